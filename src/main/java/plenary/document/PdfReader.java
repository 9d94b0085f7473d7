package plenary.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import plenary.source.SourceFile;

/** PDF with text in it, through PDFBox. Lines come from where the glyphs stand; {@link PdfBlocks} makes paragraphs of them. */
final class PdfReader implements DocumentReader {

    static final String MEDIA_TYPE = "application/pdf";

    @Override
    public Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        List<PdfLine> lines = new ArrayList<>();
        DocumentMetadata metadata;
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (pdf.getNumberOfPages() == 0)
                throw new UnreadableDocumentException("the PDF has no pages; get the file anew");
            metadata = metadata(pdf.getDocumentInformation());
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) lines.addAll(page(pdf, page));
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(
                    "the PDF is encrypted with a password; save it without one, for example with: qpdf --decrypt --password=… in.pdf out.pdf",
                    e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException(
                    "the PDF is damaged and cannot be opened (" + e.getMessage()
                            + "); get the file anew, or mend it, for example with: qpdf in.pdf out.pdf",
                    e);
        }
        ExtractedText text = new ExtractedText();
        new PdfBlocks(lines, text).read();
        if (!text.hasContent())
            throw new UnreadableDocumentException(
                    "the PDF's pages hold no text, only pictures of it; make them readable, for example with: ocrmypdf in.pdf out.pdf");
        return text.document(file, MEDIA_TYPE, bytes, metadata);
    }

    private static List<PdfLine> page(PDDocument pdf, int page) throws UnreadableDocumentException {
        try {
            return PdfPage.lines(pdf, page);
        } catch (IOException | RuntimeException e) {
            throw UnreadableDocumentException.at(
                    "page " + page,
                    "the PDF is damaged there (" + e.getMessage() + "); mend it, for example with: qpdf in.pdf out.pdf",
                    e);
        }
    }

    private static DocumentMetadata metadata(PDDocumentInformation information) {
        Map<String, String> fields = new LinkedHashMap<>();
        String title = information.getTitle();
        // Word processors put file names there.
        if (title != null
                && title.strip().contains(" ")
                && !title.matches("(?i).*\\.(?:docx?|pdf|indd|rtf)\\s*|microsoft word.*")) fields.put("title", title);
        if (information.getAuthor() != null) fields.put("author", information.getAuthor());
        return new DocumentMetadata(fields);
    }
}
