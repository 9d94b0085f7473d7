package plenary.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import plenary.document.Span;
import plenary.vocabulary.PLEN;

/** The names that a document's graph mentions, linked or not, by the kinds that name recognisers tell apart. */
final class GraphNames {

    private static final Node CLASS_OF_NAME = NodeFactory.createURI("http://www.w3.org/2005/11/its/rdf#taClassRef");

    private final Map<Node, List<Quad>> bySubject = new HashMap<>();
    private final CountryWords words;

    private GraphNames(List<Quad> quads, CountryWords words) {
        quads.forEach(q -> bySubject
                .computeIfAbsent(q.getSubject(), s -> new ArrayList<>())
                .add(q));
        this.words = words;
    }

    /** The names in text order; a mention cut in two is one name from begin to end. */
    static List<NameFinder.Name> of(List<Quad> quads, CountryWords words) {
        GraphNames graph = new GraphNames(quads, words);
        return quads.stream()
                .filter(q -> q.getObject().equals(PLEN.Mention))
                .map(Quad::getSubject)
                .distinct()
                .flatMap(m -> graph.name(m).stream())
                .distinct()
                .sorted(Comparator.comparing(NameFinder.Name::span).thenComparing(NameFinder.Name::kind))
                .toList();
    }

    private Optional<NameFinder.Name> name(Node mention) {
        int begin = Integer.MAX_VALUE;
        int end = -1;
        for (Node passage : objects(mention, PLEN.evidence)) {
            begin = Math.min(begin, number(passage, GraphFacts.BEGIN));
            end = Math.max(end, number(passage, GraphFacts.END));
        }
        if (end <= begin) return Optional.empty();
        Span span = new Span(begin, end);
        return kind(mention).map(k -> new NameFinder.Name(k, span));
    }

    private int number(Node passage, Node property) {
        return Integer.parseInt(objects(passage, property).get(0).getLiteralLexicalForm());
    }

    private Optional<NameFinder.Kind> kind(Node mention) {
        for (Node entity : objects(mention, PLEN.mentionOf)) {
            String iri = entity.getURI();
            if (iri.contains("/country/")) return Optional.of(kindOfCountryWord(mention));
            if (iri.contains("/region/")) return Optional.of(NameFinder.Kind.LOCATION);
            if (iri.contains("/person/")) return Optional.of(NameFinder.Kind.PERSON);
            if (iri.contains("/organization/") || iri.contains("/committee/") || iri.contains("/actor/"))
                return Optional.of(NameFinder.Kind.ORGANISATION);
        }
        for (Node type : objects(mention, CLASS_OF_NAME)) {
            if (type.equals(PLEN.Person)) return Optional.of(NameFinder.Kind.PERSON);
            if (type.equals(PLEN.Organization)) return Optional.of(NameFinder.Kind.ORGANISATION);
            if (type.equals(PLEN.Region)) return Optional.of(NameFinder.Kind.LOCATION);
        }
        return Optional.empty();
    }

    private NameFinder.Kind kindOfCountryWord(Node mention) {
        return objects(mention, PLEN.surfaceForm).stream()
                .map(f -> words.kind(f.getLiteralLexicalForm()))
                .filter(k -> k != NameFinder.Kind.LOCATION)
                .findFirst()
                .orElse(NameFinder.Kind.LOCATION);
    }

    private List<Node> objects(Node subject, Node property) {
        return bySubject.getOrDefault(subject, List.of()).stream()
                .filter(q -> q.getPredicate().equals(property))
                .map(Quad::getObject)
                .toList();
    }
}
