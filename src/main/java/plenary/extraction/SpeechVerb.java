package plenary.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenary.document.Span;
import plenary.vocabulary.Stances;
import plenary.vocabulary.SurfaceForms;

/**
 * A verb of speech with the one who speaks.
 *
 * @param span the verb, its particle included ("called for")
 * @param lemma as {@code ontology/stances.ttl} has it
 * @param stance IRI of the stance it reports
 * @param speaker the words that name the speaker; empty when the subject is nobody who can speak
 */
record SpeechVerb(Span span, String lemma, String stance, Optional<Span> speaker) {

    /** How far before its verb a speaker can stand, in characters: "…, a researcher on Asia issues at the Council on Foreign Relations, told". */
    private static final int FARTHEST = 220;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "we", "i");
    private static final Set<String> WRITINGS =
            Set.of("report", "draft", "study", "resolution", "statement", "document", "paper");
    private static final Set<String> SPEAKERS = Set.of(
            "expert",
            "experts",
            "officials",
            "official",
            "lawmakers",
            "legislators",
            "parliamentarians",
            "lawmaker",
            "legislator",
            "members",
            "delegates",
            "delegations",
            "ministers",
            "leaders",
            "analysts",
            "rapporteur",
            "president",
            "spokesperson",
            "spokesman",
            "spokeswoman",
            "minister",
            "diplomats",
            "mps");

    /** The first verb of speech outside quotations whose subject can speak; the one that governs the sentence. */
    static Optional<SpeechVerb> find(
            Sentence sentence, List<Mention> mentions, Quotations quotations, Stances stances) {
        List<Token> tokens = sentence.tokens();
        List<SpeechVerb> candidates = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!isFinite(tokens, i) || quotations.contains(token.begin())) continue;
            Map.Entry<String, Integer> lemma = lemma(tokens, i, stances);
            if (lemma == null) continue;
            Span span = new Span(token.begin(), tokens.get(lemma.getValue()).end());
            String stance = stances.reportingVerbs().get(lemma.getKey());
            Optional<Span> speaker = speaker(sentence, i, lemma.getValue(), mentions, quotations);
            if (speaker.isEmpty() || !reports(tokens, lemma.getValue(), span, quotations, stance, stances)) continue;
            candidates.add(new SpeechVerb(span, lemma.getKey(), stance, speaker));
        }
        return candidates.stream().min(Comparator.comparing(v -> v.span().begin()));
    }

    /** Tensed, or a participle after "has": not "the report drafted for", not "a proposed bill". */
    private static boolean isFinite(List<Token> tokens, int i) {
        String tag = tokens.get(i).tag();
        if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) return true;
        return tag.equals("VBN")
                && i > 0
                && tokens.subList(Math.max(0, i - 3), i).stream()
                        .anyMatch(t -> t.lemma().equals("have"));
    }

    /** The longest listed lemma at a token: "call for" rather than "call"; with the index of its last token. */
    private static Map.Entry<String, Integer> lemma(List<Token> tokens, int i, Stances stances) {
        String lemma = british(tokens.get(i).lemma());
        for (int last = Math.min(tokens.size() - 1, i + 2); last > i; last--) {
            StringBuilder phrase = new StringBuilder(lemma);
            for (int j = i + 1; j <= last; j++)
                phrase.append(' ').append(tokens.get(j).word().toLowerCase(java.util.Locale.ROOT));
            if (stances.reportingVerbs().containsKey(phrase.toString())) return Map.entry(phrase.toString(), last);
        }
        return stances.reportingVerbs().containsKey(lemma) ? Map.entry(lemma, i) : null;
    }

    private static String british(String lemma) {
        return lemma.endsWith("ize") && lemma.length() > 5 ? lemma.substring(0, lemma.length() - 3) + "ise" : lemma;
    }

    /** Whether words are reported: a quotation, a that-clause, or a verb that urges or worries. */
    private static boolean reports(
            List<Token> tokens, int verb, Span span, Quotations quotations, String stance, Stances stances) {
        if (stances.claimOf(stance).isPresent()) return true;
        Span sentence =
                new Span(tokens.get(0).begin(), tokens.get(tokens.size() - 1).end());
        if (quotations.touches(sentence)) return true;
        if (verb + 1 >= tokens.size()) return true;
        String next = tokens.get(verb + 1).word().toLowerCase(java.util.Locale.ROOT);
        boolean ends = ".,!?".contains(next);
        return ends
                || next.equals("that")
                || next.equals("the")
                || next.equals("there")
                || next.equals("it")
                || (tokens.get(verb + 1).tag().startsWith("NNP") && span.end() < sentence.end())
                || tokens.get(verb + 1).tag().equals("PRP");
    }

    private static Optional<Span> speaker(
            Sentence sentence, int verb, int last, List<Mention> mentions, Quotations quotations) {
        List<Token> tokens = sentence.tokens();
        Optional<Span> after = inverted(tokens, verb, last, mentions);
        if (after.isPresent()) return after;
        int from = Math.max(sentence.begin(), tokens.get(verb).begin() - FARTHEST);
        int until = tokens.get(verb).begin();
        Optional<Span> person = mentions.stream()
                .filter(m -> m.span().begin() >= from && m.span().end() <= until)
                .filter(SpeechVerb::isPerson)
                .filter(m -> !quotations.contains(m.span().begin()))
                .map(Mention::span)
                .reduce((a, b) -> b);
        if (person.isPresent()) return person;
        return subject(tokens, verb, mentions, quotations);
    }

    /** "…,” noted Sven Clement from Luxembourg": a name, its titles before it, right after the verb, where a quotation or comma stands before the verb. */
    private static Optional<Span> inverted(List<Token> tokens, int verb, int last, List<Mention> mentions) {
        if (verb == 0) return Optional.empty();
        String before = tokens.get(verb - 1).word();
        if (!before.equals(",") && !before.equals("”") && !before.equals("''") && !before.equals("\""))
            return Optional.empty();
        for (int i = last + 1; i < Math.min(tokens.size(), last + 8); i++) {
            Token token = tokens.get(i);
            for (Mention mention : mentions)
                if (mention.span().begin() == token.begin() && (isPerson(mention) || speaks(mention)))
                    return personWithin(
                                    mentions,
                                    token.begin(),
                                    tokens.get(Math.min(tokens.size() - 1, last + 8))
                                            .end())
                            .or(() -> Optional.of(mention.span()));
            if (PRONOUNS.contains(token.word().toLowerCase(java.util.Locale.ROOT)) || SPEAKERS.contains(token.lemma()))
                return Optional.of(new Span(token.begin(), token.end()));
            boolean title = token.isNoun()
                    || token.tag().startsWith("JJ")
                    || token.tag().equals("DT")
                    || token.tag().equals("IN");
            if (!title) return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Span> personWithin(List<Mention> mentions, int from, int until) {
        return mentions.stream()
                .filter(m -> m.span().begin() >= from && m.span().end() <= until && isPerson(m))
                .map(Mention::span)
                .findFirst();
    }

    /** The noun or name that the verb's subject ends with: "U.S. officials", "the report", "Beijing", "he". */
    private static Optional<Span> subject(List<Token> tokens, int verb, List<Mention> mentions, Quotations quotations) {
        for (int i = verb - 1; i >= Math.max(0, verb - 12); i--) {
            Token token = tokens.get(i);
            if (quotations.contains(token.begin())) return Optional.empty();
            String word = token.word().toLowerCase(java.util.Locale.ROOT);
            if (PRONOUNS.contains(word) || SPEAKERS.contains(word) || WRITINGS.contains(word))
                return Optional.of(new Span(token.begin(), token.end()));
            for (Mention mention : mentions)
                if (mention.span().end() == token.end() && speaks(mention)) return Optional.of(mention.span());
            if (token.isNoun() && !token.tag().startsWith("NNP")) return Optional.empty();
            if (token.tag().startsWith("VB") && i < verb - 3) return Optional.empty();
        }
        return Optional.empty();
    }

    static boolean isPerson(Mention mention) {
        return mention.recognised().filter(k -> k == RecognisedName.Kind.PERSON).isPresent()
                || mention.candidates().stream().anyMatch(c -> c.kind() == plenary.vocabulary.EntityKind.PERSON);
    }

    private static boolean speaks(Mention mention) {
        return mention.candidates().stream().anyMatch(c -> c.kind().isActor() && c.use() != SurfaceForms.Use.ADJECTIVE);
    }
}
