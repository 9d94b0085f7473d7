package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import plenary.serving.page.PageRequest;
import plenary.serving.pictures.Agenda.Claim;
import plenary.serving.pictures.Agenda.Named;
import plenary.serving.pictures.Agenda.Text;
import plenary.serving.pictures.Agenda.Theme;
import plenary.vocabulary.PLEN;

/**
 * Which texts, claims and themes a picture is about, as its parameters say. What is not among the choices is as if it were not given.
 */
final class Selection {

    private static final int MOST_ROWS = 60;

    private final Agenda agenda;
    private final PageRequest request;
    private final boolean broadAtFirst;
    private final int fewAtFirst;
    private final Optional<Named> body;
    private final int from;
    private final int to;
    private final boolean broad;

    /**
     * @param agenda what there is
     * @param request with the parameters {@code body}, {@code from}, {@code to}, {@code count}, {@code level}, {@code theme}, {@code n}
     * @param broadAtFirst whether themes are the broadest ones unless asked otherwise
     * @param fewAtFirst how many rows are shown unless asked otherwise
     */
    Selection(Agenda agenda, PageRequest request, boolean broadAtFirst, int fewAtFirst) {
        this.agenda = agenda;
        this.request = request;
        this.broadAtFirst = broadAtFirst;
        this.fewAtFirst = fewAtFirst;
        this.body = agenda.bodies().stream()
                .filter(one -> one.iri().getURI().equals(request.first("body")))
                .findFirst();
        this.from = request.number("from", 0, 9999, agenda.firstYear());
        this.to = request.number("to", 0, 9999, agenda.lastYear());
        String level = request.first("level");
        this.broad = level.equals("broad") || (broadAtFirst && !level.equals("named"));
    }

    Agenda agenda() {
        return agenda;
    }

    PageRequest request() {
        return request;
    }

    boolean broadAtFirst() {
        return broadAtFirst;
    }

    /** The body that is asked for. */
    Optional<Named> body() {
        return body;
    }

    /** The bodies whose texts count. */
    List<Node> bodies() {
        return body().map(List::of).orElseGet(agenda::bodies).stream()
                .map(Named::iri)
                .toList();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean includes(Text text) {
        return text.year() >= from && text.year() <= to && isOfBody(text);
    }

    /** Whether a text counts by its body, whatever its year. */
    boolean isOfBody(Text text) {
        return body.isEmpty() || body.get().iri().equals(text.body().iri());
    }

    boolean recommendations() {
        return request.first("count").equals("recommendations");
    }

    /** What is counted, in words. */
    String counted() {
        return recommendations() ? "recommendations" : "concerns";
    }

    List<Claim> claims() {
        return recommendations() ? agenda.recommendations() : agenda.concerns();
    }

    /** The property by which clauses make what is counted. */
    Node makes() {
        return recommendations() ? PLEN.recommends : PLEN.raises;
    }

    boolean broad() {
        return broad;
    }

    String level() {
        return broad() ? "broad" : "named";
    }

    /** The theme that all themes shown are narrower than; -1 for none. */
    int branch() {
        String theme = request.first("theme");
        return theme.isEmpty() ? -1 : agenda.theme(theme);
    }

    int most() {
        return request.number("n", 1, MOST_ROWS, fewAtFirst);
    }

    /** The themes by which a claim counts, on the level that is asked for. */
    int[] themes(Claim claim) {
        return broad() ? claim.reach() : claim.named();
    }

    /** Whether a theme can be a row: one of the broadest, or one directly below the theme asked for; or, when claims count by the themes they name, any. */
    IntPredicate candidates() {
        int branch = branch();
        List<Theme> themes = agenda.themes();
        if (broad())
            return branch < 0
                    ? theme -> themes.get(theme).isTop()
                    : theme -> Agenda.contains(themes.get(theme).broader(), branch);
        return branch < 0
                ? theme -> true
                : theme -> Agenda.contains(themes.get(theme).reach(), branch);
    }

    /** Claims of the texts that count, for each theme that can be a row. */
    Map<Integer, Integer> numbers() {
        IntPredicate row = candidates();
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (Claim claim : claims()) {
            if (!includes(agenda.texts().get(claim.text()))) continue;
            for (int theme : themes(claim)) if (row.test(theme)) numbers.merge(theme, 1, Integer::sum);
        }
        return numbers;
    }

    /** The themes with the largest numbers, these first; equal ones by name. */
    List<Integer> largest(Map<Integer, Integer> numbers) {
        List<Integer> themes = new ArrayList<>(numbers.keySet());
        themes.sort(Comparator.comparing((Integer theme) -> -numbers.get(theme))
                .thenComparing(theme -> agenda.themes().get(theme).label())
                .thenComparing(theme -> theme));
        return themes.subList(0, Math.min(most(), themes.size()));
    }

    List<Node> iris(List<Integer> themes) {
        return themes.stream().map(theme -> agenda.themes().get(theme).iri()).toList();
    }
}
