package plenary.document;

import java.util.ArrayList;
import java.util.List;
import plenary.source.SourceFile;

/** Plain text and Markdown. The document's text is the file itself, decoded; mark-up is left out of the readings only. */
final class TextReader implements DocumentReader {

    @Override
    public Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        String text = TextDecoder.decode(bytes);
        List<Block> blocks = new ArrayList<>();
        DocumentMetadata metadata = DocumentMetadata.NONE;
        int begin = 0;
        FrontMatter front = FrontMatter.of(text).orElse(null);
        if (front != null) {
            begin = front.end();
            metadata = new DocumentMetadata(front.fields());
            blocks.add(Block.of(Block.Kind.FURNITURE, 0, Folding.of(text, 0, begin), List.of()));
        }
        blocks.addAll(TextBlocks.of(text, begin));
        return new Document(
                file.slug(),
                file.relativePath(),
                file.relativePath().matches("(?i).*\\.(md|markdown)") ? "text/markdown" : "text/plain",
                DocumentDigest.sha256(bytes),
                text,
                blocks,
                metadata);
    }
}
