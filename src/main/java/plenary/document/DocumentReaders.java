package plenary.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import plenary.source.SourceFile;

/** The readers of all supported formats behind one: what the bytes are decides, then the file's extension. Immutable; one serves all threads. */
public final class DocumentReaders implements DocumentReader {

    private static final int HEAD = 1024;

    private static final Set<String> HTML_EXTENSIONS = Set.of("html", "htm", "xhtml");
    private static final Pattern HTML_HEAD =
            Pattern.compile("(?i)\\A[^<]{0,20}(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+html|html)[\\s>]");

    private final DocumentReader pdf = new PdfReader();
    private final DocumentReader docx = new DocxReader();
    private final DocumentReader html = new HtmlReader();
    private final DocumentReader text = new TextReader();
    private final AkomaNtosoReader akomaNtoso = new AkomaNtosoReader();

    @Override
    public Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length == 0) throw new UnreadableDocumentException("the file is empty; remove it or fill it");
        Document document = readAny(file, bytes);
        Optional<String> language = Language.foreign(document.text());
        if (language.isPresent())
            throw new UnreadableDocumentException("the text is not in English but in " + language.get()
                    + "; replace it by its English version, or leave it out");
        return document;
    }

    private Document readAny(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        String extension = extension(file.relativePath());
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (extension.equals("pdf") || head.startsWith("%PDF-")) return pdf.read(file, bytes);
        if (extension.equals("docx") || isWord(bytes, head)) return docx.read(file, bytes);
        if (HTML_EXTENSIONS.contains(extension) || HTML_HEAD.matcher(head).find()) return html.read(file, bytes);
        if (extension.equals("xml") || extension.equals("akn") || head.contains("<akomaNtoso")) return xml(file, bytes);
        return text.read(file, bytes);
    }

    /** A ZIP archive whose first entries are an Office document's. */
    private static boolean isWord(byte[] bytes, String head) {
        return head.startsWith("PK\u0003\u0004")
                && bytes.length > 30
                && (head.contains("[Content_Types].xml") || head.contains("word/"));
    }

    private Document xml(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        Element root = SafeXml.parse(bytes).getDocumentElement();
        if (AkomaNtosoReader.name(root).equals("html")) return html.read(file, bytes);
        return akomaNtoso.read(file, bytes, root);
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
