package plenary.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one adopted text, or the statements of one document in prose, claim and name: what is counted over the whole graph, kept with the text's entry so that
 * nobody has to look through the graph for it.
 *
 * @param iri of the text or the document
 * @param of whose it is: the bodies that adopted a text, the classes of a document
 * @param sessions where it was adopted
 * @param concerns each with the themes it is about
 * @param recommendations each with the themes it is about and the concerns it addresses
 * @param countries how often its clauses name each
 */
public record Outline(
        String iri,
        Kind kind,
        String label,
        String number,
        String date,
        List<String> of,
        List<String> sessions,
        List<Claim> concerns,
        List<Claim> recommendations,
        List<Naming> countries) {

    /** @param addresses of a recommendation the concerns; of a concern nothing */
    public record Claim(String iri, List<String> themes, List<String> addresses) {
        public Claim {
            themes = List.copyOf(themes);
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * A country that clauses name.
     *
     * @param clauses how many
     * @param stances how many of these take each stance, or one that is narrower
     */
    public record Naming(String country, int clauses, SortedMap<String, Integer> stances) {
        public Naming {
            stances = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(stances));
        }

        public int clauses(String stance) {
            return stances.getOrDefault(stance, 0);
        }
    }

    public Outline {
        of = List.copyOf(of);
        sessions = List.copyOf(sessions);
        concerns = List.copyOf(concerns);
        recommendations = List.copyOf(recommendations);
        countries = List.copyOf(countries);
    }

    private static final char OF = 'b';
    private static final char SESSION = 's';
    private static final char CONCERN = 'c';
    private static final char RECOMMENDATION = 'r';
    private static final char COUNTRY = 'n';
    /** Between the themes and the concerns of a recommendation; no IRI. */
    private static final String ADDRESSES = ">";

    /** Of an entry that stands in the index, without what other fields of the entry say: a line for each thing, IRIs between spaces. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        of.forEach(one -> line(lines, OF, List.of(one)));
        sessions.forEach(one -> line(lines, SESSION, List.of(one)));
        concerns.forEach(claim -> claim(lines, CONCERN, claim));
        recommendations.forEach(claim -> claim(lines, RECOMMENDATION, claim));
        for (Naming naming : countries) {
            List<String> words = new ArrayList<>(List.of(naming.country, Integer.toString(naming.clauses)));
            for (Map.Entry<String, Integer> stance : naming.stances.entrySet()) {
                words.add(stance.getKey());
                words.add(stance.getValue().toString());
            }
            line(lines, COUNTRY, words);
        }
        return lines.toString();
    }

    private static void claim(StringBuilder lines, char kind, Claim claim) {
        List<String> words = new ArrayList<>(List.of(claim.iri));
        words.addAll(claim.themes);
        if (!claim.addresses.isEmpty()) {
            words.add(ADDRESSES);
            words.addAll(claim.addresses);
        }
        line(lines, kind, words);
    }

    private static void line(StringBuilder lines, char kind, Collection<String> words) {
        lines.append(kind);
        words.forEach(word -> lines.append(' ').append(word));
        lines.append('\n');
    }

    /** Reads what {@link #lines} wrote. */
    static Outline read(String lines, String iri, Kind kind, String label, String number, String date) {
        List<String> of = new ArrayList<>();
        List<String> sessions = new ArrayList<>();
        List<Claim> concerns = new ArrayList<>();
        List<Claim> recommendations = new ArrayList<>();
        List<Naming> countries = new ArrayList<>();
        lines.lines().forEach(line -> {
            List<String> words = List.of(line.substring(2).split(" ", -1));
            switch (line.charAt(0)) {
                case OF -> of.addAll(words);
                case SESSION -> sessions.addAll(words);
                case CONCERN -> concerns.add(claim(words));
                case RECOMMENDATION -> recommendations.add(claim(words));
                case COUNTRY -> countries.add(naming(words));
                default -> throw new SearchException("the search index is of another version: build again", null);
            }
        });
        return new Outline(iri, kind, label, number, date, of, sessions, concerns, recommendations, countries);
    }

    private static Claim claim(List<String> words) {
        int end = words.indexOf(ADDRESSES);
        List<String> themes = words.subList(1, end < 0 ? words.size() : end);
        return new Claim(words.get(0), themes, end < 0 ? List.of() : words.subList(end + 1, words.size()));
    }

    private static Naming naming(List<String> words) {
        SortedMap<String, Integer> stances = new TreeMap<>();
        for (int i = 2; i + 1 < words.size(); i += 2) stances.put(words.get(i), Integer.parseInt(words.get(i + 1)));
        return new Naming(words.get(0), Integer.parseInt(words.get(1)), stances);
    }
}
