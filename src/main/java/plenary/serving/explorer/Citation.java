package plenary.serving.explorer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import plenary.serving.page.PageAnswer;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;
import plenary.vocabulary.PLEN;

/**
 * An adopted text, or a part of one, as reference managers read it: BibTeX and CSL-JSON.
 *
 * @param iri what is cited
 * @param title of the text
 * @param number of the text; may be empty
 * @param part what part of it; empty for the whole
 * @param author the body
 * @param date {@code yyyy-MM-dd} or empty
 */
record Citation(String iri, String title, String number, String part, String author, String date) {

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    static String bibtexLink(String iri) {
        return "/cite.bib?iri=" + SearchAddress.encoded(iri);
    }

    static String cslLink(String iri) {
        return "/cite.json?iri=" + SearchAddress.encoded(iri);
    }

    static PageAnswer bibtex(PageRequest request, PageSource source) {
        return of(request, source)
                .map(citation -> PageAnswer.file("application/x-bibtex", citation.key() + ".bib", citation.bibtex()))
                .orElseGet(Citation::unknown);
    }

    static PageAnswer csl(PageRequest request, PageSource source) {
        return of(request, source)
                .map(citation -> PageAnswer.file(
                        "application/vnd.citationstyles.csl+json", citation.key() + ".json", citation.csl()))
                .orElseGet(Citation::unknown);
    }

    private static PageAnswer unknown() {
        return new PageAnswer(
                404,
                "text/plain;charset=utf-8",
                "no adopted text or clause has that IRI\n",
                java.util.Optional.empty());
    }

    private static java.util.Optional<Citation> of(PageRequest request, PageSource source) {
        String iri = request.first("iri");
        if (!iri.startsWith(source.base())) return java.util.Optional.empty();
        Facts facts = new Facts(source);
        Node cited = NodeFactory.createURI(iri);
        if (facts.is(cited, PLEN.AdoptedText)) return java.util.Optional.of(of(facts, cited, cited));
        return facts.subjects(PLEN.hasClause, cited).stream()
                .filter(fact -> !fact.inferred())
                .findFirst()
                .map(fact -> of(facts, fact.node(), cited));
    }

    private static Citation of(Facts facts, Node text, Node cited) {
        String part = cited.equals(text) ? "" : facts.names().label(cited);
        String title = facts.text(text, PLEN.title);
        return new Citation(
                cited.getURI(),
                title.isEmpty() ? facts.names().label(text) : title,
                facts.text(text, PLEN.number),
                part,
                facts.node(text, PLEN.adoptedBy).map(facts.names()::label).orElse(""),
                facts.text(text, PLEN.adoptedOn));
    }

    /** The end of the IRI, made of letters, digits and hyphens. */
    String key() {
        String[] parts = iri.split("/", -1);
        int from = Math.max(0, Math.min(parts.length - 1, 4));
        return String.join("-", java.util.Arrays.asList(parts).subList(from, parts.length))
                .replaceAll("[^A-Za-z0-9-]+", "-");
    }

    String bibtex() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("author", author);
        fields.put("number", number);
        fields.put("date", date);
        fields.put("year", date.length() >= 4 ? date.substring(0, 4) : "");
        fields.put("note", part);
        fields.put("url", iri);
        return "@misc{" + key() + ",\n"
                + fields.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> "  " + field.getKey() + " = {"
                                + (field.getKey().equals("url") ? field.getValue() : braced(field)) + "}")
                        .collect(Collectors.joining(",\n"))
                + "\n}\n";
    }

    /** A body is one name, not a first and a last one. */
    private static String braced(Map.Entry<String, String> field) {
        String escaped = escaped(field.getValue());
        return field.getKey().equals("author") ? "{" + escaped + "}" : escaped;
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{', '}', '&', '%', '$', '#', '_' -> escaped.append('\\').append(c);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    String csl() {
        JsonObject item = new JsonObject();
        item.addProperty("id", iri);
        item.addProperty("type", "legislation");
        item.addProperty("title", title);
        if (!number.isEmpty()) item.addProperty("number", number);
        if (!part.isEmpty()) item.addProperty("section", part);
        if (!author.isEmpty()) {
            JsonObject body = new JsonObject();
            body.addProperty("literal", author);
            JsonArray authors = new JsonArray();
            authors.add(body);
            item.add("author", authors);
        }
        if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            JsonArray day = new JsonArray();
            for (String number : date.split("-", 3)) day.add(Integer.valueOf(number));
            JsonArray days = new JsonArray();
            days.add(day);
            JsonObject issued = new JsonObject();
            issued.add("date-parts", days);
            item.add("issued", issued);
        }
        item.addProperty("URL", iri);
        JsonArray items = new JsonArray();
        items.add(item);
        return JSON.toJson(items) + "\n";
    }
}
