package plenary.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page's head says of it: {@code meta} elements (plain, Open Graph, Dublin Core), JSON-LD, the title, the language. */
final class HtmlMetadata {

    /** A string member of a JSON-LD object: {@code "datePublished": "2024-05-25T10:00:00Z"}. */
    private static final Pattern JSON_STRING =
            Pattern.compile("\"(headline|datePublished|inLanguage|@type)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,500})\"");
    /** The name inside the publisher's object. */
    private static final Pattern JSON_PUBLISHER =
            Pattern.compile("\"publisher\"\\s*:\\s*\\{[^{}]{0,1000}?\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,300})\"");
    /** "Title | Section | Site". */
    private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+[|»]\\s+.*$");

    private HtmlMetadata() {}

    static DocumentMetadata of(org.jsoup.nodes.Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher member = JSON_STRING.matcher(script.data());
            while (member.find()) {
                String name = member.group(1).equals("inLanguage") ? "language" : member.group(1);
                MetadataFields.put(fields, name, member.group(2).replaceAll("\\\\(.)", "$1"));
            }
            Matcher publisher = JSON_PUBLISHER.matcher(script.data());
            if (publisher.find()) MetadataFields.put(fields, "publisher", publisher.group(1));
        }
        for (Element meta : page.select("meta[content]")) {
            String name = meta.hasAttr("property")
                    ? meta.attr("property")
                    : meta.hasAttr("name") ? meta.attr("name") : meta.attr("itemprop");
            if (isKnown(name)) MetadataFields.put(fields, name, meta.attr("content"));
        }
        for (Element time : page.select("time[datetime]")) MetadataFields.put(fields, "date", time.attr("datetime"));
        for (Element link : page.select("link[rel=canonical]")) MetadataFields.put(fields, "source", link.attr("href"));
        Element root = page.selectFirst("html[lang], body[lang]");
        if (root != null) MetadataFields.put(fields, "language", root.attr("lang"));
        MetadataFields.put(fields, "title", page.title());
        fields.computeIfPresent(
                "title", (field, title) -> SITE_SUFFIX.matcher(title).replaceFirst(""));
        fields.computeIfPresent("language", (field, language) -> language.replace('_', '-'));
        return new DocumentMetadata(fields);
    }

    private static boolean isKnown(String name) {
        return name.toLowerCase(java.util.Locale.ROOT)
                .matches(
                        "title|og:(?:title|site_name|url|locale|type)|date|pubdate|available|article:published_time|author|publisher|language|keywords|"
                                + "(?:dc|dcterms)[.:](?:title|date|date\\.issued|issued|created|publisher|language|creator|type|identifier|source)|citation_title|publication_date");
    }
}
