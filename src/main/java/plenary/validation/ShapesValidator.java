package plenary.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;

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
    private final List<CompiledShape> compiled;
    private final IndexedTriples ontology;
    private final Classes classes;

    private ShapesValidator(Shapes shapes, Graph ontology) {
        this.shapes = shapes;
        this.ontology = IndexedTriples.over(ontology);
        this.classes = new Classes(this.ontology);
        List<CompiledShape> made = new ArrayList<>();
        for (Shape shape : shapes.getTargetShapes()) made.add(CompiledShape.of(shape));
        this.compiled = List.copyOf(made);
    }

    /**
     * @param shapes the shapes graph
     * @param ontology what the documents are read against: classes, vocabularies; it must not change any more
     * @throws org.apache.jena.shacl.parser.ShaclParseException when the shapes are not well-formed SHACL
     */
    public static ShapesValidator of(Graph shapes, Graph ontology) {
        return new ShapesValidator(Shapes.parse(shapes), ontology);
    }

    /**
     * What in a document's quads does not fit, worst first, else in order of focus node and path.
     *
     * @param document path of the source document, for the findings
     * @param quads its asserted and inferred graphs
     */
    public List<Finding> validate(String document, Collection<Quad> quads) {
        return validate(document, triples(quads));
    }

    /** A document's quads as they are validated. */
    DocumentTriples triples(Collection<Quad> quads) {
        return new DocumentTriples(quads, ontology, classes);
    }

    /** The same of quads made ready by {@link #triples}. */
    List<Finding> validate(String document, DocumentTriples data) {
        ValidationContext context = ValidationContext.create(shapes, data);
        for (CompiledShape shape : compiled) shape.validate(context, data, focusNodes(shape.shape(), data));
        return findings(document, context);
    }

    /** What a validation has found, in order. */
    static List<Finding> findings(String document, ValidationContext context) {
        return context.generateReport().getEntries().stream()
                .map(entry -> finding(document, entry))
                .sorted(ORDER)
                .distinct()
                .toList();
    }

    private Set<Node> focusNodes(Shape shape, DocumentTriples data) {
        IndexedTriples own = data.own();
        Set<Node> nodes = new LinkedHashSet<>();
        for (Target target : shape.getTargets())
            switch (target.getTargetType()) {
                case targetClass, implicitClass ->
                    classes.below(target.getObject())
                            .forEach(c -> own.to(RDF.type.asNode(), c).forEach(t -> nodes.add(t.getSubject())));
                case targetSubjectsOf -> own.with(target.getObject()).forEach(t -> nodes.add(t.getSubject()));
                case targetObjectsOf -> own.with(target.getObject()).forEach(t -> nodes.add(t.getObject()));
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
