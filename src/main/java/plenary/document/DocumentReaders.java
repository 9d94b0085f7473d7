package plenary.document;

import plenary.source.SourceFile;

/** The readers of all supported formats behind one: what the bytes are decides, then the file's extension. Immutable; one serves all threads. */
public final class DocumentReaders implements DocumentReader {

    private final DocumentReader text = new TextReader();

    @Override
    public Document read(SourceFile file, byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length == 0) throw new UnreadableDocumentException("the file is empty; remove it or fill it");
        return text.read(file, bytes);
    }
}
