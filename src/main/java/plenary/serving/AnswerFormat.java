package plenary.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The formats of answers: how a client names them, in {@code Accept} or as {@code format=}, and how Jena writes them. */
@SuppressWarnings("ImmutableEnumChecker") // Lang and RDFFormat are, and do not say so
enum AnswerFormat {
    JSON(ResultSetLang.RS_JSON, "json", "application/sparql-results+json", "application/json"),
    XML(ResultSetLang.RS_XML, "xml", "application/sparql-results+xml", "application/xml", "text/xml"),
    CSV(ResultSetLang.RS_CSV, "csv", "text/csv"),
    TSV(ResultSetLang.RS_TSV, "tsv", "text/tab-separated-values"),

    TURTLE(RDFFormat.TURTLE_BLOCKS, "ttl", "text/turtle", "application/x-turtle"),
    NTRIPLES(RDFFormat.NTRIPLES, "nt", "application/n-triples", "text/plain"),
    JSONLD(RDFFormat.JSONLD11_PLAIN, "jsonld", "application/ld+json", "application/json"),
    RDFXML(RDFFormat.RDFXML_PLAIN, "rdfxml", "application/rdf+xml", "application/xml", "text/xml"),
    TRIG(RDFFormat.TRIG_BLOCKS, "trig", "application/trig"),
    NQUADS(RDFFormat.NQUADS, "nq", "application/n-quads"),

    TEXT("txt", "text/plain"),
    HTML("html", "text/html", "application/xhtml+xml");

    static final List<AnswerFormat> TABLES = List.of(JSON, XML, CSV, TSV);
    static final List<AnswerFormat> GRAPHS = List.of(TURTLE, NTRIPLES, JSONLD, RDFXML, TRIG, NQUADS);
    static final List<AnswerFormat> GRAPHS_AND_PAGE = List.of(TURTLE, NTRIPLES, JSONLD, RDFXML, TRIG, NQUADS, HTML);
    static final List<AnswerFormat> PAGES = List.of(HTML, TURTLE, NTRIPLES, JSONLD, RDFXML);

    private final Optional<Lang> table;
    private final Optional<RDFFormat> graph;
    private final String name;
    private final List<String> types;

    AnswerFormat(Lang table, String name, String... types) {
        this.table = Optional.of(table);
        this.graph = Optional.empty();
        this.name = name;
        this.types = List.of(types);
    }

    AnswerFormat(RDFFormat graph, String name, String... types) {
        this.table = Optional.empty();
        this.graph = Optional.of(graph);
        this.name = name;
        this.types = List.of(types);
    }

    AnswerFormat(String name, String... types) {
        this.table = Optional.empty();
        this.graph = Optional.empty();
        this.name = name;
        this.types = List.of(types);
    }

    /** A format and the media type it is sent as. */
    record Choice(AnswerFormat format, String mediaType) {
        String contentType() {
            // XML says its encoding itself; a charset beside it could only contradict.
            return mediaType.endsWith("xml") ? mediaType : mediaType + ";charset=utf-8";
        }
    }

    Lang table() {
        return table.orElseThrow();
    }

    RDFFormat graph() {
        return graph.orElseThrow();
    }

    String mediaType() {
        return types.get(0);
    }

    String shortName() {
        return name;
    }

    /**
     * What a request wants of what there is: {@code format=} (or {@code output=}) before {@code Accept}, the first on offer when it does not say.
     *
     * @throws Refusal 400 for an unknown {@code format=}, 406 when nothing on offer is acceptable
     */
    static Choice negotiate(HttpServletRequest request, List<AnswerFormat> offered) {
        String named = request.getParameter("format");
        if (named == null) named = request.getParameter("output");
        if (named != null && !named.isBlank()) return byName(named.strip(), offered);
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) return offered.get(0).choice();
        List<Range> ranges = Range.parse(accept);
        Choice best = null;
        double bestQuality = 0;
        for (AnswerFormat format : offered) {
            for (String type : format.types) {
                double quality = Range.quality(ranges, type);
                if (quality > bestQuality) {
                    best = new Choice(format, type);
                    bestQuality = quality;
                }
            }
        }
        if (best == null)
            throw new Refusal(Refusal.NOT_ACCEPTABLE, "none of the accepted types is on offer: " + list(offered));
        return best;
    }

    private Choice choice() {
        return new Choice(this, mediaType());
    }

    private static Choice byName(String named, List<AnswerFormat> offered) {
        String name =
                switch (named.toLowerCase(Locale.ROOT)) {
                    case "turtle" -> "ttl";
                    case "json-ld" -> "jsonld";
                    case "rdf", "rdf+xml" -> "rdfxml";
                    case "n-triples", "ntriples" -> "nt";
                    case "n-quads", "nquads" -> "nq";
                    default -> named.toLowerCase(Locale.ROOT);
                };
        for (AnswerFormat format : offered)
            if (format.name.equals(name) || format.types.contains(name)) return format.choice();
        // "json" and "xml" of a graph are what their makers mean by them.
        if (offered.contains(JSONLD) && name.equals("json")) return JSONLD.choice();
        if (offered.contains(RDFXML) && name.equals("xml")) return RDFXML.choice();
        throw new Refusal(Refusal.BAD_REQUEST, "no such format here; formats are " + list(offered));
    }

    private static String list(List<AnswerFormat> offered) {
        List<String> names = new ArrayList<>();
        for (AnswerFormat format : offered) names.add(format.name + " (" + format.mediaType() + ")");
        return String.join(", ", names);
    }

    /** One part of an Accept header (RFC 9110, section 12.5.1). */
    private record Range(String type, String subtype, double quality) {

        static List<Range> parse(String accept) {
            List<Range> ranges = new ArrayList<>();
            for (String part : accept.split(",", 64)) {
                String[] words = part.strip().split(";", 16);
                String[] names = words[0].strip().toLowerCase(Locale.ROOT).split("/", 2);
                if (names.length != 2) continue;
                double quality = 1;
                for (int i = 1; i < words.length; i++) {
                    String word = words[i].replace(" ", "");
                    if (word.matches("q=[01](\\.[0-9]{0,3})?"))
                        quality = Math.min(1, Double.parseDouble(word.substring(2)));
                }
                ranges.add(new Range(names[0], names[1], quality));
            }
            return ranges;
        }

        /** The quality that the most specific matching range gives a type. */
        static double quality(List<Range> ranges, String type) {
            String[] names = type.split("/", 2);
            double quality = 0;
            int specific = -1;
            for (Range range : ranges) {
                int how = range.type.equals(names[0]) && range.subtype.equals(names[1])
                        ? 2
                        : range.type.equals(names[0]) && range.subtype.equals("*")
                                ? 1
                                : range.type.equals("*") && range.subtype.equals("*") ? 0 : -1;
                if (how > specific) {
                    specific = how;
                    quality = range.quality;
                }
            }
            return quality;
        }
    }
}
