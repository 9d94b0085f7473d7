package plenary.reasoning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import plenary.reasoning.ConstructRule.Header;
import plenary.reasoning.ConstructRule.Scope;
import plenary.vocabulary.OntologyException;
import plenary.vocabulary.PLEN;

/** Reads the rules of {@code ontology/rules/}, in order of file name. */
final class RuleFiles {

    /** "# why: OWL cannot say that something is missing." */
    private static final Pattern ENTRY = Pattern.compile("#\\s*(what|why|example|scope):\\s*(.*)");

    /** "#   and goes on here" */
    private static final Pattern CONTINUED = Pattern.compile("#\\s+(.*)");

    private RuleFiles() {}

    /**
     * All rules of a folder.
     *
     * @param folder may be missing: then there are none
     * @param base where data IRIs begin; data IRIs of the files are moved there
     * @throws OntologyException when a file is not a rule; the message names it
     */
    static List<ConstructRule> read(Path folder, String base) {
        if (!Files.isDirectory(folder)) return List.of();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(f -> f.getFileName().toString().endsWith(".rq"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new OntologyException("cannot read the folder of rules " + folder, e);
        }
        List<ConstructRule> rules = new ArrayList<>();
        for (Path file : files) rules.add(parse(file, base));
        return rules;
    }

    private static ConstructRule parse(Path file, String base) {
        try {
            String text = Files.readString(file);
            String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
            return new ConstructRule(header(name, text), QueryFactory.create(rebase(text, base)));
        } catch (QueryException | IllegalArgumentException e) {
            throw new OntologyException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new OntologyException("cannot read " + file, e);
        }
    }

    private static String rebase(String text, String base) {
        if (base.equals(PLEN.DEFAULT_BASE)) return text;
        return text.replaceAll(
                "<" + Pattern.quote(PLEN.DEFAULT_BASE) + "(?!ns[#/>])", Matcher.quoteReplacement("<" + base));
    }

    private static Header header(String name, String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        String current = null;
        for (String line : text.lines().toList()) {
            if (!line.startsWith("#")) break;
            Matcher entry = ENTRY.matcher(line);
            Matcher continued = CONTINUED.matcher(line);
            if (entry.matches()) {
                current = entry.group(1);
                entries.put(current, entry.group(2).strip());
            } else if (current != null && continued.matches())
                entries.merge(current, continued.group(1).strip(), (a, b) -> a + " " + b);
        }
        for (String wanted : List.of("what", "why", "example", "scope"))
            if (!entries.containsKey(wanted))
                throw new IllegalArgumentException("the header has no line \"# " + wanted + ": …\"");
        return new Header(
                name, entries.get("what"), entries.get("why"), entries.get("example"), scope(entries.get("scope")));
    }

    private static Scope scope(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "document" -> Scope.DOCUMENT;
            case "corpus" -> Scope.CORPUS;
            default -> throw new IllegalArgumentException("the scope is document or corpus, not \"" + value + "\"");
        };
    }
}
