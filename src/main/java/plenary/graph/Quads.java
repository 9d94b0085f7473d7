package plenary.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import plenary.vocabulary.PLEN;

/** Collects the triples of one named graph. */
final class Quads {

    private final Node graph;
    private final Set<Quad> quads = new LinkedHashSet<>();
    private final Map<Node, List<Node>> evidence = new HashMap<>();

    Quads(Node graph) {
        this.graph = graph;
    }

    void add(Node subject, Node predicate, Node object) {
        if (quads.add(Quad.create(graph, subject, predicate, object)) && predicate.equals(PLEN.evidence))
            evidence.computeIfAbsent(subject, k -> new ArrayList<>()).add(object);
    }

    /** The passages given so far as a node's evidence. */
    List<Node> evidenceOf(Node subject) {
        return evidence.getOrDefault(subject, List.of());
    }

    void type(Node subject, Node... types) {
        for (Node type : types) add(subject, RDF.type.asNode(), type);
    }

    void string(Node subject, Node predicate, String value) {
        if (!value.isEmpty()) add(subject, predicate, NodeFactory.createLiteralString(clean(value)));
    }

    void text(Node subject, Node predicate, String value, String language) {
        if (!value.isBlank()) add(subject, predicate, NodeFactory.createLiteralLang(clean(value), language));
    }

    void integer(Node subject, Node predicate, long value) {
        add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
    }

    void offset(Node subject, Node predicate, int value) {
        add(
                subject,
                predicate,
                NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger));
    }

    /** In canonical form (XML Schema 1.1, section 3.3.3), as the database gives it back: 0.8 for 0.80, 1.0 for 1. */
    void decimal(Node subject, Node predicate, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        String canonical = plain.setScale(Math.max(1, plain.scale())).toPlainString();
        add(subject, predicate, NodeFactory.createLiteralDT(canonical, XSDDatatype.XSDdecimal));
    }

    void date(Node subject, Node predicate, LocalDate value) {
        add(subject, predicate, NodeFactory.createLiteralDT(value.toString(), XSDDatatype.XSDdate));
    }

    /** Half of a surrogate pair cannot be written as UTF-8; it becomes U+FFFD, which takes as many UTF-16 code units. */
    private static String clean(String value) {
        if (value.chars().noneMatch(c -> Character.isSurrogate((char) c))) return value;
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** All quads in the order of their N-Quads lines. */
    List<Quad> sorted() {
        return sort(quads);
    }

    static List<Quad> sort(Iterable<Quad> quads) {
        Map<Node, String> written = new HashMap<>();
        List<Map.Entry<String, Quad>> lines = new ArrayList<>();
        for (Quad quad : quads) {
            StringBuilder line = new StringBuilder();
            for (Node node : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph()))
                line.append(written.computeIfAbsent(node, NodeFmtLib::strNT)).append(' ');
            lines.add(Map.entry(line.toString(), quad));
        }
        lines.sort(Map.Entry.comparingByKey(Comparator.naturalOrder()));
        return lines.stream().map(Map.Entry::getValue).toList();
    }
}
