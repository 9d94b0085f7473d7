package plenary.linking;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenary.document.Span;
import plenary.vocabulary.EntityKind;

/** Who has spoken so far in a document, for "he said", "the report warned", "we urge". One document, one thread. */
final class Talk {

    private static final Set<String> OF_A_GROUP = Set.of("they", "we");

    private final Map<String, Entity> titles = new HashMap<>();
    private Optional<Entity> lastPerson = Optional.empty();
    private Optional<Entity> lastGroup = Optional.empty();
    private Optional<Entity> last = Optional.empty();

    /** Remembers the people that a unit names by the words before their names: "Harbour Secretary Ann Example". */
    void hear(LinkedUnit unit) {
        String text = unit.extraction().unit().reading().text();
        unit.linked().filter(m -> m.entity().kind() == EntityKind.PERSON).forEach(m -> {
            String[] before =
                    text.substring(0, m.mention().span().begin()).strip().split("\\s+");
            if (before.length > 0) titles.put(before[before.length - 1].toLowerCase(Locale.ROOT), m.entity());
        });
    }

    /** Decides who the words of a speaker mean and remembers it; whoever the words mean is put beside them. */
    void speaker(LinkedUnit unit, Span words, Map<Span, Entity> into) {
        Optional<Entity> who = Optional.ofNullable(into.get(words))
                .or(() -> unit.who(words))
                .or(() -> anaphor(words.of(unit.extraction().unit().reading().text())));
        if (who.isEmpty()) return;
        into.put(words, who.get());
        last = who;
        if (who.get().kind() == EntityKind.PERSON) lastPerson = who;
        else lastGroup = who;
    }

    /** "he", "the expert": the person who spoke last. "We", outside a quotation: the body that did. "The report": whoever did. */
    private Optional<Entity> anaphor(String words) {
        String word = words.toLowerCase(Locale.ROOT);
        if (OF_A_GROUP.contains(word)) return lastGroup;
        if (WRITINGS.contains(word)) return last;
        boolean definite = word.startsWith("the ");
        Entity titled = titles.get(word.substring(word.lastIndexOf(' ') + 1));
        if (titled != null) return Optional.of(titled);
        return PERSONAL.contains(word) || definite || (!word.contains(" ") && !word.endsWith("s"))
                ? lastPerson
                : Optional.empty();
    }

    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her");

    private static final Set<String> WRITINGS = Set.of(
            "report", "draft", "study", "paper", "document", "text", "letter", "statement", "resolution", "release");
}
