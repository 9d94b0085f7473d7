package plenary.serving;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import plenary.serving.page.Names;
import plenary.serving.page.Page;
import plenary.store.Generation;
import plenary.vocabulary.PLEN;

/** The ontology at its namespace: as data, and as a page with every term, its definition, examples and alignments. Made once for each generation. */
final class OntologyPage {

    private static final String NAMESPACE = PLEN.NS.substring(0, PLEN.NS.length() - 1);
    private static final List<Node> MATCHES = List.of(
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            SKOS.broadMatch.asNode(),
            SKOS.relatedMatch.asNode(),
            RDFS.seeAlso.asNode());

    private final String base;
    private volatile Made last;

    private record Made(String generation, Graph graph) {}

    record Link(String text, String link) {}

    record Term(
            String name,
            String iri,
            String label,
            String kind,
            List<String> definitions,
            List<String> comments,
            List<String> examples,
            List<Link> parents,
            List<Link> children,
            List<Link> domain,
            List<Link> range,
            List<Link> inverse,
            List<Link> alignments) {

        boolean hasExamples() {
            return !examples.isEmpty();
        }

        boolean hasParents() {
            return !parents.isEmpty();
        }

        boolean hasChildren() {
            return !children.isEmpty();
        }

        boolean hasDomain() {
            return !domain.isEmpty();
        }

        boolean hasRange() {
            return !range.isEmpty();
        }

        boolean hasInverse() {
            return !inverse.isEmpty();
        }

        boolean hasAlignments() {
            return !alignments.isEmpty();
        }
    }

    record Section(String id, String title, List<Term> terms) {}

    record View(
            Page page,
            String title,
            String iri,
            String version,
            String description,
            Link licence,
            List<Section> sections) {}

    OntologyPage(String base) {
        this.base = base;
    }

