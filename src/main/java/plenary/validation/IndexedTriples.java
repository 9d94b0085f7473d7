package plenary.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * Triples as validation asks for them: by predicate and subject, by predicate and object, by predicate alone, each with one look into a hash table and without a
 * search among the other triples of a node. Terms are the same when they are written the same. Whoever has it may read it from several threads.
 */
final class IndexedTriples extends GraphBase {

    private final Map<Node, Column> columns;
    private final Graph source;

    private IndexedTriples(Map<Node, Column> columns, Graph source) {
        this.columns = columns;
        this.source = source;
    }

    /** The triples of quads, whatever graph they are in, each once. */
    static IndexedTriples of(Collection<Quad> quads) {
        Map<Node, Column> columns = new HashMap<>();
        Set<Triple> seen = new HashSet<>(2 * quads.size());
        for (Quad quad : quads) {
            Triple triple = quad.asTriple();
            if (seen.add(triple))
                columns.computeIfAbsent(triple.getPredicate(), p -> new Column())
                        .add(triple);
        }
        return new IndexedTriples(columns, Graph.emptyGraph);
    }

    /** The triples of a graph that will not change, indexed predicate by predicate as they are asked for. */
    static IndexedTriples over(Graph graph) {
        return new IndexedTriples(new ConcurrentHashMap<>(), graph);
    }

    private Column column(Node predicate) {
        Column column = columns.get(predicate);
        if (column != null) return column;
        if (source == Graph.emptyGraph) return Column.EMPTY;
        return columns.computeIfAbsent(predicate, p -> {
            Column made = new Column();
            source.find(Node.ANY, p, Node.ANY).forEachRemaining(made::add);
            return made;
        });
    }

    /** The triples with a predicate. */
    List<Triple> with(Node predicate) {
        return column(predicate).all;
    }

    /** The triples with a subject and a predicate. */
    List<Triple> from(Node subject, Node predicate) {
        return column(predicate).bySubject.getOrDefault(subject, List.of());
    }

    /** The triples with a predicate and an object. */
    List<Triple> to(Node predicate, Node object) {
        return column(predicate).byObject().getOrDefault(object, List.of());
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = pattern.getSubject();
        Node predicate = pattern.getPredicate();
        Node object = pattern.getObject();
        if (!predicate.isConcrete()) return everywhere(pattern);
        if (!subject.isConcrete())
            return WrappedIterator.createNoRemove(
                    (object.isConcrete() ? to(predicate, object) : with(predicate)).iterator());
        List<Triple> found = from(subject, predicate);
        if (!object.isConcrete()) return WrappedIterator.createNoRemove(found.iterator());
        return WrappedIterator.createNoRemove(
                contains(found, object) ? List.of(pattern).iterator() : NONE.iterator());
    }

    private static final List<Triple> NONE = List.of();

    private ExtendedIterator<Triple> everywhere(Triple pattern) {
        if (source != Graph.emptyGraph) return source.find(pattern);
        List<Triple> found = new ArrayList<>();
        columns.values().forEach(c -> c.all.stream().filter(pattern::matches).forEach(found::add));
        return WrappedIterator.createNoRemove(found.iterator());
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        if (!pattern.isConcrete()) return graphBaseFind(pattern).hasNext();
        return contains(from(pattern.getSubject(), pattern.getPredicate()), pattern.getObject());
    }

    private static boolean contains(List<Triple> triples, Node object) {
        for (Triple triple : triples) if (triple.getObject().equals(object)) return true;
        return false;
    }

    /** The triples of one predicate. */
    private static final class Column {
        private static final Column EMPTY = new Column();

        private final List<Triple> all = new ArrayList<>();
        private final Map<Node, List<Triple>> bySubject = new HashMap<>();
        private volatile Map<Node, List<Triple>> byObject;

        private void add(Triple triple) {
            all.add(triple);
            put(bySubject, triple.getSubject(), triple);
        }

        private static void put(Map<Node, List<Triple>> map, Node key, Triple triple) {
            List<Triple> before = map.putIfAbsent(key, List.of(triple));
            if (before == null) return;
            List<Triple> more = before;
            if (before.size() == 1) {
                more = new ArrayList<>(before);
                map.put(key, more);
            }
            more.add(triple);
        }

        /** Made when first asked for: few predicates are looked up from their objects. */
        private Map<Node, List<Triple>> byObject() {
            Map<Node, List<Triple>> map = byObject;
            if (map != null) return map;
            map = new HashMap<>();
            for (Triple triple : all) put(map, triple.getObject(), triple);
            byObject = map;
            return map;
        }
    }
}
