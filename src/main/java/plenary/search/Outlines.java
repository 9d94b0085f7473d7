package plenary.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import plenary.vocabulary.PLEN;

/** Makes the outlines of one document's graph. */
final class Outlines {

    private final GraphContent graph;
    private final Entities entities;

    Outlines(GraphContent graph, Entities entities) {
        this.graph = graph;
        this.entities = entities;
    }

    Outline text(Node text, Entry entry, List<Node> clauses) {
        return of(
                text,
                entry,
                iris(graph.all(text, PLEN.adoptedBy)),
                iris(graph.all(text, PLEN.adoptedAt)),
                clauses,
                countries(clauses));
    }

    Outline prose(Node document, Entry entry, List<Node> statements) {
        List<String> classes = iris(graph.classes(document));
        classes.remove(PLEN.SourceDocument.getURI());
        return of(document, entry, classes, List.of(), statements, List.of());
    }

    private Outline of(
            Node thing,
            Entry entry,
            List<String> of,
            List<String> sessions,
            List<Node> said,
            List<Outline.Naming> countries) {
        List<Outline.Claim> concerns = new ArrayList<>();
        List<Outline.Claim> recommendations = new ArrayList<>();
        for (Node one : said) {
            for (Node claim : graph.all(one, PLEN.raises)) concerns.add(claim(claim, List.of()));
            for (Node claim : graph.all(one, PLEN.recommends))
                recommendations.add(claim(claim, iris(graph.all(claim, PLEN.addresses))));
        }
        return new Outline(
                thing.getURI(),
                entry.kind,
                entry.label,
                entry.number,
                entry.date,
                of,
                sessions,
                concerns,
                recommendations,
                countries);
    }

    private Outline.Claim claim(Node claim, List<String> addresses) {
        return new Outline.Claim(claim.getURI(), iris(graph.all(claim, PLEN.theme)), addresses);
    }

    private List<Outline.Naming> countries(List<Node> clauses) {
        Map<String, Integer> numbers = new TreeMap<>();
        Map<String, TreeMap<String, Integer>> stances = new TreeMap<>();
        for (Node clause : clauses) {
            Set<String> taken = new TreeSet<>();
            for (Node stance : graph.all(clause, PLEN.stance)) taken.addAll(iris(entities.withBroader(stance)));
            for (Node country : new HashSet<>(graph.all(clause, PLEN.mentions))) {
                if (entities.kind(country).orElse(null) != Kind.COUNTRY) continue;
                numbers.merge(country.getURI(), 1, Integer::sum);
                for (String stance : taken)
                    stances.computeIfAbsent(country.getURI(), c -> new TreeMap<>())
                            .merge(stance, 1, Integer::sum);
            }
        }
        List<Outline.Naming> countries = new ArrayList<>();
        numbers.forEach((country, number) ->
                countries.add(new Outline.Naming(country, number, stances.getOrDefault(country, new TreeMap<>()))));
        return countries;
    }

    private static List<String> iris(Iterable<Node> nodes) {
        List<String> iris = new ArrayList<>();
        for (Node node : nodes) if (node.isURI()) iris.add(node.getURI());
        return iris;
    }
}
