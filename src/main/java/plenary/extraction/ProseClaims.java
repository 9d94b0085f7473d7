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

/** What a sentence of prose urges or worries about. */
final class ProseClaims {

    /** ", while China …", "; ships …", "… […] ships …": parts that say something each. */
    private static final Pattern PART =
            Pattern.compile(";|,\\s+(?=(?:while|whereas|but|and that)\\b)|\\s*" + Quotations.GAP + "\\s*");

    /** "accused Norland of smuggling", "blamed Norland for the delay", "criticised Norland over its tariffs": whose conduct it is, and what. */
    private static final Pattern BLAMED_FOR = Pattern.compile("\\s(?:of|for|over|that)\\s+", Pattern.CASE_INSENSITIVE);

    private ProseClaims() {}

    /** The claims of a sentence whose verbs of speech are known; {@code speakers} say it where no verb tells, and {@code spoken} is whether somebody does. */
    static List<Claim> find(
            String text,
            Sentence sentence,
            List<SpeechVerb> verbs,
            List<Span> speakers,
            boolean spoken,
            Quotations quotations,
            List<Mention> mentions,
            Stances stances) {
        List<Claim> claims = new ArrayList<>();
        List<Span> said = new ArrayList<>();
        for (SpeechVerb verb : verbs) {
            if (verb.content().length() == 0) continue;
            Optional<Stances.Claim> kind = stances.claimOf(verb.stance());
            if (kind.filter(k -> k == Stances.Claim.CONCERN).isPresent())
                reportedConcern(text, sentence, verb, mentions).ifPresent(claims::add);
            else if (kind.isPresent())
                ProseRecommendations.reported(text, sentence, verb, mentions, stances)
                        .ifPresent(claims::add);
            else {
                said.add(verb.content());
                ProseRecommendations.needed(text, sentence, verb, mentions, stances)
                        .ifPresent(claims::add);
            }
        }
        List<Span> voices = verbs.stream()
                .map(SpeechVerb::speakers)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse(speakers);
        for (SpeechVerb verb : SpeechVerb.quoted(text, sentence, voices, quotations, stances)) {
            if (verb.content().length() == 0) continue;
            Optional<Claim> claim = stances.claimOf(verb.stance()).equals(Optional.of(Stances.Claim.CONCERN))
                    ? reportedConcern(text, sentence, verb, mentions)
                    : ProseRecommendations.reported(text, sentence, verb, mentions, stances);
            claim.filter(c -> claims.stream().noneMatch(o -> o.span().overlaps(c.span())))
                    .ifPresent(claims::add);
        }
        if (verbs.isEmpty()) said.add(ClauseClaims.trim(text, sentence.begin(), sentence.end()));
        ProseRecommendations.obliged(text, sentence, verbs, voices, mentions, stances).stream()
                .filter(r -> claims.stream().noneMatch(c -> c.span().overlaps(r.span())))
                .forEach(claims::add);
        Optional<String> stance = verbs.stream().map(SpeechVerb::stance).findFirst();
        for (Span content : said)
            for (Span part : parts(text, content))
                if (claims.stream().noneMatch(c -> c.span().overlaps(part)))
                    worry(text, sentence, part, stance, voices, spoken || !voices.isEmpty(), mentions, stances)
                            .ifPresent(claims::add);
        return claims;
    }

    /** What a sentence says of an actor, as a concern; nothing where it names none. */
    static Optional<Claim> asConcern(
            String text, Sentence sentence, List<SpeechVerb> verbs, List<Span> speakers, List<Mention> mentions) {
        Span said = verbs.isEmpty()
                ? ClauseClaims.trim(text, sentence.begin(), sentence.end())
                : verbs.get(verbs.size() - 1).content();
        if (said.length() == 0 || mentions.stream().noneMatch(m -> said.contains(m.span()) && ClauseClaims.isActor(m)))
            return Optional.empty();
        Span content = HeadPhrase.content(text, said);
        return Optional.of(new Claim.Concern(
                HeadPhrase.withoutLead(text, said),
                HeadPhrase.label(text, content),
                verbs.stream().map(SpeechVerb::stance).findFirst(),
                speakers,
                Causes.of(text, content, mentions)));
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
            List<Span> speakers,
            boolean voiced,
            List<Mention> mentions,
            Stances stances) {
        // What ends without a full stop is a heading.
        boolean heading = !voiced && !".!?”\"".contains(text.substring(sentence.end() - 1, sentence.end()));
        if (heading) return Optional.empty();
        Optional<Span> actor = mentions.stream()
                .filter(m -> said.contains(m.span()) && ClauseClaims.isActor(m))
                .map(Mention::span)
                .findFirst();
        if (Cues.demands(sentence, said)) return Optional.empty();
        boolean topic = mentions.stream()
                .anyMatch(m -> said.contains(m.span())
                        && m.candidates().stream().anyMatch(c -> c.kind() == EntityKind.TECHNOLOGY));
        boolean worries = Cues.in(sentence, said, stances.cues(), voiced) && (actor.isPresent() || topic || voiced);
        boolean fallsShort = voiced && Cues.fallsShort(sentence, said);
        if (!worries && !fallsShort) return Optional.empty();
        Span content = HeadPhrase.content(text, said);
        return Optional.of(new Claim.Concern(
                HeadPhrase.withoutLead(text, said),
                HeadPhrase.label(text, content),
                stance,
                speakers,
                Causes.of(text, content, mentions)));
    }

    /** "rejected the criticism", "warned us last year": nothing is said that would worry. */
    private static final Pattern NO_WORRY = Pattern.compile(
            "(?:the |these |those |such |any |all |its |his |her |their )?(?:\\p{Ll}+ )?(?:criticisms?|claims?|accusations?|allegations?|charges?|reports?|suggestions?|notion|idea)\\b.*"
                    + "|(?:us|me|him|her|them|you)\\b(?!,? (?:that|of|about|against|over|not)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern OBJECT =
            Pattern.compile("\\G(?:us|me|him|her|them|you),?\\s+", Pattern.CASE_INSENSITIVE);

    /** What a verb of worry reports; nothing where that is what should be done ("cautioned that all must …"). */
    private static Optional<Claim> reportedConcern(
            String text, Sentence sentence, SpeechVerb verb, List<Mention> mentions) {
        Span all = verb.content();
        String words = all.of(text);
        boolean rejected = verb.lemma().matches("reject|dispute|warn|deny|oppose|alert|caution");
        if (rejected && NO_WORRY.matcher(words).matches()) return Optional.empty();
        if (words.startsWith("that ") && Cues.demands(sentence, all)) return Optional.empty();
        Matcher object = OBJECT.matcher(text).region(all.begin(), all.end());
        return Optional.of(concern(text, verb, object.find() ? new Span(object.end(), all.end()) : all, mentions));
    }

    private static Claim concern(String text, SpeechVerb verb, Span rest, List<Mention> mentions) {
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
                        verb.speakers(),
                        List.of(object.get().span()));
            }
        }
        Span content = HeadPhrase.content(text, rest);
        return new Claim.Concern(
                HeadPhrase.withoutLead(text, rest),
                HeadPhrase.label(text, content),
                Optional.of(verb.stance()),
                verb.speakers(),
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
