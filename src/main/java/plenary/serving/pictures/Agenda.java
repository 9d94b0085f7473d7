package plenary.serving.pictures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import plenary.search.Kind;
import plenary.vocabulary.PLEN;

/**
 * What a generation's adopted texts, or its documents in prose, worry about and urge, as figures: all that the pictures are drawn from. Positions in the lists stand for the things,
 * so that two thousand texts take a few megabytes.
 *
 * @param kind which of the two they are
 * @param texts by date, then by IRI
 * @param themes themes and technologies, by IRI
 * @param concerns of the texts, in no particular order
 * @param recommendations likewise
 * @param responses which recommendation addresses which concern
 * @param countries how often the clauses of a text name a country
 * @param bodies whose texts these are, by label; of documents their kinds: press releases, reports
 */
record Agenda(
        Kind kind,
        List<Text> texts,
        List<Theme> themes,
        List<Claim> concerns,
        List<Claim> recommendations,
        List<Response> responses,
        List<CountryCount> countries,
        List<Named> bodies) {

    /** A body or a session: what texts can be told apart by. */
    record Named(Node iri, String label, String shortLabel) {}

    /** @param date as in ISO 8601 */
    record Text(Node iri, String label, String shortLabel, String date, int year, Named body, Named session) {}

    /**
     * A theme or a technology.
     *
     * @param broader positions of what is directly broader
     * @param narrower positions of what is directly narrower
     * @param reach positions of itself and of all that is broader, however far
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed, and an eighth of what lists would take
    record Theme(Node iri, String label, int[] broader, int[] narrower, int[] reach) {

        boolean isTop() {
            return broader.length == 0;
        }
    }

    /**
     * A concern or a recommendation.
     *
     * @param text position of its text
     * @param named positions of the themes it is about
     * @param reach positions of these and of all that is broader
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Claim(int text, int[] named, int[] reach) {}

    /** Positions of a concern and of a recommendation that addresses it. */
    record Response(int concern, int recommendation) {}

    /** How many clauses of a text name a country, and how many of these disapprove or approve. */
    record CountryCount(Node country, String label, int text, int clauses, int disapproving, int approving) {}

    Agenda {
        texts = List.copyOf(texts);
        themes = List.copyOf(themes);
        concerns = List.copyOf(concerns);
        recommendations = List.copyOf(recommendations);
        responses = List.copyOf(responses);
        countries = List.copyOf(countries);
        bodies = List.copyOf(bodies);
    }

    /** The stance that all that disapprove are narrower than. */
    static String disapproving(String base) {
        return base + "stance/disapproving";
    }

    /** The stance that all that approve are narrower than. */
    static String approving(String base) {
        return base + "stance/approving";
    }

    boolean isProse() {
        return kind == Kind.DOCUMENT;
    }

    /** The property from a text to what it is told apart by. */
    Node of() {
        return isProse() ? RDF.type.asNode() : PLEN.adoptedBy;
    }

    /** The property from a text to its date. */
    Node dated() {
        return isProse() ? DCTerms.issued.asNode() : PLEN.adoptedOn;
    }

    /** The property from a text to what claims are read in. */
    Node says() {
        return isProse() ? PLEN.hasStatement : PLEN.hasClause;
    }

    /** What the texts are, in words. */
    String texts(int number) {
        String what = isProse() ? "document" : "adopted text";
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** The years in which these texts were adopted, from the first to the last, each. */
    List<Integer> years() {
        return texts.stream().map(Text::year).distinct().sorted().toList();
    }

    int firstYear() {
        return texts.isEmpty() ? 0 : texts.get(0).year;
    }

    int lastYear() {
        return texts.isEmpty() ? 0 : texts.get(texts.size() - 1).year;
    }

    /** The position of a theme; -1 when there is none of that IRI. */
    int theme(String iri) {
        for (int i = 0; i < themes.size(); i++) if (themes.get(i).iri.getURI().equals(iri)) return i;
        return -1;
    }

    static boolean contains(int[] sorted, int position) {
        return Arrays.binarySearch(sorted, position) >= 0;
    }
}
