package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.vocabulary.Stances;
import plenary.vocabulary.SurfaceForms;

/** What a sentence of prose urges or worries about. */
final class ProseClaims {

    /** ", while China …", "; ships …": parts that say something each. */
    private static final Pattern PART = Pattern.compile(";|,\\s+(?=(?:while|whereas|but|and that)\\b)");

    /** "accused Norland of smuggling", "blamed Norland for the delay", "criticised Norland over its tariffs": whose conduct it is, and what. */
    private static final Pattern BLAMED_FOR = Pattern.compile("\\s(?:of|for|over|that)\\s+", Pattern.CASE_INSENSITIVE);

    private ProseClaims() {}

    /** The claims of a sentence whose verbs of speech are known; {@code speaker} is who says it where no verb tells. */
    static List<Claim> find(
            String text,
            Sentence sentence,
            List<SpeechVerb> verbs,
            Optional<Span> speaker,
            List<Mention> mentions,
            Stances stances) {
        List<Claim> claims = new ArrayList<>();
        List<Span> said = new ArrayList<>();
        for (SpeechVerb verb : verbs) {
            if (verb.content().length() == 0) continue;
            Optional<Stances.Claim> kind = stances.claimOf(verb.stance());
            if (kind.filter(k -> k == Stances.Claim.CONCERN).isPresent())
                claims.add(reportedConcern(text, verb, mentions));
            else if (kind.isPresent())
                ProseRecommendations.reported(text, sentence, verb, mentions, stances)
                        .ifPresent(claims::add);
            else {
                said.add(verb.content());
                ProseRecommendations.needed(text, sentence, verb, mentions, stances)
                        .ifPresent(claims::add);
            }
        }
        Optional<Span> voice =
                verbs.stream().flatMap(v -> v.speaker().stream()).findFirst().or(() -> speaker);
        if (verbs.isEmpty()) said.add(ClauseClaims.trim(text, sentence.begin(), sentence.end()));
        ProseRecommendations.obliged(text, sentence, verbs, voice, mentions, stances).stream()
                .filter(r -> claims.stream().noneMatch(c -> c.span().overlaps(r.span())))
                .forEach(claims::add);
        Optional<String> stance = verbs.stream().map(SpeechVerb::stance).findFirst();
        for (Span content : said)
            for (Span part : parts(text, content))
                if (claims.stream().noneMatch(c -> c.span().overlaps(part)))
                    worry(text, sentence, part, stance, voice, mentions, stances)
                            .ifPresent(claims::add);
        return claims;
    }

    private static List<Span> parts(String text, Span content) {
        List<Span> parts = new ArrayList<>();
        int from = content.begin();
        Matcher cut = PART.matcher(text).region(content.begin(), content.end());
        while (cut.find()) {
            parts.add(ClauseClaims.trim(text, from, cut.start()));
            from = cut.end();
        }
        parts.add(ClauseClaims.trim(text, from, content.end()));
        return parts.stream().filter(p -> p.length() > 0).toList();
    }

    /** Words that say, by a cue such as "undermine" or "threat", that what some actor does or is is worrying. */
    private static Optional<Claim> worry(
            String text,
            Sentence sentence,
            Span said,
            Optional<String> stance,
            Optional<Span> speaker,
            List<Mention> mentions,
            Stances stances) {
        // What ends without a full stop is a heading.
        boolean heading = speaker.isEmpty() && !".!?”\"".contains(text.substring(sentence.end() - 1, sentence.end()));
        if (heading) return Optional.empty();
        Optional<Span> actor = mentions.stream()
                .filter(m -> said.contains(m.span()) && ClauseClaims.isActor(m))
                .map(Mention::span)
                .findFirst();
        boolean worries = Cues.in(sentence, said, stances.cues(), speaker.isPresent())
                && (actor.isPresent() || speaker.isPresent());
        boolean fallsShort = speaker.isPresent() && actor.isPresent() && Cues.fallsShort(sentence, said);
        if (!worries && !fallsShort) return Optional.empty();
        Span content = HeadPhrase.content(text, said);
        return Optional.of(new Claim.Concern(
                HeadPhrase.withoutLead(text, said),
                HeadPhrase.label(text, content),
                stance,
                speaker,
                Causes.of(text, content, mentions)));
    }

    private static Claim reportedConcern(String text, SpeechVerb verb, List<Mention> mentions) {
        Span rest = verb.content();
        Optional<Mention> object = mentions.stream()
                .filter(m -> rest.contains(m.span()) && isNamedActor(m))
                .findFirst()
                .filter(m -> text.substring(rest.begin(), m.span().begin()).matches("(?i)\\s*(?:the\\s+)?"));
        boolean owner =
                object.isPresent() && text.substring(object.get().span().end()).matches("(?s)['’]s?\\b.*");
        if (object.isPresent() && !owner && BLAMING.contains(verb.lemma())) {
            int after = object.get().span().end();
            Matcher of = BLAMED_FOR.matcher(text).region(after, Math.min(rest.end(), after + FARTHEST_BLAME));
            if (of.find()) {
                Span content = ClauseClaims.trim(text, of.end(), rest.end());
                return new Claim.Concern(
                        content,
                        HeadPhrase.label(text, content),
                        Optional.of(verb.stance()),
                        verb.speaker(),
                        List.of(object.get().span()));
            }
        }
        Span content = HeadPhrase.content(text, rest);
        return new Claim.Concern(
                HeadPhrase.withoutLead(text, rest),
                HeadPhrase.label(text, content),
                Optional.of(verb.stance()),
                verb.speaker(),
                Causes.of(text, content, mentions));
    }

    private static final Set<String> BLAMING = Set.of(
            "accuse",
            "blame",
            "criticise",
            "fault",
            "rebuke",
            "reproach",
            "reprimand",
            "censure",
            "condemn",
            "denounce",
            "castigate",
            "slam");

    /** "accused the Alliance in July of …". */
    private static final int FARTHEST_BLAME = 30;

    private static boolean isNamedActor(Mention mention) {
        return mention.candidates().stream().anyMatch(c -> c.kind().isActor() && c.use() != SurfaceForms.Use.ADJECTIVE);
    }
}
