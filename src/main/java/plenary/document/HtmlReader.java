package plenary.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import plenary.source.SourceFile;

/** Web pages: their content without the site around it. The text is what a reader of the page reads, a block per paragraph. */
final class HtmlReader implements DocumentReader {

    static final String MEDIA_TYPE = "text/html";

    /** Deeper than any page that people read, shallow enough for recursion. */
    private static final int DEEPEST = 500;

    /** {@code <meta charset="windows-1252">}, {@code content="text/html; charset=iso-8859-1"}, {@code <?xml encoding="…"?>}. */
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<(?:meta|\\?xml)\\b[^>]{0,400}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    private static final int HEAD = 4096;

    @Override
    public Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        org.jsoup.nodes.Document page = Jsoup.parse(TextDecoder.decode(bytes, declared(bytes)));
        refuseDepth(page);
        DocumentMetadata metadata = HtmlMetadata.of(page);
        PageFurniture.remove(page);
        ExtractedText text = new ExtractedText();
        new HtmlBlocks(text).read(PageFurniture.content(page));
        if (!text.hasContent())
            throw new UnreadableDocumentException(
                    "the page has no text outside scripts, menus and forms; save it as a browser shows it");
        return text.document(file, MEDIA_TYPE, bytes, metadata);
    }

    private static Charset declared(byte[] bytes) throws UnreadableDocumentException {
        Matcher declared =
                DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        if (!declared.find()) return StandardCharsets.UTF_8;
        String name = declared.group(1).toLowerCase(Locale.ROOT);
        // The web reads these as Windows-1252; a page that declares UTF-16 in ASCII letters is UTF-8 (WHATWG Encoding,
        // HTML 13.2.3.3).
        if (name.matches("iso-?8859-1|latin-?1|us-ascii|ascii|cp1252|windows-1252")) name = "windows-1252";
        if (name.startsWith("utf-16")) name = "utf-8";
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableDocumentException(
                    "the page declares the charset " + name + ", which is not known; save it as UTF-8", e);
        }
    }

    private static void refuseDepth(Element page) throws UnreadableDocumentException {
        int[] deepest = {0};
        NodeVisitor visitor = (Node node, int depth) -> deepest[0] = Math.max(deepest[0], depth);
        NodeTraversor.traverse(visitor, page);
        if (deepest[0] > DEEPEST)
            throw new UnreadableDocumentException("elements are nested " + deepest[0] + " deep (at most " + DEEPEST
                    + " are read); this is no page for readers");
    }
}
