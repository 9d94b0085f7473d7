package plenary.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import plenary.document.Reading;
import plenary.document.Span;

/**
 * What a body adopted, as one source document has it.
 *
 * @param body code of the adopting body as {@code ontology/organisations.ttl} has it ({@code nato-pa}, {@code un-sc}); {@code unknown} when nothing tells
 * @param type lower-case kind of text in IRIs: {@code resolution}, {@code declaration}, {@code decision}, {@code presidential-statement} …
 * @param number as printed: "493", "2622 (2022)", "75/5"; a slug of the title when none is printed
 * @param key the number as IRIs have it: {@code 493}, {@code 2622-2022}, {@code 75-5}
 * @param title what it is called, in reader's case as printed; may be empty
 * @param numberReading the words that print type and number ("RESOLUTION 493"); may be empty
 * @param adoption what the text says of its adoption
 * @param clauses outermost clauses in reading order, preamble before operative part
 */
public record AdoptedText(
        String body,
        String type,
        String number,
        String key,
        Reading title,
        Reading numberReading,
        Adoption adoption,
        List<Clause> clauses) {

    /**
     * The adoption note, or what stands for it ("Adopted by the Security Council at its 9021st meeting, on 29 April 2022").
     *
     * @param reading the note's words; empty when the text has none and the facts come from the file's mark-up
     * @param presentedBy the words of the reading that name who presented it
     * @param date day of adoption
     * @param session words and number of the session; of the meeting where a body counts only those (the Security Council)
     * @param meeting the plenary meeting within the session, where both are named ("21st plenary meeting" of the seventy-fifth session)
     */
    public record Adoption(
            Reading reading,
            Optional<Span> presentedBy,
            Optional<LocalDate> date,
            Optional<SessionMention> session,
            Optional<SessionMention> meeting) {
        public static final Adoption NONE =
                new Adoption(Reading.EMPTY, Optional.empty(), Optional.empty(), Optional.empty());

        /** An adoption whose session has no meetings of its own. */
        public Adoption(
                Reading reading,
                Optional<Span> presentedBy,
                Optional<LocalDate> date,
                Optional<SessionMention> session) {
            this(reading, presentedBy, date, session, Optional.empty());
        }
    }

    /**
     * A session or meeting as named in an adoption note.
     *
     * @param label as printed, without its article ("70th Annual Session", "9021st meeting", "online plenary")
     * @param ordinal its number, if it has one
     * @param place where it was held, as printed ("Montréal, Canada"); "online" for one held so
     * @param span the words, in offsets of the note's reading; empty when they come from mark-up
     */
    public record SessionMention(String label, OptionalInt ordinal, Optional<String> place, Optional<Span> span) {}

    public AdoptedText {
        Objects.requireNonNull(body);
        Objects.requireNonNull(title);
        Objects.requireNonNull(adoption);
        if (type.isBlank() || key.isBlank()) throw new IllegalArgumentException("an adopted text needs type and key");
        clauses = List.copyOf(clauses);
    }

    /** Every clause at any depth, in reading order. */
    public List<Clause> allClauses() {
        List<Clause> all = new ArrayList<>();
        for (Clause clause : clauses) collect(clause, all);
        return all;
    }

    private static void collect(Clause clause, List<Clause> into) {
        into.add(clause);
        for (Clause child : clause.children()) collect(child, into);
    }
}
