package plenary.document;

import java.util.List;
import java.util.Objects;

/**
 * A source document as read: its text, which everything said of it points into, and the pieces that its format shows.
 *
 * @param slug its name in IRIs
 * @param path path below the input folder
 * @param mediaType of the file, e.g. {@code text/markdown}
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param text the text served at {@code {document}.txt}. For text and Markdown it is the file itself, decoded, mark-up and all;
 *     for the other formats it is what the reader took out of them
 * @param blocks all of the text in reading order
 * @param metadata what the format says about the document
 */
public record Document(
        String slug,
        String path,
        String mediaType,
        String sha256,
        String text,
        List<Block> blocks,
        DocumentMetadata metadata) {

    public Document {
        Objects.requireNonNull(slug);
        Objects.requireNonNull(path);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(text);
        Objects.requireNonNull(metadata);
        blocks = List.copyOf(blocks);
    }
}
