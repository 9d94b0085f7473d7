package plenary.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import plenary.source.Slug;
import plenary.source.SourceFile;

/** Short ways to read documents and to say what is in them. */
final class Reads {

    private static final DocumentReaders READERS = new DocumentReaders();

    private Reads() {}

    static SourceFile named(String name) {
        return new SourceFile(Path.of(name), name, Slug.ofPath(name));
    }

    static Document document(String name, byte[] bytes) throws UnreadableDocumentException {
        return READERS.read(named(name), bytes);
    }

    static Document document(String name, String... lines) throws UnreadableDocumentException {
        return document(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static List<Block> blocks(String name, String... lines) throws UnreadableDocumentException {
        return document(name, lines).blocks();
    }

    /** The readings of a plain text's blocks. */
    static List<String> texts(String... lines) throws UnreadableDocumentException {
        return texts(document("a.txt", lines));
    }

    static List<String> texts(Document document) {
        return document.blocks().stream().map(Block::text).toList();
    }

    /** "KIND text" of each block. */
    static List<String> kinds(Document document) {
        return document.blocks().stream().map(b -> b.kind() + " " + b.text()).toList();
    }

    /** The emphasised words of a block. */
    static List<String> emphasised(Block block) {
        return block.emphases().stream().map(span -> span.of(block.text())).toList();
    }
}
