package plenary.serving;

import java.util.ArrayList;
import java.util.List;

/** {@code Link} headers that lead machines from a page to the data (<a href="https://signposting.org/FAIR/">FAIR Signposting</a>, RFC 8288, RFC 8574). */
final class Signposts {

    private static final List<AnswerFormat> DESCRIPTIONS =
            List.of(AnswerFormat.TURTLE, AnswerFormat.JSONLD, AnswerFormat.NTRIPLES, AnswerFormat.RDFXML);

    private final List<String> links = new ArrayList<>();

    private Signposts link(String target, String relation, String type) {
        links.add("<" + target + ">; rel=\"" + relation + "\"" + (type == null ? "" : "; type=\"" + type + "\""));
        return this;
    }

    private void on(Exchange exchange) {
        exchange.answer().setHeader("Link", String.join(", ", links));
    }

    /** Of a description of a thing, page or data. */
    static void description(Exchange exchange, ServerSettings settings, String iri, String path) {
        Signposts posts = new Signposts()
                .link(iri, "cite-as", null)
                .link(iri, "describes", null)
                .link(settings.text(Setting.LICENCE), "license", null)
                .link(settings.base() + "dataset", "collection", null);
        for (AnswerFormat format : DESCRIPTIONS)
            posts.link(path + "?format=" + format.shortName(), "describedby", format.mediaType());
        posts.on(exchange);
    }

    /** Of the first page, which stands for the whole graph. */
    static void dataset(Exchange exchange, ServerSettings settings, List<DumpFiles.Dump> dumps) {
        Signposts posts = new Signposts()
                .link(settings.base() + "dataset", "cite-as", null)
                .link("/.well-known/void", "describedby", "text/turtle")
                .link("/plenary/sparql?format=ttl", "service-desc", "text/turtle")
                .link(settings.text(Setting.LICENCE), "license", null)
                .link("https://schema.org/Dataset", "type", null);
        for (DumpFiles.Dump dump : dumps) posts.link(dump.link(), "item", "application/gzip");
        posts.on(exchange);
    }

    /** Of a document's text. */
    static void text(Exchange exchange, ServerSettings settings, String slug) {
        String document = settings.base() + "document/" + slug;
        new Signposts()
                .link(document, "describes", null)
                .link(document, "cite-as", null)
                .link("/document/" + slug + "?format=ttl", "describedby", "text/turtle")
                .on(exchange);
    }
}
