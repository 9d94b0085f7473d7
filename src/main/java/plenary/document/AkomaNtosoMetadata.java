package plenary.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an Akoma Ntoso document says of itself in {@code meta} and on its cover. */
final class AkomaNtosoMetadata {

    /** The body in a work's IRI: {@code /akn/un/statement/deliberation/unsc/2022-02-27/2623-2022/}. */
    private static final Pattern BODY = Pattern.compile("/akn/[^/]+/[^/]+/[^/]+/([^/]+)/\\d{4}.*");
    /** The number in a symbol: {@code S/RES/2623 (2022)}, {@code A/RES/75/5}. */
    private static final Pattern SYMBOL_NUMBER = Pattern.compile("[A-Z]+/[A-Z]+/(.+)");
    /** The count in a step of the workflow: {@code Adopted 11-1-3, 8980th meeting}. */
    private static final Pattern VOTES = Pattern.compile("\\b(\\d{1,3}-\\d{1,3}-\\d{1,3})\\b");

    private final Element root;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private AkomaNtosoMetadata(Element root) {
        this.root = root;
    }

    static DocumentMetadata of(Element root) {
        return new AkomaNtosoMetadata(root).read();
    }

    private DocumentMetadata read() {
        AkomaNtosoReader.children(root).stream()
                .findFirst()
                .ifPresent(d -> put(
                        "type", d.getAttribute("name").isEmpty() ? AkomaNtosoReader.name(d) : d.getAttribute("name")));
        for (Element number : all("docNumber"))
            if (number.getAttribute("refersTo").equals("#symbol")) put("symbol", number.getTextContent());
        Matcher symbol = SYMBOL_NUMBER.matcher(fields.getOrDefault("symbol", ""));
        if (symbol.matches()) put("number", symbol.group(1));
        // The body that the symbol names is surer than the IRI's, which for statements is just "un".
        if (fields.getOrDefault("symbol", "").startsWith("S/")) put("body", "unsc");
        if (fields.getOrDefault("symbol", "").startsWith("A/")) put("body", "unga");
        identification();
        for (Element session : all("session"))
            put(
                    "session",
                    session.getAttribute("value") + " ("
                            + session.getTextContent().strip() + ")");
        for (Element inline : all("inline"))
            if (inline.getAttribute("name").equals("adoptionMeeting")) put("meeting", inline.getTextContent());
        for (Element step : all("step")) workflow(step);
        for (Element keyword : all("keyword"))
            if (keyword.getAttribute("refersTo").equals("title")) put("title", keyword.getAttribute("value"));
        for (Element title : all("docTitle"))
            if (title.getAttribute("refersTo").equals("#resolutionTitle")) put("title", title.getTextContent());
        String subjects = all("keyword").stream()
                .filter(k -> k.getAttribute("refersTo").isEmpty())
                .map(k -> k.getAttribute("showAs").strip())
                .filter(s -> !s.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        put("subject", subjects);
        put(
                "publisher",
                all("docAuthority").stream()
                        .map(Element::getTextContent)
                        .findFirst()
                        .orElse(""));
        return new DocumentMetadata(fields);
    }

    private void identification() {
        for (Element work : all("FRBRWork")) {
            for (Element child : AkomaNtosoReader.children(work)) {
                switch (AkomaNtosoReader.name(child)) {
                    case "FRBRuri" -> {
                        put("uri", child.getAttribute("value"));
                        Matcher body = BODY.matcher(child.getAttribute("value"));
                        if (body.matches()) put("body", body.group(1));
                    }
                    case "FRBRdate" ->
                        put(
                                "date",
                                MetadataFields.isoDate(child.getAttribute("date"))
                                        .orElse(""));
                    case "FRBRnumber" -> put("number", child.getAttribute("value"));
                    default -> {}
                }
            }
        }
        for (Element language : all("FRBRlanguage")) put("language", twoLetters(language.getAttribute("language")));
    }

    private void workflow(Element step) {
        if (!step.getAttribute("outcome").equals("adopted")) return;
        Matcher votes = VOTES.matcher(step.getAttribute("by"));
        if (votes.find()) put("votes", votes.group(1));
        Matcher meeting = Pattern.compile("\\b\\d+(?:st|nd|rd|th)(?: plenary)? meeting\\b")
                .matcher(step.getAttribute("by"));
        if (meeting.find()) put("meeting", meeting.group());
    }

    /** ISO 639-2 to the tag that RDF wants. */
    private static String twoLetters(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(LANGUAGES.get(lower)).orElse(lower);
    }

    private static final Map<String, String> LANGUAGES = Map.of(
            "eng", "en", "fra", "fr", "fre", "fr", "spa", "es", "ara", "ar", "rus", "ru", "zho", "zh", "chi", "zh",
            "deu", "de", "ita", "it");

    private List<Element> all(String localName) {
        NodeList found = root.getElementsByTagNameNS("*", localName);
        List<Element> elements = new java.util.ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) if (found.item(i) instanceof Element e) elements.add(e);
        return elements;
    }

    private void put(String field, String value) {
        if (!value.isBlank()) fields.putIfAbsent(field, value.strip().replaceAll("\\s+", " "));
    }
}
