package plenary.serving;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import plenary.serving.explorer.Explorer;
import plenary.serving.page.Assets;
import plenary.serving.page.Names;
import plenary.serving.page.Page;
import plenary.serving.page.PageAnswer;
import plenary.serving.page.PageMaker;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;
import plenary.store.Generation;
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
    private static final Pattern SITEMAP = Pattern.compile("/sitemap-([1-9]\\d{0,4})\\.xml");

    private static final List<String> OF_PAGES =
            List.of("Content-Security-Policy", "X-Frame-Options", "Referrer-Policy", "Access-Control-Expose-Headers");

    private final transient ServerSettings settings;
    private final transient GraphCounts counts = new GraphCounts();
    private final transient PageTable pages = new PageTable();

    private final transient OntologyPage ontology;
    private final transient Sitemap sitemap;

    LinkedData(ServerSettings settings) {
        this.ontology = new OntologyPage(settings.base());
        this.sitemap = new Sitemap(settings.base());
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
            case "/robots.txt" -> plain(exchange, "text/plain", robots(exchange));
            case "/sitemap.xml" ->
                plain(
                        exchange,
                        "application/xml",
                        utf8(sitemap.first(dataset, generation(exchange), origin(exchange))));
            case "/.well-known/void" -> {
                GraphCounts.Counted counted = counts.count(dataset, generation(exchange));
                graph(exchange, DatasetPage.describe(settings, dataset, generation(exchange), counted));
            }
            case "/ns" -> ontology(exchange, dataset);
            case "/dumps/" -> dumps(exchange);
            default -> other(exchange, dataset, path);
        }
    }

    private void other(Exchange exchange, DatasetGraph dataset, String path) throws IOException {
        var text = TEXT.matcher(path);
        var part = SITEMAP.matcher(path);
        var maker = pages.at(path);
        if (maker.isPresent()) made(exchange, dataset, maker.get());
        else if (path.startsWith("/assets/")) asset(exchange, path);
        else if (text.matches()) text(exchange, text.group(1));
        else if (path.startsWith("/dumps/"))
            new DumpFiles(generation(exchange)).answer(exchange, path.substring("/dumps/".length()));
        else if (part.matches()) {
            int number = Integer.parseInt(part.group(1));
            plain(
                    exchange,
                    "application/xml",
                    utf8(sitemap.part(dataset, generation(exchange), origin(exchange), number)));
        } else resource(exchange, dataset, path);
    }

    /** What a maker of pages answers, from this request's generation. */
    private void made(Exchange exchange, DatasetGraph dataset, PageMaker maker) throws IOException {
        send(exchange, maker.answer(asked(exchange), source(exchange, dataset)));
    }

    private static PageRequest asked(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return new PageRequest(request.getRequestURI(), parameters);
    }

    private PageSource source(Exchange exchange, DatasetGraph dataset) {
        return source(exchange.lease(), dataset);
    }

    private PageSource source(ServedGenerations.Lease lease, DatasetGraph dataset) {
        return new PageSource(
                dataset,
                lease.generation().generation(),
                lease.generation().search(),
                settings.base(),
                settings.text(Setting.LICENCE));
    }

    /** Counts what pages of a generation need counted once. */
    void prepare(ServedGenerations.Lease lease) {
        DatasetGraph dataset = lease.generation().dataset();
        dataset.begin(ReadWrite.READ);
        try {
            counts.count(dataset, lease.generation().generation());
            ontology.graph(dataset, lease.generation().generation());
            pages.prepare(source(lease, dataset));
        } finally {
            dataset.end();
        }
    }

    private static void send(Exchange exchange, PageAnswer made) throws IOException {
        Answer answer = exchange.answer();
        answer.setStatus(made.status());
        answer.setContentType(made.contentType());
        made.fileName()
                .ifPresent(name -> answer.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\""));
        boolean found = made.status() == HttpServletResponse.SC_OK;
        if (!exchange.unchanged(found, made.contentType() + made.content().hashCode()))
            answer.getOutputStream().write(utf8(made.content()));
    }

    /** The address changes with the content, so that no browser needs to ask twice. */
    private static void asset(Exchange exchange, String path) throws IOException {
        Assets.Asset asset = Assets.find(path).orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "no such file"));
        exchange.answer().setContentType(asset.contentType());
        exchange.answer().setHeader("Cache-Control", "public, max-age=31536000, immutable");
        // Scripts and styles are no documents: what a page may do does not concern them, and the first view is lighter
        // without.
        if (path.endsWith(".js") || path.endsWith(".css"))
            for (String name : OF_PAGES) exchange.answer().setHeader(name, null);
        asset.writeTo(exchange.answer().getOutputStream());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packaged(String path) throws IOException {
        try (InputStream in = LinkedData.class.getResourceAsStream(path)) {
            if (in == null) throw unknown();
            return in.readAllBytes();
        }
    }

    private static Generation generation(Exchange exchange) {
        return exchange.lease().generation().generation();
    }

    private String origin(Exchange exchange) {
        return Sitemap.origin(exchange.request(), settings);
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.NOT_FOUND, "the graph knows nothing of that name");
    }

    private static void plain(Exchange exchange, String type, byte[] content) throws IOException {
        exchange.answer().setContentType(type + ";charset=utf-8");
        if (!exchange.unchanged(true, type + Arrays.hashCode(content)))
            exchange.answer().getOutputStream().write(content);
    }

    /** The policy for crawlers, and where the sitemap is. */
    private byte[] robots(Exchange exchange) throws IOException {
        String file = settings.text(Setting.ROBOTS);
        byte[] policy = file.isEmpty() ? packaged("/fuseki-config/robots.txt") : Files.readAllBytes(Path.of(file));
        return utf8(new String(policy, StandardCharsets.UTF_8) + "\nSitemap: " + origin(exchange) + "/sitemap.xml\n");
    }

    record DumpsView(
            Page page, String generation, String quads, String licence, boolean hasDumps, List<DumpFiles.Dump> dumps) {}

    private void dumps(Exchange exchange) throws IOException {
        AnswerFormat.negotiate(exchange.request(), List.of(AnswerFormat.HTML));
        Generation generation = generation(exchange);
        List<DumpFiles.Dump> dumps = new DumpFiles(generation).list();
        Signposts.dataset(exchange, settings, dumps);
        page(
                exchange,
                Templates.html(
                        "dumps",
                        new DumpsView(
                                Page.of("Dumps", Page.Section.DATA),
                                generation.id(),
                                String.format(java.util.Locale.ROOT, "%,d", generation.quads()),
                                settings.text(Setting.LICENCE),
                                !dumps.isEmpty(),
                                dumps)));
    }

    private void text(Exchange exchange, String slug) throws IOException {
        Path file = generation(exchange).text(slug).orElseThrow(LinkedData::unknown);
        Signposts.text(exchange, settings, slug);
        plain(exchange, "text/plain", Files.readAllBytes(file));
    }

    private void home(Exchange exchange, DatasetGraph dataset) throws IOException {
        AnswerFormat.negotiate(exchange.request(), List.of(AnswerFormat.HTML));
        List<DumpFiles.Dump> dumps = new DumpFiles(generation(exchange)).list();
        Signposts.dataset(exchange, settings, dumps);
        send(exchange, Explorer.home(source(exchange, dataset), SchemaOrg.dataset(settings, dumps)));
    }

    private static void page(Exchange exchange, String html) throws IOException {
        plain(exchange, "text/html", utf8(html));
    }

    private void resource(Exchange exchange, DatasetGraph dataset, String path) throws IOException {
        Node iri = NodeFactory.createURI(settings.base() + path.substring(1));
        if (!ResourceDescription.known(dataset, iri)) throw unknown();
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), AnswerFormat.PAGES);
        if (exchange.request().getParameter("format") == null) {
            exchange.answer().sendRedirect(path + "?format=" + format.format().shortName());
            return;
        }
        Signposts.description(exchange, settings, iri.getURI(), path);
        if (format.format() == AnswerFormat.HTML) html(exchange, dataset, iri);
        else
            graph(
                    exchange,
                    ResourceDescription.of(dataset, iri)
                            .orElseThrow(LinkedData::unknown)
                            .graph(dataset));
    }

    /** The page of its kind, or the one that any resource has. */
    private void html(Exchange exchange, DatasetGraph dataset, Node iri) throws IOException {
        String schema = SchemaOrg.resource(settings, ResourceDescription.head(dataset, iri), Names.label(dataset, iri));
        Optional<PageAnswer> page = Explorer.thing(iri, asked(exchange), source(exchange, dataset), schema);
        if (page.isPresent()) {
            send(exchange, page.get());
            return;
        }
        ResourceDescription description = ResourceDescription.of(dataset, iri).orElseThrow(LinkedData::unknown);
        page(
                exchange,
                Templates.html(
                        "resource", new ResourcePage(generation(exchange), settings, dataset).view(description)));
    }

    private void graph(Exchange exchange, Graph graph) {
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), AnswerFormat.GRAPHS);
        exchange.answer().setContentType(format.contentType());
        if (!exchange.unchanged(true, format.mediaType() + settings.text(Setting.LICENCE)))
            GraphAnswer.write(graph, format, exchange.answer());
    }

    /** The ontology at its namespace: the terms after {@code #} come with it. */
    private void ontology(Exchange exchange, DatasetGraph dataset) throws IOException {
        AnswerFormat.Choice format = AnswerFormat.negotiate(exchange.request(), AnswerFormat.PAGES);
        Graph graph = ontology.graph(dataset, generation(exchange));
        if (graph.isEmpty()) throw unknown();
        Signposts.description(exchange, settings, PLEN.NS.substring(0, PLEN.NS.length() - 1), "/ns");
        if (format.format() == AnswerFormat.HTML) page(exchange, Templates.html("ontology", ontology.view(graph)));
        else graph(exchange, graph);
    }
}
