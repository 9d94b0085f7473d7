package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.document.Span;
import plenary.vocabulary.Stances;
import plenary.vocabulary.SurfaceForms;

/** What a sentence of prose urges or worries about. */
final class ProseClaims {

    private static final Set<String> MODALS = Set.of("should", "must", "ought");

    private ProseClaims() {}

    static List<Claim> find(
            String text,
            Sentence sentence,
            Optional<SpeechVerb> verb,
            Optional<Span> speaker,
            List<Mention> mentions,
            Stances stances) {
        List<Claim> claims = new ArrayList<>();
        verb.flatMap(v -> reported(text, sentence, v, mentions, stances)).ifPresent(claims::add);
        claims.addAll(modal(text, sentence, speaker, mentions, claims));
        if (claims.isEmpty())
            worry(text, sentence, verb, speaker, mentions, stances).ifPresent(claims::add);
        return claims;
    }

    /** What the verb itself reports: "urged NATO Allies to tighten links …", "warned that …". */
    private static Optional<Claim> reported(
            String text, Sentence sentence, SpeechVerb verb, List<Mention> mentions, Stances stances) {
        Optional<Stances.Claim> kind = stances.claimOf(verb.stance());
        if (kind.isEmpty()) return Optional.empty();
        Span rest = ClauseClaims.trim(text, verb.span().end(), sentence.end());
        if (rest.length() == 0) return Optional.empty();
        return switch (kind.get()) {
            case CONCERN -> Optional.of(concern(text, rest, verb, mentions));
            case RECOMMENDATION -> recommendation(text, sentence, rest, verb, mentions);
        };
    }

    /** A sentence that says, by a word such as "undermine" or "threat", that what some actor does or is is worrying. */
    private static Optional<Claim> worry(
            String text,
            Sentence sentence,
            Optional<SpeechVerb> verb,
            Optional<Span> speaker,
            List<Mention> mentions,
            Stances stances) {
        Span said = verb.map(v -> said(text, sentence, v))
                .orElseGet(() -> ClauseClaims.trim(text, sentence.begin(), sentence.end()));
        if (said.length() == 0 || !Cues.in(sentence, said, stances.cues())) return Optional.empty();
        Optional<Span> cause = mentions.stream()
                .filter(m -> said.contains(m.span())
                        && m.candidates().stream().anyMatch(c -> c.kind().isActor()))
                .map(Mention::span)
                .findFirst();
        if (cause.isEmpty()) return Optional.empty();
        return Optional.of(new Claim.Concern(
                said,
                HeadPhrase.label(text, HeadPhrase.content(text, said)),
                verb.map(SpeechVerb::stance),
                speaker,
                cause));
    }

    /** What is said, without who says it: the longer side of the verb. */
    private static Span said(String text, Sentence sentence, SpeechVerb verb) {
        int before = verb.speaker()
                .map(s -> Math.min(s.begin(), verb.span().begin()))
                .orElse(verb.span().begin());
        if (before - sentence.begin() > sentence.end() - verb.span().end())
            return ClauseClaims.trim(text, sentence.begin(), before);
        return ClauseClaims.trim(text, verb.span().end(), sentence.end());
    }

    private static Claim concern(String text, Span rest, SpeechVerb verb, List<Mention> mentions) {
        Span content = HeadPhrase.content(text, rest);
        Optional<Span> cause = mentions.stream()
                .filter(m -> content.contains(m.span()) && ClauseClaims.isActor(m))
                .filter(m -> HeadPhrase.isSubject(text, content, m.span()))
                .map(Mention::span)
                .findFirst();
        return new Claim.Concern(
                rest, HeadPhrase.label(text, content), Optional.of(verb.stance()), verb.speaker(), cause);
    }

