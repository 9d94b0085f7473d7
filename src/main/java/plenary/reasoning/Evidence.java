package plenary.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.reasoning.Explanation.Support;
import plenary.vocabulary.PLEN;

/** Finds the passages behind a document's asserted triples. */
final class Evidence {

    private static final Node ANCHOR =
            NodeFactory.createURI("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf");

    /** "https://w3id.org/plenary/document/x#char=812,1043" */
    private static final Pattern PASSAGE = Pattern.compile("(.*)#char=(\\d+),(\\d+)");

    private final Graph asserted = GraphFactory.createDefaultGraph();

    Evidence(Iterable<Triple> asserted) {
        asserted.forEach(this.asserted::add);
    }

    /**
     * The passages of a triple: those of its object where that is a part of its subject (a text's clause, a clause's concern), else those of its subject, else
     * those of its object, else the shortest of what mentions or uses either, else the whole document.
     */
    List<Support> of(Triple t) {
        boolean isPart = t.getObject().isURI()
                && t.getObject().getURI().startsWith(t.getSubject().toString() + "/");
        for (Node node : isPart ? List.of(t.getObject(), t.getSubject()) : List.of(t.getSubject(), t.getObject())) {
            List<Support> own = passages(node);
            if (!own.isEmpty()) return own;
        }
        List<Node> users = new ArrayList<>();
        for (Node node : List.of(t.getSubject(), t.getObject()))
            if (node.isURI()) asserted.find(Node.ANY, Node.ANY, node).forEachRemaining(u -> users.add(u.getSubject()));
        return closest(users).orElseGet(this::wholeDocument);
    }

    private Optional<List<Support>> closest(List<Node> nodes) {
        return nodes.stream()
                .distinct()
                .map(this::passages)
                .filter(p -> !p.isEmpty())
                .min(Comparator.comparingInt(Evidence::length)
                        .thenComparing(p -> p.get(0).begin())
                        .thenComparing(p -> p.get(0).passage()));
    }

    private static int length(List<Support> passages) {
        return passages.stream().mapToInt(p -> p.end() - p.begin()).sum();
    }

    private List<Support> passages(Node node) {
        if (node.isLiteral()) return List.of();
        List<Node> passages = new ArrayList<>(objects(node, PLEN.evidence));
        if (passages.isEmpty() && PASSAGE.matcher(node.toString()).matches()) passages.add(node);
        return passages.stream()
                .map(p -> support(p, node))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Support::begin).thenComparing(Support::passage))
                .toList();
    }

    private Optional<Support> support(Node passage, Node of) {
        Matcher m = PASSAGE.matcher(passage.toString());
        if (!m.matches()) return Optional.empty();
        String quote = objects(passage, ANCHOR).stream()
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .orElse("");
        Optional<Node> clause = clauseOf(of);
        return Optional.of(new Support(
                passage.getURI(),
                m.group(1),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)),
                quote,
                clause.map(Node::getURI),
                clause.flatMap(this::label)));
    }

    /** The clause or statement itself, or the one that has the claim, mention or response, over at most three steps up. */
    private Optional<Node> clauseOf(Node node) {
        List<Node> level = List.of(node);
        for (int up = 0; up <= 3; up++) {
            List<Node> above = new ArrayList<>();
            for (Node n : level) {
                if (isClause(n)) return Optional.of(n);
                if (!isText(n)) asserted.find(Node.ANY, Node.ANY, n).forEachRemaining(t -> above.add(t.getSubject()));
                above.addAll(objects(n, PLEN.recommendation));
            }
            level = above.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Node::toString))
                    .toList();
        }
        return Optional.empty();
    }

    private boolean isClause(Node node) {
        return has(node, PLEN.Clause)
                || has(node, PLEN.Statement)
                || has(node, PLEN.PreambularClause)
                || has(node, PLEN.OperativeClause);
    }

    private boolean isText(Node node) {
        return has(node, PLEN.AdoptedText) || has(node, PLEN.SourceDocument);
    }

    private boolean has(Node node, Node type) {
        return asserted.contains(node, RDF.type.asNode(), type);
    }

    Optional<String> label(Node node) {
        return objects(node, RDFS.label.asNode()).stream().findFirst().map(Node::getLiteralLexicalForm);
    }

    private List<Node> objects(Node subject, Node property) {
        return asserted.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** Statements about the file as such ("it is a press release") rest on all of it. */
    private List<Support> wholeDocument() {
        return asserted.find(Node.ANY, PLEN.length, Node.ANY).toList().stream()
                .sorted(TripleOrder.BY_TERMS)
                .map(t -> {
                    String document = t.getSubject().getURI();
                    int length = Integer.parseInt(t.getObject().getLiteralLexicalForm());
                    return new Support(
                            document + "#char=0," + length,
                            document,
                            0,
                            length,
                            "",
                            Optional.empty(),
                            label(t.getSubject()));
                })
                .limit(1)
                .toList();
    }
}
