package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import plenary.document.Span;

/** The quoted stretches of a paragraph, quotation marks included. An opening mark without a closing one quotes to the end of the paragraph. */
record Quotations(List<Span> spans) {

    Quotations {
        spans = List.copyOf(spans);
    }

    /** What stands for words left out of a quotation. */
    static final String GAP = "(?:\\[(?:…|\\.{3})\\]|…|\\.{3})";

    static Quotations of(String text) {
        List<Span> spans = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open < 0 && (c == '“' || c == '«' || (c == '"' && opens(text, i)))) open = i;
            else if (open >= 0 && (c == '”' || c == '»' || c == '"')) {
                spans.add(new Span(open, i + 1));
                open = -1;
            }
        }
        if (open >= 0) spans.add(new Span(open, text.length()));
        return new Quotations(spans);
    }

    private static boolean opens(String text, int at) {
        return at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1))
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(');
    }

    /** Whether a quotation ends right before an offset, a comma or white space aside. */
    boolean endsBefore(int offset) {
        return spans.stream().anyMatch(s -> s.end() <= offset && offset - s.end() <= 3);
    }

    /** Whether one quotation goes on from one offset to another. */
    boolean spans(int from, int to) {
        return spans.stream().anyMatch(s -> s.begin() <= from && to <= s.end());
    }

    /** Where the quotation that an offset is in ends, closing mark left out; at the latest at a limit. */
    int endOf(int offset, int limit) {
        return spans.stream()
                .filter(s -> s.begin() <= offset && offset < s.end())
                .map(s -> Math.min(limit, s.end() - 1))
                .findFirst()
                .orElse(limit);
    }

    /** Whether an offset is inside a quotation. */
    boolean contains(int offset) {
        return spans.stream().anyMatch(s -> s.begin() <= offset && offset < s.end());
    }

    /** Whether a span is all or nearly all quoted. */
    boolean covers(Span span) {
        return spans.stream().anyMatch(s -> s.begin() <= span.begin() + 1 && span.end() <= s.end() + 2);
    }

    /** Whether a quotation of some length lies within a span. */
    boolean quotesWithin(Span span, int length) {
        return spans.stream().anyMatch(s -> s.overlaps(span) && s.length() >= length);
    }

    /** Whether any of a span is quoted. */
    boolean touches(Span span) {
        return spans.stream().anyMatch(s -> s.overlaps(span));
    }
}
