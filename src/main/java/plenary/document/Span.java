package plenary.document;

/**
 * A half-open range of characters, in UTF-16 code units, of the text it is said to belong to.
 */
public record Span(int begin, int end) implements Comparable<Span> {

    public Span {
        if (begin < 0 || end < begin) throw new IllegalArgumentException("no span from " + begin + " to " + end);
    }

    public int length() {
        return end - begin;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    public Span shift(int by) {
        return new Span(begin + by, end + by);
    }

    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    /** Text order; of two that begin together the shorter one comes first. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
