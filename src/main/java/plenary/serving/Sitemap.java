package plenary.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import plenary.store.Generation;
import plenary.vocabulary.PLEN;

/** The pages worth finding (<a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>): documents, adopted texts, actors and themes, not each clause or mention. */
final class Sitemap {

    /** The protocol allows 50,000 addresses and 50 MB in one file. */
    private static final int MOST = 40_000;

    private static final List<Node> LISTED = List.of(
            PLEN.SourceDocument,
            PLEN.AdoptedText,
            PLEN.Theme,
            PLEN.Country,
            PLEN.Organization,
            PLEN.Committee,
            PLEN.Person,
            PLEN.Session);

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}\\](:\\d{1,5})?");

    private final String base;
    private volatile Pages last;

    private record Pages(String generation, List<String> paths) {}

    Sitemap(String base) {
        this.base = base;
    }

    private List<String> paths(DatasetGraph dataset, Generation generation) {
        Pages known = last;
        if (known != null && known.generation.equals(generation.id())) return known.paths;
        TreeSet<String> paths = new TreeSet<>();
        for (Node type : LISTED)
            for (Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), type); found.hasNext(); ) {
                Node subject = found.next().getSubject();
                if (subject.isURI()
                        && subject.getURI().startsWith(base)
                        && subject.getURI().indexOf('#') < 0)
                    paths.add("/" + subject.getURI().substring(base.length()));
            }
        List<String> all = new ArrayList<>(List.of("/", "/ns", "/dumps/"));
        all.addAll(paths);
        last = new Pages(generation.id(), List.copyOf(all));
        return last.paths;
    }

    /** {@code /sitemap.xml}: the addresses, or the list of their files when they are many. */
    String first(DatasetGraph dataset, Generation generation, String origin) {
        List<String> paths = paths(dataset, generation);
        if (paths.size() <= MOST) return urls(paths, origin);
        StringBuilder xml = start("sitemapindex");
        for (int i = 0; i * MOST < paths.size(); i++)
            xml.append("<sitemap><loc>")
                    .append(origin)
                    .append("/sitemap-")
                    .append(i + 1)
                    .append(".xml</loc></sitemap>\n");
        return xml.append("</sitemapindex>\n").toString();
    }

    /** {@code /sitemap-n.xml}, n from 1. */
    String part(DatasetGraph dataset, Generation generation, String origin, int number) {
        List<String> paths = paths(dataset, generation);
        int from = (number - 1) * MOST;
        if (number < 1 || from >= paths.size())
            throw new Refusal(Refusal.NOT_FOUND, "there is no such part of the sitemap");
        return urls(paths.subList(from, Math.min(paths.size(), from + MOST)), origin);
    }

    private static String urls(List<String> paths, String origin) {
        StringBuilder xml = start("urlset");
        for (String path : paths)
            xml.append("<url><loc>").append(escaped(origin + path)).append("</loc></url>\n");
        return xml.append("</urlset>\n").toString();
    }

    private static StringBuilder start(String element) {
        return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
                .append(element)
                .append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }

    /** How this server is reached by who asks: a sitemap may only name addresses of its own host. */
    static String origin(HttpServletRequest request, ServerSettings settings) {
        boolean behind = settings.flag(Setting.FORWARDED);
        String host = request.getHeader("Host");
        if (host == null || !HOST.matcher(host).matches()) host = settings.host() + ":" + request.getLocalPort();
        boolean secure = behind && "https".equals(request.getHeader("X-Forwarded-Proto"));
        return (secure ? "https://" : "http://") + host;
    }
}
