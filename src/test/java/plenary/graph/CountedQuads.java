package plenary.graph;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import plenary.vocabulary.PLEN;

/** Counts quads one by one, to hold the counts of a database against. */
public final class CountedQuads extends StreamRDFBase {
    private final Map<String, Long> triplesByGraph = new TreeMap<>();
    private final Map<String, Long> triplesByProperty = new TreeMap<>();
    private final Map<String, Set<Long>> entitiesByClass = new TreeMap<>();
    private final Set<Long> subjects = new HashSet<>();
    private final Set<Node> documents = new HashSet<>();

    @Override
    public void quad(Quad quad) {
        triplesByGraph.merge(quad.getGraph().getURI(), 1L, Long::sum);
        triplesByProperty.merge(quad.getPredicate().getURI(), 1L, Long::sum);
        if (!quad.getSubject().isURI()) return;
        long subject = hash(quad.getSubject().getURI());
        subjects.add(subject);
        if (quad.getPredicate().equals(RDF.type.asNode()) && quad.getObject().isURI())
            entitiesByClass
                    .computeIfAbsent(quad.getObject().getURI(), c -> new HashSet<>())
                    .add(subject);
        if (quad.getObject().equals(PLEN.SourceDocument)) documents.add(quad.getSubject());
    }

    /** The source documents among the subjects. */
    public Set<Node> documents() {
        return documents;
    }

    /** FNV-1a over the UTF-8 bytes, finished with the mixer of SplitMix64. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    /** What was counted so far. */
    public GraphCounts counts() {
        Map<String, Long> entities = new TreeMap<>();
        entitiesByClass.forEach((type, members) -> entities.put(type, (long) members.size()));
        return new GraphCounts(triplesByGraph, triplesByProperty, entities, subjects.size());
    }
}
