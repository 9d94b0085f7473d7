package plenary.structure;

import java.util.List;
import java.util.Optional;
import plenary.document.Block;
import plenary.document.Reading;
import plenary.document.Span;

/**
 * A unit of text as structure sees it: a clause, a heading, a title line, a paragraph.
 *
 * @param printed all of its words, list label included
 * @param label its list label
 * @param body its words without the label
 * @param emphases bold or italic stretches, in offsets of {@code body}
 * @param kind what the format says it is
 * @param afterRule whether a rule or page break stands before it
 */
record Line(
        Reading printed, Optional<Label> label, Reading body, List<Span> emphases, Block.Kind kind, boolean afterRule) {

    static Line of(Reading printed, List<Span> emphases, Block.Kind kind, boolean afterRule) {
        Optional<Label> label = Label.of(printed.text());
        // Readers drop bullets: a list's unit without a label had one.
        if (label.isEmpty() && kind == Block.Kind.LIST_ITEM)
            label = Optional.of(new Label(Label.Style.DASH, "", "", 0));
        int from = label.map(Label::end).orElse(0);
        Reading body = printed.part(from, printed.length());
        List<Span> inBody = emphases.stream()
                .filter(e -> e.end() > from)
                .map(e -> new Span(Math.max(0, e.begin() - from), Math.min(e.end() - from, body.length())))
                .filter(e -> e.length() > 0)
                .toList();
        return new Line(printed, label, body, inBody, kind, afterRule);
    }

    String text() {
        return printed.text();
    }

    String words() {
        return body.text();
    }

    boolean labelled(Label.Style style) {
        return label.isPresent() && label.get().style() == style;
    }

    /** This line with its label made part of its words. */
    Line unlabelled() {
        if (label.isEmpty()) return this;
        int by = label.get().end();
        return new Line(
                printed,
                Optional.empty(),
                printed,
                emphases.stream().map(e -> e.shift(by)).toList(),
                kind,
                afterRule);
    }

    /** This line with another one as its continuation. */
    Line continued(Line next) {
        int by = body.isEmpty() || next.printed.isEmpty() ? body.length() : body.length() + 1;
        List<Span> all = new java.util.ArrayList<>(emphases);
        next.unlabelled().emphases.forEach(e -> all.add(e.shift(by)));
        return new Line(printed.join(next.printed), label, body.join(next.printed), List.copyOf(all), kind, afterRule);
    }

    /** Its words' last visible character; a blank when it has none. */
    char last() {
        String text = printed.text();
        for (int i = text.length() - 1; i >= 0; i--) if (!Character.isWhitespace(text.charAt(i))) return text.charAt(i);
        return ' ';
    }

    boolean beginsSmall() {
        return !body.isEmpty() && Character.isLowerCase(body.text().charAt(0));
    }

    int wordCount() {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < printed.length(); i++) {
            boolean blank = Character.isWhitespace(printed.text().charAt(i));
            if (!blank && !inside) count++;
            inside = !blank;
        }
        return count;
    }
}
