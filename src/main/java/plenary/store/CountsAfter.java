package plenary.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import plenary.graph.GraphCounts;

/** Keeps counts right through changes, by asking of the entities that a change touches whether they were there before and are there after. */
final class CountsAfter {

    private static final String ANY_CLASS = "";

    private final Map<String, Long> graphs;
    private final Map<String, Long> properties;
    private final Map<String, Long> classes;
    private long subjects;
    /** Entity and class (or any) that a change may bring or take, and whether they were there. */
    private final Map<Membership, Boolean> touched = new HashMap<>();

    private record Membership(Node subject, String type) {}

    CountsAfter(GraphCounts before) {
        graphs = new TreeMap<>(before.triplesByGraph());
        properties = new TreeMap<>(before.triplesByProperty());
        classes = new TreeMap<>(before.entitiesByClass());
        subjects = before.subjects();
    }

    /** To be called before the change is made. */
    void before(DatasetGraph database, Set<Quad> removed, Set<Quad> added, Set<String> uncounted) {
        touched.clear();
        count(removed, -1);
        count(added, 1);
        Set<Membership> memberships = new HashSet<>();
        removed.forEach(quad -> memberships.addAll(memberships(quad)));
        added.forEach(quad -> memberships.addAll(memberships(quad)));
        GenerationDatabase state = new GenerationDatabase(database);
        memberships.forEach(one -> touched.put(one, holds(state, one, uncounted)));
    }

    /** To be called when it is made. */
    void after(DatasetGraph database, Set<String> uncounted) {
        GenerationDatabase state = new GenerationDatabase(database);
        touched.forEach((one, was) -> {
            boolean is = holds(state, one, uncounted);
            if (is == was) return;
            if (one.type.equals(ANY_CLASS)) subjects += is ? 1 : -1;
            else add(classes, one.type, is ? 1 : -1);
        });
    }

    private void count(Set<Quad> quads, int each) {
        for (Quad quad : quads) {
            add(graphs, quad.getGraph().getURI(), each);
            add(properties, quad.getPredicate().getURI(), each);
        }
    }

    private static void add(Map<String, Long> counts, String key, long number) {
        if (counts.merge(key, number, Long::sum) == 0) counts.remove(key);
    }

    private static Set<Membership> memberships(Quad quad) {
        if (quad.getPredicate().equals(RDF.type.asNode()))
            return Set.of(
                    new Membership(quad.getSubject(), ANY_CLASS),
                    new Membership(quad.getSubject(), quad.getObject().getURI()));
        return Set.of(new Membership(quad.getSubject(), ANY_CLASS));
    }

    private static boolean holds(GenerationDatabase database, Membership one, Set<String> uncounted) {
        return one.type.equals(ANY_CLASS)
                ? database.holds(one.subject, Node.ANY, Node.ANY, uncounted)
                : database.holds(one.subject, RDF.type.asNode(), NodeFactory.createURI(one.type), uncounted);
    }

    GraphCounts counts() {
        return new GraphCounts(graphs, properties, classes, subjects);
    }
}
