package plenary.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.source.SourceFile;

/** The text of a document whose format is not itself text, while a reader takes it out: its blocks in reading order, an empty line between them. */
final class ExtractedText {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    /** Adds a block; one without words is left out. */
    void add(Block.Kind kind, int level, Words words, Optional<Block.Mark> mark) {
        if (words.isEmpty()) return;
        if (!text.isEmpty()) text.append("\n\n");
        Reading reading = Reading.at(words.text(), text.length());
        text.append(reading.text());
        blocks.add(new Block(kind, level, reading, words.emphases(), mark));
    }

    void add(Block.Kind kind, int level, Words words) {
        add(kind, level, words, Optional.empty());
    }

    /** Adds a rule or page break. */
    void addBreak() {
        boolean needed = !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() != Block.Kind.BREAK;
        if (needed) blocks.add(Block.of(Block.Kind.BREAK, 0, Reading.EMPTY, List.of()));
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether anything but furniture was found. */
    boolean hasContent() {
        return blocks.stream().anyMatch(b -> b.kind() != Block.Kind.FURNITURE && b.kind() != Block.Kind.BREAK);
    }

    Document document(SourceFile file, String mediaType, byte[] bytes, DocumentMetadata metadata) {
        return new Document(
                file.slug(),
                file.relativePath(),
                mediaType,
                DocumentDigest.sha256(bytes),
                text.append('\n').toString(),
                blocks,
                metadata);
    }
}
