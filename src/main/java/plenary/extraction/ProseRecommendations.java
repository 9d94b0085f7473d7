package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.Stances;
import plenary.vocabulary.SurfaceForms;

/** What a sentence of prose says that somebody should do. */
final class ProseRecommendations {

    private static final Set<String> MODALS = Set.of("should", "must", "ought");

    /** "the need to …", "the importance of …": what stressing one urges. */
    private static final Set<String> NEEDS = Set.of("need", "necessity", "urgency");

    private static final int LONGEST_ADDRESSEE = 160;
    private static final int FARTHEST_SUBJECT = 12;

    /** Who can be told to act without a name. */
    private static final Set<String> AUTHORITIES = Set.of(
            "government",
            "governments",
            "authorities",
            "parliament",
            "parliaments",
            "congress",
            "ministry",
            "ministries",
            "ministers",
            "minister",
            "administration",
            "legislature",
            "legislators",
            "lawmakers",
            "court",
            "courts",
            "police",
            "army",
            "military",
            "industry",
            "operators",
            "companies",
            "donors",
            "leaders",
            "parties",
            "officials",
            "agencies",
            "agency",
            "department",
            "regulators",
            "regulator",
            "committee",
            "commission",
            "states",
            "countries",
            "nations",
            "forces");

    private ProseRecommendations() {}

    /** What the verb itself reports: "urged NATO Allies to tighten links …", "called for a renewed commitment of the Alliance". */
    static Optional<Claim> reported(
            String text, Sentence sentence, SpeechVerb verb, List<Mention> mentions, Stances stances) {
        Span rest = verb.content();
        int actionFrom = verb.lemma().endsWith(" for") ? rest.begin() : infinitive(sentence, rest);
        List<Span> addressees = named(mentions, new Span(rest.begin(), actionFrom));
        // "called for a renewed NATO commitment": the first actor named is the one who is to act.
        if (addressees.isEmpty() && actionFrom == rest.begin()) addressees = first(text, mentions, rest);
        if (addressees.isEmpty() && actionFrom > rest.begin())
            addressees = phrase(sentence, new Span(rest.begin(), actionFrom));
        if (addressees.isEmpty()) return Optional.empty();
        Span action = Actions.action(text, new Span(actionFrom, rest.end()));
        if (action.length() == 0) return Optional.empty();
        return Optional.of(
                recommendation(text, rest, Optional.of(verb.stance()), verb.speakers(), action, addressees, stances));
    }

