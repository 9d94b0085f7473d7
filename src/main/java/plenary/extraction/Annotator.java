package plenary.extraction;

import java.util.List;

/** Sentences, parts of speech and names of a text. Implementations are thread-safe and always give the same for the same text. */
public interface Annotator {

    /** The sentences of a text, offsets in UTF-16 code units of it; empty for a text without tokens. */
    List<Sentence> annotate(String text);
}
