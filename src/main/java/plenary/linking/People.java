package plenary.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.extraction.ExtractedDocument;
import plenary.extraction.Mention;
import plenary.extraction.RecognisedName;
import plenary.extraction.UnitExtraction;
import plenary.source.Slug;
import plenary.vocabulary.EntityKind;

/** The people a document names: a surname alone is whoever's full name ends with it in the same document, if that is one person. */
final class People {

    /** Titles that are part of how a person is called when no first name stands: "Lord Lancaster". */
    private static final Pattern TITLE =
            Pattern.compile("\\b(Lord|Lady|Baroness|Baron|Sir|Dame|Prince|Princess|King|Queen|Pope|Sheikh)\\s+$");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private final String base;
    private final Map<String, String> fullNameBySurname = new HashMap<>();
    private final Set<String> sharedSurnames = new HashSet<>();

    private People(String base) {
        this.base = base;
    }

    static People of(ExtractedDocument document, String base) {
        People people = new People(base);
        for (UnitExtraction unit : document.units())
            for (Mention mention : unit.mentions())
                if (isUnknownPerson(mention))
                    people.add(called(unit.unit().reading().text(), mention));
        return people;
    }

    private void add(String name) {
        String surname = surname(name);
        if (surname.equals(name)) return;
        String known = fullNameBySurname.putIfAbsent(surname, name);
        if (known != null && !known.equals(name)) {
            // "Neal Dunn", "N. Dunn" and "Neal Patrick Dunn" are one; "John Dunn" and "Neal Dunn" are two.
            if (shortens(known, name) || shortens(name, known))
                fullNameBySurname.put(surname, known.length() >= name.length() ? known : name);
            else sharedSurnames.add(surname);
        }
    }

    /** Whether the first name of a short form begins one of the names of the long form. */
    private static boolean shortens(String brief, String full) {
        String first = brief.split(" ")[0].replace(".", "");
        return java.util.Arrays.stream(full.substring(0, full.lastIndexOf(' ')).split(" "))
                .anyMatch(n -> n.startsWith(first));
    }

    /** The person a recognised name means; empty for anything else. */
    Optional<Entity> personOf(String text, Mention mention) {
        if (!isUnknownPerson(mention)) return Optional.empty();
        String name = called(text, mention);
        String surname = surname(name);
        String longest = fullNameBySurname.getOrDefault(surname, name);
        boolean another =
                name.contains(" ") && !name.startsWith("Lord ") && !shortens(name, longest) && !longest.equals(name);
        String full = another || sharedSurnames.contains(surname) ? name : longest;
        String slug = Slug.of(full);
        if (slug.isEmpty()) return Optional.empty();
        return Optional.of(new Entity(base + "person/" + slug, EntityKind.PERSON, full, false));
    }

    private static boolean isUnknownPerson(Mention mention) {
        return mention.recognised().filter(k -> k == RecognisedName.Kind.PERSON).isPresent()
                && mention.candidates().isEmpty();
    }

    private static String called(String text, Mention mention) {
        String name = POSSESSIVE
                .matcher(mention.span().of(text))
                .replaceFirst("")
                .strip()
                .replaceAll("\\s+", " ");
        Matcher title = TITLE.matcher(text.substring(0, mention.span().begin()));
        return title.find() && !name.contains(" ") ? title.group(1) + " " + name : name;
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
