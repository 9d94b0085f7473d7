package plenary.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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

    /**
     * Quads in the order of their N-Quads lines. Terms are put in order first, each once, and then only their places are compared: no written term continues
     * another with a character before the space that follows it in a line, so that lines compare as their terms do.
     */
    static List<Quad> sort(Collection<Quad> quads) {
        Map<Node, Integer> places = places(quads);
        Placed[] placed = new Placed[quads.size()];
        int count = 0;
        for (Quad quad : quads)
            placed[count++] = new Placed(
                    pair(places, quad.getSubject(), quad.getPredicate()),
                    pair(places, quad.getObject(), quad.getGraph()),
                    quad);
        Arrays.sort(placed);
        List<Quad> sorted = new ArrayList<>(placed.length);
        for (Placed one : placed) sorted.add(one.quad);
        return Collections.unmodifiableList(sorted);
    }

    private static Map<Node, Integer> places(Collection<Quad> quads) {
        Set<Node> nodes = new HashSet<>();
        for (Quad quad : quads) {
            nodes.add(quad.getSubject());
            nodes.add(quad.getPredicate());
            nodes.add(quad.getObject());
            nodes.add(quad.getGraph());
        }
        List<Map.Entry<String, Node>> written = new ArrayList<>(nodes.size());
        for (Node node : nodes) written.add(Map.entry(NodeFmtLib.strNT(node), node));
        written.sort(Map.Entry.comparingByKey());
        Map<Node, Integer> places = new HashMap<>(2 * written.size());
        for (int i = 0; i < written.size(); i++) places.put(written.get(i).getValue(), i);
        return places;
    }

    private static long pair(Map<Node, Integer> places, Node high, Node low) {
        return (long) places.get(high) << Integer.SIZE | places.get(low);
    }

    /** A quad with the places of its subject and predicate, and of its object and graph, in one number each. */
    private record Placed(long first, long second, Quad quad) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            int byFirst = Long.compare(first, other.first);
            return byFirst != 0 ? byFirst : Long.compare(second, other.second);
        }
    }
}
