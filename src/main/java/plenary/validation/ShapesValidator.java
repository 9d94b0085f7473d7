package plenary.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Holds one document's quads against the shapes of {@code ontology/shapes.ttl}.
 *
 * <p>Focus nodes are looked for among the document's triples only; the ontology, which is hundreds of times larger, is read where a
 * constraint asks for it (is the addressee an actor?) and never walked over. Safe to use from several threads.
 */
public final class ShapesValidator {

    /** Worst first, else by focus node and path. */
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::focusNode)
            .thenComparing(f -> f.path().orElse(""))
            .thenComparing(f -> f.value().orElse(""))
            .thenComparing(Finding::component)
            .thenComparing(Finding::message);

    private final Shapes shapes;
    /** The same without SPARQL constraints. */
    private final Shapes plain;

    private final Map<Node, SparqlPremise> premises = new HashMap<>();
    private final Graph ontology;
    /** The classes that count as a class: itself and all below it. */
    private final Map<Node, Set<Node>> subClasses = new ConcurrentHashMap<>();

    private ShapesValidator(Shapes shapes, Shapes plain, Graph ontology) {
        this.shapes = shapes;
        this.plain = plain;
        this.ontology = ontology;
        for (Shape shape : shapes.getTargetShapes())
            SparqlPremise.of(shape).ifPresent(premise -> premises.put(shape.getShapeNode(), premise));
    }

    /**
     * @param shapes the shapes graph
     * @param ontology what the documents are read against: classes, vocabularies
     * @throws org.apache.jena.shacl.parser.ShaclParseException when the shapes are not well-formed SHACL
     */
    public static ShapesValidator of(Graph shapes, Graph ontology) {
        Graph plain = GraphMemFactory.createDefaultGraph();
        shapes.find().filterDrop(t -> t.getPredicate().equals(SHACL.sparql)).forEachRemaining(plain::add);
        return new ShapesValidator(Shapes.parse(shapes), Shapes.parse(plain), ontology);
    }

    /**
     * What in a document's quads does not fit, worst first, else in order of focus node and path.
     *
     * @param document path of the source document, for the findings
     * @param quads its asserted and inferred graphs
     */
    public List<Finding> validate(String document, Collection<Quad> quads) {
        Graph own = GraphMemFactory.createDefaultGraphSameTerm();
        quads.forEach(q -> own.add(q.asTriple()));
        Graph data = new OntologyBackedGraph(own, ontology);
        ValidationContext context = ValidationContext.create(shapes, data);
        for (Shape shape : shapes.getTargetShapes()) {
            Set<Node> focusNodes = focusNodes(shape, own, data);
            SparqlPremise premise = premises.get(shape.getShapeNode());
            if (premise != null && !focusNodes.isEmpty()) {
                Shape without = plain.getShape(shape.getShapeNode());
                for (Node focus : focusNodes) VLib.validateShape(context, data, without, focus);
                focusNodes.retainAll(premise.found(data));
            }
            for (Node focus : focusNodes) VLib.validateShape(context, data, shape, focus);
        }
        return context.generateReport().getEntries().stream()
                .map(entry -> finding(document, entry))
                .sorted(ORDER)
                .distinct()
                .toList();
    }

    private Set<Node> focusNodes(Shape shape, Graph own, Graph data) {
        Set<Node> nodes = new LinkedHashSet<>();
        for (Target target : shape.getTargets())
            switch (target.getTargetType()) {
                case targetClass, implicitClass ->
                    subClasses(target.getObject()).forEach(c -> own.find(Node.ANY, RDF.type.asNode(), c)
                            .forEachRemaining(t -> nodes.add(t.getSubject())));
                case targetSubjectsOf ->
                    own.find(Node.ANY, target.getObject(), Node.ANY).forEachRemaining(t -> nodes.add(t.getSubject()));
                case targetObjectsOf ->
                    own.find(Node.ANY, target.getObject(), Node.ANY).forEachRemaining(t -> nodes.add(t.getObject()));
                case targetNode -> {
                    if (own.contains(target.getObject(), Node.ANY, Node.ANY)) nodes.add(target.getObject());
                }
                case targetExtension ->
                    VLib.focusNodes(data, target).stream()
                            .filter(n -> own.contains(n, Node.ANY, Node.ANY))
                            .forEach(nodes::add);
            }
        return nodes;
    }

    private Set<Node> subClasses(Node type) {
        return subClasses.computeIfAbsent(type, this::findSubClasses);
    }

    private Set<Node> findSubClasses(Node type) {
        Set<Node> found = new HashSet<>();
        java.util.ArrayDeque<Node> open = new java.util.ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (!found.add(next)) continue;
            ontology.find(Node.ANY, RDFS.subClassOf.asNode(), next)
                    .mapWith(Triple::getSubject)
                    .forEachRemaining(open::push);
        }
        return Set.copyOf(found);
    }

    private static Finding finding(String document, ReportEntry entry) {
        return new Finding(
                severity(entry),
                document,
                name(entry.focusNode()),
                Optional.ofNullable(entry.resultPath()).map(ShapesValidator::name),
                Optional.ofNullable(entry.value()).map(NodeFmtLib::strNT),
                entry.sourceConstraintComponent().getURI(),
                Optional.ofNullable(entry.source()).filter(Node::isURI).map(Node::getURI),
                Optional.ofNullable(entry.message()).orElse("does not fit its shape"));
    }

    private static Finding.Severity severity(ReportEntry entry) {
        String iri = entry.severity().level().getURI();
        for (Finding.Severity severity : Finding.Severity.values())
            if (iri.endsWith("#" + severity.shaclName())) return severity;
        return Finding.Severity.VIOLATION;
    }

    private static String name(Node node) {
        return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
    }

    private static String name(Path path) {
        return path instanceof P_Link link ? link.getNode().getURI() : path.toString();
    }
}
