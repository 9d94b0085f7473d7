package plenary.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.extraction.TextUnit;
import plenary.extraction.Turn;
import plenary.vocabulary.EntityKind;

/** Who has spoken so far in a document, for "he said", "the report warned", "we urge". One document, one thread. */
final class Talk {

    private static final Set<String> OF_A_GROUP = Set.of("they", "we");

    /** What the author of a document is called in it. */
    private static final Set<String> AUTHORS = Set.of("rapporteur", "rapporteurs", "co-rapporteurs", "author");

    private static final String SPOKESPERSON =
            "(?:representative|delegate|speaker|ambassador|minister|observer|envoy|spokes(?:man|woman|person)|official|chief|head|president)\\b";

    /** "The representative of Norland said … She added": who speaks for a country is a person. */
    private static final Pattern SPOKESPERSON_OF =
            Pattern.compile(SPOKESPERSON + "\\s+(?:of|for|from)\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);

    /** "Norland’s representative", "the Norlandic delegate". */
    private static final Pattern ITS_SPOKESPERSON =
            Pattern.compile("^(?:['’]s?)?\\s+(?:\\p{Ll}+\\s+){0,2}" + SPOKESPERSON, Pattern.CASE_INSENSITIVE);

    private final Optional<Entity> author;
    private final Map<String, Entity> titles = new HashMap<>();
    private Optional<Entity> floor = Optional.empty();
    private Optional<Entity> lastPerson = Optional.empty();
    private Optional<Entity> lastGroup = Optional.empty();
    private Optional<Entity> last = Optional.empty();
    private List<Entity> several = List.of();
    private boolean together;
    private boolean lastWriting;

    /** @param author who wrote the document, if it says so: the "I" of it */
    Talk(Optional<Entity> author) {
        this.author = author;
        author.filter(a -> a.kind() == EntityKind.PERSON).ifPresent(a -> AUTHORS.forEach(t -> titles.put(t, a)));
    }

    /** Remembers the people that a unit names by the words before their names: "Harbour Secretary Ann Example", and who takes the floor. */
    void hear(LinkedUnit unit) {
        String text = unit.extraction().unit().reading().text();
        unit.linked().filter(m -> m.entity().kind() == EntityKind.PERSON).forEach(m -> {
            String[] before =
                    text.substring(0, m.mention().span().begin()).strip().split("\\s+");
            if (before.length > 0) titles.put(before[before.length - 1].toLowerCase(Locale.ROOT), m.entity());
        });
        boolean spoken = unit.extraction().unit() instanceof TextUnit.OfProse prose && prose.spoken();
        Optional<Turn> turn = spoken ? Turn.opening(text) : Optional.empty();
        if (turn.isPresent())
            floor = unit.within(turn.get().span(), k -> k == EntityKind.PERSON).stream()
                    .findFirst();
        else if (!spoken) floor = Optional.empty();
        // "Ms Example said:", and the quotation in paragraphs of its own.
        else if (floor.isEmpty()) floor = last;
    }

    /** Who has the floor in a debate; nobody outside one. */
    Optional<Entity> floor() {
        return floor;
    }

    /** Somebody has been reported of whom no more is known than that it was not who spoke before. */
    void unknownSpeaker() {
        lastGroup = Optional.empty();
    }

    /** Remembers those who spoke in one sentence, for "they said" and "the rapporteurs urged". */
    void together(List<Entity> speakers) {
        if (speakers.size() > 1) several = speakers;
        together = speakers.size() > 1;
    }

    /** Decides who the words of a speaker mean and remembers it; whoever the words mean is put beside them. */
    void speaker(LinkedUnit unit, Span words, Map<Span, List<Entity>> into) {
        String text = unit.extraction().unit().reading().text();
        if (into.containsKey(words)) return;
        boolean plural = several.size() > 1
                && ((together && words.of(text).equalsIgnoreCase("they"))
                        || PLURAL.matcher(words.of(text)).matches());
        if (plural && unit.who(words).isEmpty()) {
            into.put(words, several);
            return;
        }
        Optional<Entity> who = unit.who(words).or(() -> anaphor(words.of(text)));
        if (who.isEmpty()) return;
        into.put(words, List.of(who.get()));
        last = who;
        String word = words.of(text).toLowerCase(Locale.ROOT);
        if (!word.equals("it")) lastWriting = WRITINGS.contains(word);
        boolean individual =
                SPOKESPERSON_OF.matcher(text.substring(0, words.begin())).find()
                        || ITS_SPOKESPERSON.matcher(text.substring(words.end())).find();
        if (who.get().kind() == EntityKind.PERSON || individual) lastPerson = who;
        else {
            lastGroup = who;
            several = List.of();
        }
    }

    /**
     * "he", "the expert": the person who spoke last. "I": who has the floor, or wrote the document. "We", outside a quotation: the body that spoke last. "The
     * report": whoever did.
     */
    private Optional<Entity> anaphor(String words) {
        String word = words.toLowerCase(Locale.ROOT);
        if (word.equals("i") || word.equals("my")) return floor.or(() -> author);
        if (word.equals("we") && floor.isPresent()) return floor;
        if (OF_A_GROUP.contains(word)) return lastGroup;
        // "The report finds … It concludes"; "the Board said … It added".
        if (word.equals("it")) return lastWriting ? last : lastGroup;
        if (WRITINGS.contains(word)) return author.or(() -> last);
        boolean definite = word.startsWith("the ");
        Entity titled = titles.get(word.substring(word.lastIndexOf(' ') + 1));
        if (titled != null) return Optional.of(titled);
        return PERSONAL.contains(word) || definite ? lastPerson : Optional.empty();
    }

    private static final Pattern PLURAL = Pattern.compile("(?i)(?:the|both) (?:\\S+ )?(?:co-)?\\p{L}+s");

    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her");

    private static final Set<String> WRITINGS = Set.of(
            "report", "draft", "study", "paper", "document", "text", "letter", "statement", "resolution", "release");
}
