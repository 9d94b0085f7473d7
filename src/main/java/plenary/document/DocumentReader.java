package plenary.document;

import plenary.source.SourceFile;

/** Reads the bytes of one format. */
public interface DocumentReader {

    /**
     * The document in the bytes.
     *
     * @throws UnreadableDocumentException when the bytes are not what they seem, with the place where that shows
     */
    Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException;
}
