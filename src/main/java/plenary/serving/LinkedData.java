package plenary.serving;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import plenary.vocabulary.PLEN;

/**
 * The IRIs of the graph under this server's own address, whatever name it is called by. A thing is not a page about it: its IRI answers 303 with the
 * address of a description in the format that the client prefers.
 */
final class LinkedData extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** What the paths of minted IRIs are made of; other requests are nobody's. */
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_.~:,@/-]{0,500}");

    private static final Pattern TEXT = Pattern.compile("/document/([a-z0-9_-]+)\\.txt");
    private static final String VOID = "http://rdfs.org/ns/void#";

    private final transient ServerSettings settings;
    private final transient Templates templates = new Templates();
    private final transient HomePage home = new HomePage();

    LinkedData(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = Exchange.of(request);
        exchange.run(() -> {
            DatasetGraph dataset = exchange.lease().generation().dataset();
            dataset.begin(ReadWrite.READ);
            try {
                answer(exchange, dataset);
            } finally {
                dataset.end();
            }
        });
    }

    private void answer(Exchange exchange, DatasetGraph dataset) throws IOException {
        String path = exchange.request().getRequestURI();
        if (!PATH.matcher(path).matches()) throw unknown();
        switch (path) {
            case "/" -> home(exchange, dataset);
            case "/robots.txt" -> plain(exchange, "text/plain", Templates.utf8(robots()));
            case "/assets/plenary.css" -> plain(exchange, "text/css", Templates.file("plenary.css"));
            case "/.well-known/void" -> graph(exchange, voidDescription(exchange, dataset));
            case "/ns" -> ontology(exchange, dataset);
            default -> {
                var text = TEXT.matcher(path);
                if (text.matches()) text(exchange, text.group(1));
                else resource(exchange, dataset, path);
            }
        }
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.NOT_FOUND, "the graph knows nothing of that name");
    }

    private static void plain(Exchange exchange, String type, byte[] content) throws IOException {
        exchange.answer().setContentType(type + ";charset=utf-8");
        if (!exchange.unchanged(true, type)) exchange.answer().getOutputStream().write(content);
    }

    /** Pages may be read by anyone; the endpoint is for questions, not for walking through. */
    private static String robots() {
        return "User-agent: *\nDisallow: /plenary/\nDisallow: /$/\nCrawl-delay: 1\n";
    }

    private void text(Exchange exchange, String slug) throws IOException {
        Path file = exchange.lease().generation().generation().text(slug).orElseThrow(LinkedData::unknown);
        exchange.answer().setHeader("Link", "<" + settings.base() + "document/" + slug + ">; rel=\"describes\"");
        plain(exchange, "text/plain", Files.readAllBytes(file));
    }

    private void home(Exchange exchange, DatasetGraph dataset) throws IOException {
        AnswerFormat.negotiate(exchange.request(), List.of(AnswerFormat.HTML));
        ResourcePage links = new ResourcePage(exchange.lease().generation().generation(), settings.base(), dataset);
        page(
                exchange,
                templates.home(home.view(dataset, exchange.lease().generation().generation(), links)));
    }

    private static void page(Exchange exchange, String html) throws IOException {
        plain(exchange, "text/html", Templates.utf8(html));
    }

    private void resource(Exchange exchange, DatasetGraph dataset, String path) throws IOException {
        Node iri = NodeFactory.createURI(settings.base() + path.substring(1));
        ResourceDescription description = ResourceDescription.of(dataset, iri).orElseThrow(LinkedData::unknown);
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), AnswerFormat.PAGES);
        if (exchange.request().getParameter("format") == null) {
            exchange.answer().sendRedirect(path + "?format=" + format.format().shortName());
            return;
        }
        exchange.answer()
                .setHeader(
                        "Link", "<" + iri.getURI() + ">; rel=\"describes\", <" + iri.getURI() + ">; rel=\"cite-as\"");
        if (format.format() == AnswerFormat.HTML) {
            page(
                    exchange,
                    templates.resource(
                            new ResourcePage(exchange.lease().generation().generation(), settings.base(), dataset)
                                    .view(description)));
            return;
        }
        graph(exchange, description.graph(dataset));
    }

    private static void graph(Exchange exchange, Graph graph) {
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), AnswerFormat.GRAPHS);
        exchange.answer().setContentType(format.contentType());
        if (!exchange.unchanged(true, format.mediaType())) GraphAnswer.write(graph, format, exchange.answer());
    }

    /** The ontology at its namespace: the terms after {@code #} come with it. */
    private void ontology(Exchange exchange, DatasetGraph dataset) throws IOException {
        String namespace = PLEN.NS.substring(0, PLEN.NS.length() - 1);
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), AnswerFormat.PAGES);
        if (format.format() == AnswerFormat.HTML) {
            ResourceDescription description = ResourceDescription.of(dataset, NodeFactory.createURI(namespace))
                    .orElseThrow(LinkedData::unknown);
            page(
                    exchange,
                    templates.resource(
                            new ResourcePage(exchange.lease().generation().generation(), settings.base(), dataset)
                                    .view(description)));
            return;
        }
        Graph graph = GraphFactory.createDefaultGraph();
        GraphAnswer.addPrefixes(graph);
        Node name = NodeFactory.createURI(settings.base() + "graph/ontology");
        for (Iterator<Quad> quads = dataset.find(name, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            Triple triple = quads.next().asTriple();
            if (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(namespace)) graph.add(triple);
        }
        graph(exchange, graph);
    }

    /** What there is, in the vocabulary that harvesters read (VoID, section 2 and 3). */
    private Graph voidDescription(Exchange exchange, DatasetGraph dataset) {
        HomePage.Counted counted =
                home.count(dataset, exchange.lease().generation().generation());
        Graph graph = GraphFactory.createDefaultGraph();
        GraphAnswer.addPrefixes(graph);
        Node whole = NodeFactory.createURI(settings.base() + ".well-known/void#dataset");
        graph.add(Triple.create(whole, RDF.type.asNode(), NodeFactory.createURI(VOID + "Dataset")));
        graph.add(Triple.create(whole, NodeFactory.createURI(VOID + "triples"), number(counted.quads())));
        graph.add(Triple.create(
                whole,
                NodeFactory.createURI(VOID + "sparqlEndpoint"),
                NodeFactory.createURI(settings.base() + "plenary/sparql")));
        graph.add(Triple.create(
                whole, NodeFactory.createURI(VOID + "uriSpace"), NodeFactory.createLiteralString(settings.base())));
        Optional<Node> example = counted.documents().stream().findFirst();
        example.ifPresent(
                document -> graph.add(Triple.create(whole, NodeFactory.createURI(VOID + "exampleResource"), document)));
        counted.classes().forEach((type, count) -> {
            Node part = NodeFactory.createURI(whole.getURI() + "-" + type.substring(type.lastIndexOf('#') + 1));
            graph.add(Triple.create(whole, NodeFactory.createURI(VOID + "classPartition"), part));
            graph.add(Triple.create(part, NodeFactory.createURI(VOID + "class"), NodeFactory.createURI(type)));
            graph.add(Triple.create(part, NodeFactory.createURI(VOID + "entities"), number(count)));
        });
        return graph;
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