    private static Optional<Claim> recommendation(
            String text, Sentence sentence, Span rest, SpeechVerb verb, List<Mention> mentions) {
        int actionFrom = verb.lemma().endsWith(" for") ? rest.begin() : infinitive(sentence, rest);
        Span addressed = new Span(rest.begin(), actionFrom);
        List<Span> addressees = mentions.stream()
                .filter(m -> addressed.contains(m.span()) && isAddressable(m))
                .map(Mention::span)
                .toList();
        if (addressees.isEmpty()) {
            // "called for a renewed NATO commitment": the first actor named is the one who is to act.
            Optional<Mention> first = mentions.stream()
                    .filter(m -> rest.contains(m.span()) && isAddressable(m))
                    .findFirst();
            if (first.isEmpty()) return Optional.empty();
            addressees = List.of(first.get().span());
        }
        Span action = Actions.action(text, new Span(actionFrom, rest.end()));
        return Optional.of(new Claim.Recommendation(
                rest,
                HeadPhrase.label(text, action),
                Optional.of(verb.stance()),
                verb.speaker(),
                action,
                addressees,
                Actions.excluded(text, action)));
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
                    || Set.of("DT", "CC", "IN", "POS", "CD", "VBN", ",").contains(token.tag());
            if (!nominal) break;
        }
        return rest.begin();
    }

    private static final int LONGEST_ADDRESSEE = 160;

    private static boolean isAddressable(Mention mention) {
        return mention.candidates().stream()
                .anyMatch(c -> c.kind().isActor()
                        && c.use() != SurfaceForms.Use.ADJECTIVE
                        && c.use() != SurfaceForms.Use.DEMONYM);
    }

    /** "Allies should boost funding …", "governments need to …": whoever the modal's subject names should do what follows. */
    private static List<Claim> modal(
            String text, Sentence sentence, Optional<Span> speaker, List<Mention> mentions, List<Claim> already) {
        List<Claim> claims = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            int verb = obligation(tokens, i);
            if (verb < 0) continue;
            Token modal = tokens.get(i);
            Optional<Mention> subject = mentions.stream()
                    .filter(m -> m.span().end() <= modal.begin()
                            && modal.begin() - m.span().end() <= FARTHEST_SUBJECT)
                    .filter(ProseClaims::isAddressable)
                    .reduce((a, b) -> b);
            if (subject.isEmpty()) continue;
            Span action = ClauseClaims.trim(text, tokens.get(verb).begin(), sentence.end());
            boolean said = already.stream().anyMatch(c -> c.span().overlaps(action));
            if (said || action.length() == 0) continue;
            claims.add(new Claim.Recommendation(
                    new Span(subject.get().span().begin(), action.end()),
                    HeadPhrase.label(text, action),
                    Optional.empty(),
                    speaker,
                    action,
                    List.of(subject.get().span()),
                    Actions.excluded(text, action)));
            i = tokens.size();
        }
        return claims;
    }

    /** "Governments need better enforcement tools", "Allies require a more comprehensive framework". */
    private static boolean isNeed(Token token) {
        return token.isVerb()
                && !token.tag().equals("VBN")
                && (token.lemma().equals("need") || token.lemma().equals("require"));
    }

    private static final int FARTHEST_SUBJECT = 12;

    /** Index of the verb that a modal of obligation at {@code i} governs; -1 when there is none, or when it is negated. */
    private static int obligation(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        int next = i + 1;
        boolean modal = MODALS.contains(token.word().toLowerCase(java.util.Locale.ROOT))
                && token.tag().equals("MD");
        boolean needTo = isNeed(token) && tokens.get(next).word().equals("to");
        if (needTo) next++;
        else if (!modal) return isNeed(token) && tokens.get(next).tag().matches("DT|JJR?|NNS?|RBR") ? i : -1;
        for (int j = next; j < Math.min(tokens.size(), next + 4); j++) {
            if (tokens.get(j).word().equalsIgnoreCase("not")) return -1;
            if (tokens.get(j).tag().equals("VB")) return tokens.get(j).lemma().equals("be") ? -1 : j;
            if (!tokens.get(j).tag().startsWith("RB") && !tokens.get(j).word().equals(",")) return -1;
        }
        return -1;
    }
}