    /** The terms of the namespace, with the restrictions and lists that they are defined by. */
    Graph graph(DatasetGraph dataset, Generation generation) {
        Made known = last;
        if (known != null && known.generation.equals(generation.id())) return known.graph;
        Graph graph = GraphFactory.createDefaultGraph();
        GraphAnswer.addPrefixes(graph);
        Node name = NodeFactory.createURI(base + "graph/ontology");
        String genid = base + ".well-known/genid/";
        Deque<Node> open = new ArrayDeque<>();
        Set<Node> seen = new HashSet<>();
        for (Iterator<Quad> quads = dataset.find(name, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            Triple triple = quads.next().asTriple();
            if (!isTerm(triple.getSubject())) continue;
            graph.add(triple);
            open.add(triple.getObject());
        }
        while (!open.isEmpty()) {
            Node node = open.poll();
            if (!node.isURI() || !node.getURI().startsWith(genid) || !seen.add(node)) continue;
            for (Iterator<Quad> quads = dataset.find(name, node, Node.ANY, Node.ANY); quads.hasNext(); ) {
                Triple triple = quads.next().asTriple();
                graph.add(triple);
                open.add(triple.getObject());
            }
        }
        last = new Made(generation.id(), graph);
        return graph;
    }

    private static boolean isTerm(Node node) {
        return node.isURI() && (node.getURI().equals(NAMESPACE) || node.getURI().startsWith(PLEN.NS));
    }

    View view(Graph graph) {
        Node ontology = NodeFactory.createURI(NAMESPACE);
        List<Section> sections = new ArrayList<>();
        Set<Node> shown = new HashSet<>();
        section(sections, shown, graph, "classes", "Classes", OWL.Class.asNode());
        section(sections, shown, graph, "object-properties", "Properties between things", OWL.ObjectProperty.asNode());
        section(sections, shown, graph, "datatype-properties", "Properties with values", OWL.DatatypeProperty.asNode());
        section(sections, shown, graph, "annotation-properties", "Annotations", OWL.AnnotationProperty.asNode());
        section(sections, shown, graph, "others", "Others", Node.ANY);
        String title = first(graph, ontology, RDFS.label.asNode());
        return new View(
                Page.of(title, Page.Section.VOCABULARY).about(NAMESPACE, null),
                title,
                NAMESPACE,
                first(graph, ontology, OWL.versionInfo.asNode()),
                first(graph, ontology, DCTerms.description.asNode()),
                links(graph, ontology, DCTerms.license.asNode()).stream()
                        .findFirst()
                        .orElse(null),
                sections);
    }

    private void section(List<Section> sections, Set<Node> shown, Graph graph, String id, String title, Node type) {
        List<Term> terms = new ArrayList<>();
        Set<Node> subjects = new HashSet<>();
        graph.find(Node.ANY, RDF.type.asNode(), type).forEachRemaining(triple -> subjects.add(triple.getSubject()));
        for (Node subject : subjects)
            if (subject.isURI() && subject.getURI().startsWith(PLEN.NS) && shown.add(subject))
                terms.add(term(graph, subject));
        terms.sort(Comparator.comparing(Term::name));
        if (!terms.isEmpty()) sections.add(new Section(id, title, terms));
    }

    private Term term(Graph graph, Node term) {
        List<Link> parents = new ArrayList<>();
        List<Link> alignments = new ArrayList<>();
        for (Node property : List.of(
                RDFS.subClassOf.asNode(),
                RDFS.subPropertyOf.asNode(),
                OWL2.equivalentClass.asNode(),
                OWL2.equivalentProperty.asNode()))
            for (Link link : links(graph, term, property)) (link.link.startsWith("#") ? parents : alignments).add(link);
        for (Node property : MATCHES) alignments.addAll(links(graph, term, property));
        List<Link> children = new ArrayList<>(subjects(graph, RDFS.subClassOf.asNode(), term));
        children.addAll(subjects(graph, RDFS.subPropertyOf.asNode(), term));
        List<Link> inverse = new ArrayList<>(links(graph, term, OWL.inverseOf.asNode()));
        inverse.addAll(subjects(graph, OWL.inverseOf.asNode(), term));
        String name = term.getURI().substring(PLEN.NS.length());
        List<String> kinds = new ArrayList<>();
        links(graph, term, RDF.type.asNode()).forEach(link -> kinds.add(link.text));
        return new Term(
                name,
                term.getURI(),
                first(graph, term, RDFS.label.asNode()),
                String.join(", ", kinds),
                values(graph, term, SKOS.definition.asNode()),
                values(graph, term, RDFS.comment.asNode()),
                values(graph, term, SKOS.example.asNode()),
                parents,
                children,
                links(graph, term, RDFS.domain.asNode()),
                links(graph, term, RDFS.range.asNode()),
                inverse,
                alignments);
    }

    private static List<String> values(Graph graph, Node term, Node property) {
        Set<String> values = new TreeSet<>();
        graph.find(term, property, Node.ANY).forEachRemaining(triple -> {
            if (triple.getObject().isLiteral()) values.add(triple.getObject().getLiteralLexicalForm());
        });
        return List.copyOf(values);
    }

    private static String first(Graph graph, Node term, Node property) {
        return values(graph, term, property).stream().findFirst().orElse("");
    }

    /** What a term names by a property; what has no name of its own, restrictions and lists, is in the data only. */
    private List<Link> links(Graph graph, Node term, Node property) {
        Set<String> iris = new TreeSet<>();
        graph.find(term, property, Node.ANY).forEachRemaining(triple -> named(triple.getObject(), iris));
        return linked(iris);
    }

    private List<Link> subjects(Graph graph, Node property, Node term) {
        Set<String> iris = new TreeSet<>();
        graph.find(Node.ANY, property, term).forEachRemaining(triple -> named(triple.getSubject(), iris));
        return linked(iris);
    }

    private void named(Node node, Set<String> iris) {
        if (node.isURI() && !node.getURI().startsWith(base + ".well-known/")) iris.add(node.getURI());
    }

    private List<Link> linked(Set<String> iris) {
        List<Link> links = new ArrayList<>();
        for (String iri : iris) {
            if (iri.startsWith(PLEN.NS)) {
                String name = iri.substring(PLEN.NS.length());
                links.add(new Link("plen:" + name, "#" + name));
            } else if (iri.startsWith("http://") || iri.startsWith("https://")) {
                links.add(new Link(Names.shortened(iri), iri));
            }
        }
        return links;
    }
}