    /** "stressed the need for a sustained commitment by the donors": what is needed, of the actor that it names. */
    static Optional<Claim> needed(
            String text, Sentence sentence, SpeechVerb verb, List<Mention> mentions, Stances stances) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.begin() < verb.content().begin()
                    || token.begin() - verb.content().begin() > FARTHEST_SUBJECT) continue;
            if (!NEEDS.contains(token.word().toLowerCase(java.util.Locale.ROOT)) || !token.isNoun()) continue;
            String link = tokens.get(i + 1).word();
            if (!link.equals("for") && !link.equals("to")) return Optional.empty();
            Span rest = ClauseClaims.trim(
                    text, tokens.get(i + 2).begin(), verb.content().end());
            List<Span> addressees = first(text, mentions, rest);
            if (addressees.isEmpty()) return Optional.empty();
            int from = link.equals("for") ? infinitive(sentence, rest) : rest.begin();
            Span action = Actions.action(text, new Span(from, rest.end()));
            return Optional.of(recommendation(
                    text, rest, Optional.of(verb.stance()), verb.speakers(), action, addressees, stances));
        }
        return Optional.empty();
    }

    /** "Allies should boost funding …", "governments need to …": whoever the modal's subject names should do what follows. */
    static List<Claim> obliged(
            String text,
            Sentence sentence,
            List<SpeechVerb> verbs,
            List<Span> speakers,
            List<Mention> mentions,
            Stances stances) {
        List<Claim> claims = new ArrayList<>();
        List<Obligation> all = obligations(sentence.tokens(), mentions, stances);
        for (int n = 0; n < all.size(); n++) {
            Obligation obligation = all.get(n);
            int end = end(sentence, verbs, obligation.verb());
            if (n + 1 < all.size()) end = Math.min(end, all.get(n + 1).begin());
            Matcher gap = GAP.matcher(text).region(obligation.verb().begin(), end);
            if (gap.find()) end = gap.start();
            Span action = ClauseClaims.trim(text, obligation.verb().begin(), end);
            if (action.length() == 0) continue;
            claims.add(recommendation(
                    text,
                    new Span(obligation.subject().begin(), action.end()),
                    Optional.empty(),
                    speakers,
                    action,
                    List.of(obligation.subject()),
                    stances));
        }
        return claims;
    }

    private static final Pattern GAP = Pattern.compile(Quotations.GAP);

    /**
     * Somebody who should do something.
     *
     * @param begin where the part of the sentence begins that says so
     */
    private record Obligation(int begin, Span subject, Token verb) {}

    /** The first obligation of a sentence, and those that are coordinated with it: "Norland should light harbours, and Sudland must train pilots". */
    private static List<Obligation> obligations(List<Token> tokens, List<Mention> mentions, Stances stances) {
        List<Obligation> found = new ArrayList<>();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            int verb = obligation(tokens, i);
            if (verb < 0) continue;
            Optional<Span> subject = subject(tokens, i, mentions);
            if (subject.isEmpty()) continue;
            int before = i;
            while (before > 0 && tokens.get(before - 1).begin() >= subject.get().begin()) before--;
            while (before > 0 && tokens.get(before - 1).tag().matches("DT|JJ|PRP\\$")) before--;
            // "Those who threaten Norland must pay": its object is not who must.
            if (before > 0
                    && tokens.get(before - 1).tag().matches("VBP|VBZ")
                    && !stances.reportingVerbs()
                            .containsKey(tokens.get(before - 1).lemma())) continue;
            boolean coordinated = before > 0 && tokens.get(before - 1).tag().equals("CC");
            if (!found.isEmpty() && !coordinated) continue;
            if (coordinated) before--;
            found.add(new Obligation(tokens.get(before).begin(), subject.get(), tokens.get(verb)));
        }
        return found;
    }

    /** What is said ends before who says it: "…, said Ms Example". */
    private static int end(Sentence sentence, List<SpeechVerb> verbs, Token action) {
        return verbs.stream()
                .filter(v -> v.content().begin() <= action.begin()
                        && action.begin() < v.content().end())
                .map(v -> v.content().end())
                .findFirst()
                .orElse(sentence.end());
    }

    private static Claim.Recommendation recommendation(
            String text,
            Span span,
            Optional<String> stance,
            List<Span> speakers,
            Span action,
            List<Span> addressees,
            Stances stances) {
        return new Claim.Recommendation(
                span,
                HeadPhrase.label(text, action),
                stance,
                speakers,
                action,
                Actions.steps(text, action, stances.actionVerbs()),
                Actions.deadline(text, action),
                addressees,
                Actions.excluded(text, action));
    }

    private static List<Span> named(List<Mention> mentions, Span within) {
        return mentions.stream()
                .filter(m -> within.contains(m.span()) && isAddressable(m))
                .map(Mention::span)
                .toList();
    }

    /** The first one named who can be the one to act: not "the return of the children", "support to the parties". */
    private static List<Span> first(String text, List<Mention> mentions, Span within) {
        return named(mentions, within).stream()
                .filter(s -> !OBJECT_OF
                        .matcher(text.substring(within.begin(), s.begin()))
                        .find())
                .limit(1)
                .toList();
    }

    private static final Pattern OBJECT_OF = Pattern.compile(
            "(?i)\\b(?:of|to|against|on|in|with|at|into|over|towards?)\\s+(?:(?:the|all|its|their|both)\\s+)?(?:\\p{Ll}+ly\\s+)?(?:\\p{Ll}+ed\\s+)?$");

    /** The whole noun phrase that a verb urges, where no vocabulary knows whom it names: "all harbour masters". */
    private static List<Span> phrase(Sentence sentence, Span within) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++)
            if (tokens.get(i).begin() >= within.begin())
                return NounChain.after(tokens, i)
                        .filter(c -> c.span().end() <= within.end()
                                && (c.head().tag().matches("NNP?S|NNP")
                                        || AUTHORITIES.contains(c.head().word().toLowerCase(java.util.Locale.ROOT))))
                        .map(c -> List.of(c.span()))
                        .orElse(List.of());
        return List.of();
    }

    /** "Europe should": whoever governs it. */
    private static boolean isRegion(Mention mention) {
        return mention.candidates().stream()
                .anyMatch(c -> c.kind() == EntityKind.REGION && c.use() == SurfaceForms.Use.NAME);
    }

    private static boolean isAddressable(Mention mention) {
        boolean institution = mention.candidates().isEmpty()
                && mention.recognised().equals(Optional.of(RecognisedName.Kind.ORGANIZATION));
        return institution
                || Speakers.isPerson(mention)
                || mention.candidates().stream()
                        .anyMatch(c -> c.kind().isActor()
                                && c.use() != SurfaceForms.Use.ADJECTIVE
                                && c.use() != SurfaceForms.Use.DEMONYM);
    }

    /** Where "to tighten links", or in "recommended Allies impose controls" the bare verb, begins: the first verb after the noun phrase that follows. */
    private static int infinitive(Sentence sentence, Span rest) {
        for (Token token : sentence.tokens()) {
            if (token.begin() < rest.begin()) continue;
            if (token.begin() - rest.begin() > LONGEST_ADDRESSEE) break;
            if (token.tag().equals("TO")
                    || token.tag().equals("VB")
                    || token.tag().equals("VBP")) return token.begin();
            boolean nominal = token.isNoun()
                    || token.tag().startsWith("JJ")
                    || token.tag().startsWith("PRP")
                    || Set.of("DT", "CC", "IN", "POS", "CD", "VBN", ",", "HYPH", ":")
                            .contains(token.tag());
            if (!nominal) break;
        }
        return rest.begin();
    }

    /** The actor that ends right before a modal, what hangs on it between: "governments of the region should". */
    private static Optional<Span> subject(List<Token> tokens, int modal, List<Mention> mentions) {
        int begin = tokens.get(modal).begin();
        Optional<Span> near = mentions.stream()
                .filter(m -> m.span().end() <= begin && begin - m.span().end() <= FARTHEST_SUBJECT)
                .filter(ProseRecommendations::isAddressable)
                .map(Mention::span)
                .reduce((a, b) -> b);
        Optional<NounChain> chain = NounChain.before(tokens, asideBegin(tokens, modal));
        Optional<Span> head = chain.flatMap(c -> mentions.stream()
                .filter(m -> c.firstPhrase().overlaps(m.span())
                        && m.span().end() >= c.firstPhrase().end())
                .filter(m -> isAddressable(m) || isRegion(m))
                .map(Mention::span)
                .findFirst());
        return head.or(() -> near.filter(n -> begin - n.end() <= 2))
                .or(() -> chain.filter(c -> AUTHORITIES.contains(c.head().word().toLowerCase(java.util.Locale.ROOT)))
                        .map(NounChain::firstPhrase));
    }

    /** "The donors, for their part, should": where what stands between a subject and its verb begins. */
    private static int asideBegin(List<Token> tokens, int modal) {
        if (!tokens.get(modal - 1).word().equals(",")) return modal;
        for (int i = modal - 2; i > 0 && modal - i < FARTHEST_SUBJECT; i--)
            if (tokens.get(i).word().equals(",")) return i;
        return modal;
    }

    /** "Governments need better enforcement tools", "Allies require a more comprehensive framework". */
    private static boolean isNeed(Token token) {
        return token.isVerb()
                && !token.tag().equals("VBN")
                && (token.lemma().equals("need") || token.lemma().equals("require"));
    }

    /** Index of the verb that a modal of obligation at {@code i} governs; -1 when there is none, or when it is negated. */
    private static int obligation(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        int next = i + 1;
        boolean modal = MODALS.contains(token.word().toLowerCase(java.util.Locale.ROOT))
                && token.tag().equals("MD");
        boolean needTo = (isNeed(token) || token.lemma().equals("have"))
                && tokens.get(next).word().equals("to");
        if (needTo) next++;
        else if (!modal) return isNeed(token) && tokens.get(next).tag().matches("DT|JJR?|NNS?|RBR") ? i + 1 : -1;
        for (int j = next; j < Math.min(tokens.size(), next + 4); j++) {
            if (tokens.get(j).word().equalsIgnoreCase("not")) return -1;
            if (tokens.get(j).tag().equals("VB")) return tokens.get(j).lemma().equals("be") ? -1 : j;
            if (!tokens.get(j).tag().startsWith("RB") && !tokens.get(j).word().equals(",")) return -1;
        }
        return -1;
    }
}
