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
 * @param speaker the words that name the speaker; empty when the subject is nobody known
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
            if (!reports(tokens, lemma.getValue(), span, quotations, stance, stances)) continue;
            Optional<Span> speaker = speaker(sentence, i, lemma.getValue(), mentions, quotations);
            candidates.add(new SpeechVerb(span, lemma.getKey(), stance, speaker));
        }
        // The first one governs the sentence, unless it has no speaker in sight and a later one has a person ("… has
        // grown, noted Sven Clement").
        Optional<SpeechVerb> withPerson = candidates.stream()
                .filter(v -> v.speaker().filter(s -> isPerson(s, mentions)).isPresent())
                .min(Comparator.comparing(v -> v.span().begin()));
        Optional<SpeechVerb> first =
                candidates.stream().min(Comparator.comparing(v -> v.span().begin()));
        return first.filter(v -> v.speaker().isPresent()).or(() -> withPerson).or(() -> first);
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
        boolean afterQuotation = verb > 0 && endsQuotation(tokens, verb - 1);
        Optional<Span> after = inverted(tokens, verb, last, mentions);
        if (afterQuotation && after.isPresent()) return after;
        int from = Math.max(sentence.begin(), tokens.get(verb).begin() - FARTHEST);
        int until = tokens.get(verb).begin();
        Optional<Span> person = mentions.stream()
                .filter(m -> m.span().begin() >= from && m.span().end() <= until)
                .filter(SpeechVerb::isPerson)
                .filter(m -> !quotations.contains(m.span().begin()))
                .filter(m -> !isObject(tokens, m.span().begin()))
                .map(Mention::span)
                .reduce((a, b) -> b);
        if (person.isPresent()) return person;
        return after.or(() -> subject(tokens, verb, mentions, quotations));
    }

    private static boolean endsQuotation(List<Token> tokens, int i) {
        String word = tokens.get(i).word();
        return "”\"''»".contains(word)
                || (word.equals(",")
                        && i > 0
                        && "”\"''»".contains(tokens.get(i - 1).word()));
    }

    /** "When asked about Stoltenberg's criticism …, Mao Ning said": whoever stands behind "about" is not who says it. */
    private static boolean isObject(List<Token> tokens, int begin) {
        for (int i = 1; i < tokens.size(); i++)
            if (tokens.get(i).begin() == begin) {
                String before = tokens.get(i - 1).word().toLowerCase(java.util.Locale.ROOT);
                return before.equals("about")
                        || before.equals("with")
                        || before.equals("against")
                        || before.equals("to");
            }
        return false;
    }

    /** "…,” noted Sven Clement from Luxembourg": a name, its titles before it, right after the verb, where a quotation or comma stands before the verb. */
    private static Optional<Span> inverted(List<Token> tokens, int verb, int last, List<Mention> mentions) {
        if (verb == 0) return Optional.empty();
        String before = tokens.get(verb - 1).word();
        if (!before.equals(",") && !endsQuotation(tokens, verb - 1)) return Optional.empty();
        if (last + 1 >= tokens.size() || tokens.get(last + 1).tag().equals("IN")) return Optional.empty();
        int limit = Math.min(tokens.size(), last + LONGEST_TITLE);
        for (int i = last + 1; i < limit; i++) {
            Token token = tokens.get(i);
            Optional<Span> person = personWithin(mentions, token.begin(), token.end());
            if (person.isPresent()) return person;
            if (PRONOUNS.contains(token.word().toLowerCase(java.util.Locale.ROOT)))
                return Optional.of(new Span(token.begin(), token.end()));
            boolean title = token.isNoun()
                    || token.tag().startsWith("JJ")
                    || token.tag().equals("DT")
                    || token.tag().equals("POS")
                    || token.word().equals("of");
            if (!title) break;
        }
        for (Mention mention : mentions)
            if (endsQuotation(tokens, verb - 1)
                    && mention.span().begin() == tokens.get(last + 1).begin()
                    && speaks(mention)) return Optional.of(mention.span());
        for (int i = last + 1; i < Math.min(limit, last + 4); i++)
            if (endsQuotation(tokens, verb - 1)
                    && SPEAKERS.contains(tokens.get(i).lemma()))
                return Optional.of(new Span(tokens.get(i).begin(), tokens.get(i).end()));
        return Optional.empty();
    }

    /** How many words of title can stand between an inverted verb and its speaker's name. */
    private static final int LONGEST_TITLE = 10;

    private static Optional<Span> personWithin(List<Mention> mentions, int from, int until) {
        return mentions.stream()
                .filter(m -> m.span().begin() <= from && until <= m.span().end() && isPerson(m))
                .map(Mention::span)
                .findFirst();
    }

    /**
     * The head of the verb's subject: "U.S. officials", "the report", "Beijing", "lawmakers from across the 32-nation Alliance". The stretch before the verb up
     * to the last comma or quotation is looked at; in it the first noun or name that no preposition stands before.
     */
    private static Optional<Span> subject(List<Token> tokens, int verb, List<Mention> mentions, Quotations quotations) {
        int from = verb;
        while (from > 0
                && !quotations.contains(tokens.get(from - 1).begin())
                && !",;:–—".contains(tokens.get(from - 1).word())) from--;
        boolean governed = false;
        for (int i = from; i < verb; i++) {
            Token token = tokens.get(i);
            String word = token.word().toLowerCase(java.util.Locale.ROOT);
            if (token.tag().equals("IN") || token.tag().equals("TO")) governed = true;
            if (token.tag().startsWith("VB") && i < verb - 3) governed = false;
            if (governed) continue;
            if (PRONOUNS.contains(word) || WRITINGS.contains(word))
                return Optional.of(new Span(token.begin(), token.end()));
            for (Mention mention : mentions)
                if (mention.span().begin() == token.begin() && speaks(mention)) return Optional.of(mention.span());
            if (SPEAKERS.contains(word)) return Optional.of(new Span(token.begin(), token.end()));
        }
        return Optional.empty();
    }

    private static boolean isPerson(Span span, List<Mention> mentions) {
        return mentions.stream().anyMatch(m -> m.span().equals(span) && isPerson(m));
    }

    static boolean isPerson(Mention mention) {
        return mention.recognised().filter(k -> k == RecognisedName.Kind.PERSON).isPresent()
                || mention.candidates().stream().anyMatch(c -> c.kind() == plenary.vocabulary.EntityKind.PERSON);
    }

    private static boolean speaks(Mention mention) {
        return mention.candidates().stream().anyMatch(c -> c.kind().isActor() && c.use() != SurfaceForms.Use.ADJECTIVE);
    }
}
