package plenary.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import plenary.source.SourceFile;

/** Word documents (Office Open XML), through POI. */
final class DocxReader implements DocumentReader {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static {
        // A part may unfold to a hundred times its size, as XML does, and to 200 MB at most.
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(200L * 1024 * 1024);
        ZipSecureFile.setMaxFileCount(5000);
    }

    @Override
    public Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        if (isOle(bytes))
            throw new UnreadableDocumentException(
                    "encrypted, or in Word's format of before 2007; open it in a word processor and save it as .docx without a password");
        ExtractedText text = new ExtractedText();
        DocumentMetadata metadata;
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            metadata = metadata(word.getProperties());
            new DocxBlocks(word, text).read();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException("the document is encrypted; save it without a password", e);
        } catch (UnsupportedFileFormatException e) {
            throw new UnreadableDocumentException(
                    "not a Word document, whatever its name says; give it its right extension", e);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        if (!text.hasContent()) throw new UnreadableDocumentException("the document has no text; remove it or fill it");
        return text.document(file, MEDIA_TYPE, bytes, metadata);
    }

    private static UnreadableDocumentException damaged(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (String.valueOf(cause.getMessage()).contains("Zip bomb"))
                return new UnreadableDocumentException(
                        "it unfolds to far more than its size, as a zip bomb does; refused", e);
        return new UnreadableDocumentException(
                "the document is damaged and cannot be opened (" + e.getMessage()
                        + "); get the file anew, or open and save it in a word processor",
                e);
    }

    private static boolean isOle(byte[] bytes) {
        for (int i = 0; i < OLE.length; i++) if (bytes.length <= i || bytes[i] != OLE[i]) return false;
        return true;
    }

    private static DocumentMetadata metadata(POIXMLProperties properties) {
        Map<String, String> fields = new LinkedHashMap<>();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        if (core.getTitle() != null) fields.put("title", core.getTitle());
        if (core.getCreator() != null) fields.put("author", core.getCreator());
        if (core.getUnderlyingProperties() != null)
            core.getUnderlyingProperties().getLanguageProperty().ifPresent(l -> fields.put("language", l));
        return new DocumentMetadata(fields);
    }
}
