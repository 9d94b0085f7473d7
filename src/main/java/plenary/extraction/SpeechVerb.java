package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenary.document.Span;
import plenary.vocabulary.Stances;

/**
 * A verb of speech with the one who speaks, and what it reports.
 *
 * @param span the verb, its particle included ("called for"); "according to" counts as one
 * @param lemma as {@code ontology/stances.ttl} has it
 * @param stance IRI of the stance it reports
 * @param speakers the words that name each speaker; none when the subject is nobody known
 * @param content what is said
 */
record SpeechVerb(Span span, String lemma, String stance, List<Span> speakers, Span content) {

    SpeechVerb {
        speakers = List.copyOf(speakers);
    }

    private static final Set<String> SAYING = Set.of("say", "tell");

    /** A verb before its content is known. */
    private record Found(int first, int last, String lemma, String stance, boolean participle) {}

    /** The verbs of speech of a sentence outside quotations, in text order; a participle ("adding that") speaks for the subject of the verb before it. */
    static List<SpeechVerb> all(
            String text, Sentence sentence, List<Mention> mentions, Quotations quotations, Stances stances) {
        List<Token> tokens = sentence.tokens();
        List<SpeechVerb> verbs = new ArrayList<>();
        according(text, sentence, mentions, quotations, stances).ifPresent(verbs::add);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (quotations.contains(tokens.get(i).begin()) || isInBrackets(tokens, i)) continue;
            boolean participle = tokens.get(i).tag().equals("VBG")
                    && i > 0
                    && tokens.get(i - 1).word().equals(",");
            if (!participle && !isFinite(tokens, i) && !goesOn(tokens, found, i)) continue;
            Map.Entry<String, Integer> lemma = lemma(tokens, i, stances);
            if (lemma == null) continue;
            String stance = stances.reportingVerbs().get(lemma.getKey());
            found.add(new Found(i, lemma.getValue(), lemma.getKey(), stance, participle));
        }
        // "Ms Example condemned the attack, according to a release": she did.
        boolean told =
                !verbs.isEmpty() && verbs.get(0).span().begin() > tokens.get(0).begin();
        List<SpeechVerb> release = told ? List.copyOf(verbs) : List.of();
        if (told) verbs.clear();
        for (int n = 0; n < found.size(); n++) {
            Found verb = found.get(n);
            if (!verbs.isEmpty() && verbs.get(0).lemma().equals(ACCORDING)) break;
            Optional<NounChain> before =
                    verb.participle() ? Optional.empty() : Subject.of(tokens, verb.first(), quotations, mentions);
            Optional<NounChain> inverted = before.filter(b -> namesPerson(b, mentions))
                            .filter(b -> !quotations.endsBefore(
                                    tokens.get(verb.first()).begin()))
                            .isPresent()
                    ? Optional.empty()
                    : inverted(tokens, verb, quotations, mentions);
            Optional<NounChain> subject = inverted.or(() -> before);
            boolean trails = inverted.isPresent() || trails(tokens, verb, subject, next(tokens, found, n));
            if (!reports(tokens, verb, quotations, trails, stances)) continue;
            List<Span> speakers = subject.map(s -> Speakers.all(s, mentions)).orElse(List.of());
            boolean shared = verb.participle() || isCoordinated(tokens, verb.first());
            List<Span> earlier =
                    verbs.isEmpty() ? List.of() : verbs.get(verbs.size() - 1).speakers();
            if (shared && !earlier.isEmpty()) speakers = earlier;
            else if (verb.participle()) continue;
            // What somebody nobody can name is said to say inside another's report is that report's.
            if (!verbs.isEmpty() && !shared && !trails && inside(tokens, verbs.get(0), verb)) continue;
            if (!saysWhat(tokens, verb)) continue;
            // "…, the report said": all before is the report's.
            if (trails && !speakers.isEmpty()) verbs.clear();
            verbs.add(new SpeechVerb(
                    new Span(
                            tokens.get(verb.first()).begin(),
                            tokens.get(verb.last()).end()),
                    verb.lemma(),
                    verb.stance(),
                    speakers,
                    content(text, sentence, verb, subject, trails, next(tokens, found, n))));
        }
        for (int n = 0; told && n < verbs.size(); n++) verbs.set(n, verbs.get(n).before(text, release.get(0)));
        boolean own = verbs.stream()
                .anyMatch(v ->
                        !v.speakers().isEmpty() && stances.claimOf(v.stance()).isPresent());
        return release.isEmpty() || own ? verbs : new ArrayList<>(release);
    }

    /** "Norland wants more (the Union proposed less)". */
    private static boolean isInBrackets(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.get(i).word().equals(")")) return false;
            if (tokens.get(i).word().equals("("))
                return tokens.get(0).word().equals("(")
                        ? i > 0
                        : tokens.subList(at, tokens.size()).stream()
                                .anyMatch(t -> t.word().equals(")"));
        }
        return false;
    }

    /** This verb, without an attribution of the whole sentence in what it reports. */
    private SpeechVerb before(String text, SpeechVerb attribution) {
        return content.contains(attribution.span())
                ? until(text, attribution.span().begin())
                : this;
    }

    private SpeechVerb until(String text, int end) {
        return new SpeechVerb(span, lemma, stance, speakers, ClauseClaims.trim(text, content.begin(), end));
    }

    /** What the one who is quoted urges or worries about in the first person: "“We urge Norland to light its harbours,” she said". */
    static List<SpeechVerb> quoted(
            String text, Sentence sentence, List<Span> speakers, Quotations quotations, Stances stances) {
        List<Token> tokens = sentence.tokens();
        List<SpeechVerb> verbs = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (!quotations.contains(tokens.get(i).begin()) || !tokens.get(i).isVerb()) continue;
            int subject = i - 1;
            while (subject > 0 && tokens.get(subject).tag().startsWith("RB")) subject--;
            boolean shared = !verbs.isEmpty()
                    && isCoordinated(tokens, i)
                    && verbs.get(verbs.size() - 1).content().begin()
                            < tokens.get(i).begin()
                    && tokens.subList(0, i).stream()
                            .filter(t -> t.begin()
                                    >= verbs.get(verbs.size() - 1).content().begin())
                            .noneMatch(t -> t.tag().matches("TO|MD"));
            if (!shared && !tokens.get(subject).word().matches("I|[Ww]e")) continue;
            Map.Entry<String, Integer> lemma = lemma(tokens, i, stances);
            if (lemma == null) continue;
            String stance = stances.reportingVerbs().get(lemma.getKey());
            if (stances.claimOf(stance).isEmpty()) continue;
            if (shared)
                verbs.set(
                        verbs.size() - 1,
                        verbs.get(verbs.size() - 1)
                                .until(text, tokens.get(subject).begin()));
            int begin = tokens.get(lemma.getValue()).end();
            int end = quotations.endOf(begin, sentence.end());
            verbs.add(new SpeechVerb(
                    new Span(tokens.get(i).begin(), begin),
                    lemma.getKey(),
                    stance,
                    speakers,
                    ClauseClaims.trim(text, begin, end)));
        }
        return verbs;
    }

    /** "raised concerns about", not "raised these concerns in a call". */
    private static boolean saysWhat(List<Token> tokens, Found verb) {
        // "Mines threaten ships" tells of a threat that nobody utters.
        if (verb.lemma().equals("threaten"))
            return verb.last() + 1 < tokens.size()
                    && tokens.get(verb.last() + 1).word().equals("to");
        if (!verb.lemma().endsWith("concern") || verb.first() == verb.last()) return true;
        return verb.last() + 1 < tokens.size()
                && tokens.get(verb.last() + 1).word().matches("(?i)about|over|that|at|regarding|on|with|for|by|as");
    }

    private static boolean namesPerson(NounChain chain, List<Mention> mentions) {
        return Speakers.of(chain, mentions)
                .filter(s -> mentions.stream().anyMatch(m -> m.span().equals(s) && Speakers.isPerson(m)))
                .isPresent();
    }

    /** A later verb stands inside what an earlier one reports: "said that experts warn of …". */
    private static boolean inside(List<Token> tokens, SpeechVerb outer, Found verb) {
        return !outer.speakers().isEmpty()
                && outer.content().begin() <= tokens.get(verb.first()).begin()
                && tokens.get(verb.first()).begin() < outer.content().end();
    }

    private static final String ACCORDING = "according to";

    /** "According to the report, ships were lost", "ships were lost, according to what experts told the paper". */
    private static Optional<SpeechVerb> according(
            String text, Sentence sentence, List<Mention> mentions, Quotations quotations, Stances stances) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (!tokens.get(i).word().equalsIgnoreCase("according")
                    || !tokens.get(i + 1).word().equals("to")
                    || quotations.contains(tokens.get(i).begin())) continue;
            int from = tokens.get(i + 2).word().equalsIgnoreCase("what") ? i + 3 : i + 2;
            Optional<NounChain> chain = NounChain.after(tokens, from);
            if (chain.isEmpty()) continue;
            int end = chain.get().end();
            while (end < tokens.size() && !tokens.get(end).word().equals(",") && i == 0) end++;
            Span span = new Span(tokens.get(i).begin(), tokens.get(i + 1).end());
            Span content = i == 0
                    ? ClauseClaims.trim(
                            text, tokens.get(Math.min(end, tokens.size() - 1)).begin(), sentence.end())
                    : ClauseClaims.trim(text, sentence.begin(), tokens.get(i).begin());
            String stance = stances.reportingVerbs().get("say");
            if (stance == null) return Optional.empty();
            return Optional.of(new SpeechVerb(span, ACCORDING, stance, Speakers.all(chain.get(), mentions), content));
        }
        return Optional.empty();
    }

    /** Tensed and active, or a participle after "has": not "the report drafted for", "was asked", "a proposed bill". */
    private static boolean isFinite(List<Token> tokens, int i) {
        String tag = tokens.get(i).tag();
        int before = i - 1;
        while (before > 0 && tokens.get(before).tag().startsWith("RB")) before--;
        // "those who warn", "what it condemned": what is said there is part of what the sentence says.
        if (before >= 0 && tokens.get(before).tag().startsWith("W")) return false;
        if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) return true;
        // The tagger takes "members of the council urge" for an infinitive.
        if (tag.equals("VB"))
            return before >= 0 && tokens.get(before).tag().matches("NNP?S?|PRP") && !follows(tokens, i);
        if (tag.equals("VBN") && isAfterAside(tokens, i)) return true;
        return tag.equals("VBN")
                && tokens.subList(Math.max(0, i - 4), i).stream()
                        .anyMatch(t -> t.lemma().equals("have"))
                && tokens.subList(Math.max(0, i - 3), i).stream()
                        .noneMatch(t -> t.lemma().equals("be"));
    }

    /**
     * "They condemned the attacks and called for talks", "I condemn the attack and warn that …": the tagger takes the second verb for a participle or an infinitive.
     */
    private static boolean goesOn(List<Token> tokens, List<Found> found, int i) {
        if (found.isEmpty() || !isCoordinated(tokens, i) || !tokens.get(i).tag().matches("VBN?")) return false;
        List<Token> between = tokens.subList(found.get(found.size() - 1).last() + 1, i);
        return tokens.get(i).tag().equals("VBN")
                ? between.stream()
                        .noneMatch(t -> t.lemma().equals("be") || t.lemma().equals("have"))
                : between.stream().noneMatch(t -> t.tag().matches("TO|MD|VB"));
    }

    /** "Her deputy, Ms Example, called on them to go": the tagger takes for a participle what is the only finite verb; not so in "a law, proposed in May, would". */
    private static boolean isAfterAside(List<Token> tokens, int i) {
        return i > 2
                && tokens.get(i - 1).word().equals(",")
                && tokens.subList(0, i - 1).stream().anyMatch(t -> t.word().equals(","))
                && !hasFiniteVerb(tokens.subList(0, i), 0)
                && i + 1 < tokens.size()
                && (tokens.get(i + 1).word().equals("that") || !hasFiniteVerb(tokens, i + 1));
    }

    /** Whether an infinitive or a modal verb governs a verb. */
    private static boolean follows(List<Token> tokens, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 6); i--)
            if (tokens.get(i).tag().matches("TO|MD|VB")) return true;
        return false;
    }

    /** The longest listed lemma at a token: "call for" rather than "call", "express concern" of "expressed their deep concerns"; with the index of its last token. */
    private static Map.Entry<String, Integer> lemma(List<Token> tokens, int i, Stances stances) {
        String lemma = british(tokens.get(i).lemma());
        // The tagger takes the first word of "think tank" for a verb.
        if (lemma.equals("think")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).word().startsWith("tank")) return null;
        Map.Entry<String, Integer> longest = stances.reportingVerbs().containsKey(lemma) ? Map.entry(lemma, i) : null;
        StringBuilder phrase = new StringBuilder(lemma);
        int words = 1;
        for (int j = i + 1; j < Math.min(tokens.size(), i + 6) && words < 3; j++) {
            Token token = tokens.get(j);
            String tried = phrase + " " + noun(token);
            boolean complete = stances.reportingVerbs().containsKey(tried);
            if (!complete && token.tag().matches("RB|JJ[RS]?|PRP\\$|DT")) continue;
            phrase.append(' ').append(noun(token));
            words++;
            if (complete) longest = Map.entry(tried, j);
        }
        return longest;
    }

    private static String noun(Token token) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return token.tag().equals("NNS") && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String british(String lemma) {
        return lemma.endsWith("ize") && lemma.length() > 5 ? lemma.substring(0, lemma.length() - 3) + "ise" : lemma;
    }

    /** "…”, noted Ms Example", "…, says the report drafted for the committee": the speaker stands behind the verb. */
    private static Optional<NounChain> inverted(
            List<Token> tokens, Found verb, Quotations quotations, List<Mention> mentions) {
        if (verb.first() == 0 || verb.participle()) return Optional.empty();
        boolean apart = tokens.get(verb.first() - 1).word().equals(",")
                || quotations.endsBefore(tokens.get(verb.first()).begin());
        if (!apart) return Optional.empty();
        if (verb.last() + 1 >= tokens.size() || verb.first() < 3) return Optional.empty();
        Optional<NounChain> chain = NounChain.after(tokens, verb.last() + 1);
        return chain.filter(c -> Speakers.of(c, mentions).isPresent())
                // "Ms Example, a researcher, told the paper": the object of "tell".
                .filter(c -> quotations.endsBefore(tokens.get(verb.first()).begin())
                        || (!verb.lemma().equals("tell") && !hasFiniteVerb(tokens, c.end())));
    }

    private static boolean hasFiniteVerb(List<Token> tokens, int from) {
        for (int i = from; i < tokens.size(); i++) if (tokens.get(i).tag().matches("VBD|VBZ|VBP|MD")) return true;
        return false;
    }

    /** "The ships were lost, Ms Example said on Monday.": what is said stands before its speaker. */
    private static boolean trails(List<Token> tokens, Found verb, Optional<NounChain> subject, int next) {
        if (verb.participle() || subject.isEmpty() || subject.get().begin() < 3) return false;
        String before = tokens.get(subject.get().begin() - 1).word();
        boolean comma = before.equals(",") || "”\"''»".contains(before);
        boolean clauseBefore = hasFiniteVerbBefore(tokens, subject.get().begin());
        return comma
                && clauseBefore
                && !hasFiniteVerb(tokens.subList(0, Math.min(next, told(tokens, verb))), verb.last() + 1)
                && !startsClause(tokens, verb.last() + 1);
    }

    /** "Ships were lost, Ms Example told the council, as others warned of more": what follows whom she told is no part of what she said. */
    private static int told(List<Token> tokens, Found verb) {
        boolean whole = !tokens.get(0).tag().matches("IN|WRB");
        for (int i = verb.last() + 1; verb.lemma().equals("tell") && whole && i < tokens.size(); i++)
            if (tokens.get(i).word().equals(",")) return i;
        return tokens.size();
    }

    private static boolean startsClause(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).word().equalsIgnoreCase("that");
    }

    private static boolean hasFiniteVerbBefore(List<Token> tokens, int until) {
        // "In a report adopted on Monday, they condemned …": what stands before is no clause.
        String finite = tokens.get(0).tag().equals("IN") ? "VBD|VBZ|VBP|MD" : "VBD|VBZ|VBP|MD|VBN";
        for (int i = 0; i < until; i++) if (tokens.get(i).tag().matches(finite)) return true;
        return false;
    }

    /** Whether words are reported: a quotation, a clause, or a verb that urges or worries. */
    private static boolean reports(
            List<Token> tokens, Found verb, Quotations quotations, boolean trails, Stances stances) {
        if (trails || stances.claimOf(verb.stance()).isPresent()) return true;
        Span sentence =
                new Span(tokens.get(0).begin(), tokens.get(tokens.size() - 1).end());
        if (quotations.touches(sentence)) return true;
        if (verb.last() + 1 >= tokens.size()) return true;
        Token next = tokens.get(verb.last() + 1);
        if (next.word().equalsIgnoreCase("that") || ",:".contains(next.word())) return true;
        // "added four companies to the list"
        if (verb.lemma().equals("add")) return false;
        if (SAYING.contains(verb.lemma()) && ".!?".contains(next.word())) return true;
        boolean clause = next.isNoun()
                || next.tag().matches("DT|PRP\\$?|EX|JJ[RS]?|CD|RB|IN|VBG")
                || next.word().matches("(?i)how|why|whether|what");
        if (next.tag().equals("VBG")) return verb.lemma().equals("deny");
        return clause && (hasFiniteVerb(tokens, verb.last() + 1) || isNeed(tokens, verb.last() + 1));
    }

    private static boolean isNeed(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 3); i++)
            if (tokens.get(i).word().toLowerCase(Locale.ROOT).matches("needs?|importance|necessity|urgency"))
                return true;
        return false;
    }

    private static boolean isCoordinated(List<Token> tokens, int verb) {
        int before = verb - 1;
        while (before > 0 && tokens.get(before).tag().startsWith("RB")) before--;
        return before > 0 && tokens.get(before).tag().equals("CC");
    }

    /** Where the next verb of the sentence that shares this one's subject begins. */
    private static int next(List<Token> tokens, List<Found> found, int n) {
        for (int i = n + 1; i < found.size(); i++)
            if (found.get(i).participle() || isCoordinated(tokens, found.get(i).first()))
                return found.get(i).first();
        return tokens.size();
    }

    /** ", and I join them in …": from there on something else is said; the end of the sentence if nothing is. */
    private static int newSentence(Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        for (int i = from + 1; i + 2 < tokens.size(); i++)
            if (tokens.get(i).word().equals(",")
                    && tokens.get(i + 1).word().matches("and|but")
                    && tokens.get(i + 2).word().matches("I|we")
                    && tokens.get(from + 1).tag().matches("DT|PRP\\$|NN.*|JJ"))
                return tokens.get(i).begin();
        return sentence.end();
    }

    private static Span content(
            String text, Sentence sentence, Found verb, Optional<NounChain> subject, boolean trails, int next) {
        List<Token> tokens = sentence.tokens();
        int verbBegin = tokens.get(verb.first()).begin();
        if (trails) {
            int end = subject.map(s -> Math.min(s.span().begin(), verbBegin)).orElse(verbBegin);
            return ClauseClaims.trim(text, sentence.begin(), end);
        }
        int before =
                next > 0 && next < tokens.size() && tokens.get(next - 1).tag().equals("CC") ? next - 1 : next;
        int until = next < tokens.size() ? tokens.get(before).begin() : newSentence(sentence, verb.last());
        return ClauseClaims.trim(text, tokens.get(verb.last()).end(), until);
    }
}
