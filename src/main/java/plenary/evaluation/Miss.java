package plenary.evaluation;

import java.util.Comparator;
import java.util.Objects;

/**
 * A fact on one side only.
 *
 * @param kind what kind of fact
 * @param missing whether gold has it and it was not produced; else it was produced and gold does not have it
 * @param document name of the document
 * @param begin where in the document's text, in UTF-16 code units; -1 when the fact has no place
 * @param what the fact
 * @param nearest share of its characters that the nearest fact of the kind on the other side has: 0 when nothing like it is there
 * @param sentence the sentence it stands in
 */
public record Miss(
        FactKind kind, boolean missing, String document, int begin, String what, double nearest, String sentence) {

    /** What is wholly missed or made up before what is nearly right, then in reading order. */
    public static final Comparator<Miss> WORST_FIRST = Comparator.comparing(Miss::kind)
            .thenComparingDouble(Miss::nearest)
            .thenComparing(Miss::missing, Comparator.reverseOrder())
            .thenComparing(Miss::document)
            .thenComparingInt(Miss::begin)
            .thenComparing(Miss::what);

    public Miss {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(document);
        Objects.requireNonNull(what);
        Objects.requireNonNull(sentence);
    }
}
