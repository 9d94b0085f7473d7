package plenary.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import plenary.document.Span;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.SurfaceForms;

/** Who speaks, of the noun phrase that is a verb's subject. */
final class Speakers {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "we", "i");

    /** What speaks for whoever wrote it. */
    private static final Set<String> WRITINGS = Set.of(
            "report",
            "reports",
            "draft",
            "study",
            "resolution",
            "statement",
            "document",
            "paper",
            "letter",
            "release",
            "article",
            "declaration",
            "communiqué",
            "text",
            "survey",
            "analysis",
            "memorandum");

    /** People named by what they are; whoever they speak for speaks. */
    private static final Set<String> OFFICIALS = Set.of(
            "expert",
            "official",
            "lawmaker",
            "legislator",
            "parliamentarian",
            "senator",
            "deputy",
            "member",
            "delegate",
            "delegation",
            "minister",
            "ministry",
            "leader",
            "analyst",
            "rapporteur",
            "co-rapporteur",
            "president",
            "chair",
            "chairman",
            "chairwoman",
            "chairperson",
            "speaker",
            "spokesperson",
            "spokesman",
            "spokeswoman",
            "diplomat",
            "ambassador",
            "envoy",
            "secretary",
            "secretary-general",
            "commissioner",
            "commander",
            "general",
            "government",
            "administration",
            "authority",
            "mp",
            "mep",
            "participant",
            "researcher",
            "scholar",
            "observer",
            "critic",
            "activist",
            "representative",
            "adviser",
            "advisor",
            "author",
            "source",
            "department");

    private Speakers() {}

    /** The words that name who speaks; empty where a noun phrase names nobody who can. */
    static Optional<Span> of(NounChain chain, List<Mention> mentions) {
        Span first = chain.firstPhrase();
        Optional<Span> person = inside(first, mentions, Speakers::isPerson);
        boolean owner = person.filter(p -> isOwner(chain, p)).isPresent();
        String head = singular(chain.head().word().toLowerCase(Locale.ROOT));
        boolean writing =
                WRITINGS.contains(head) || WRITINGS.contains(chain.head().word().toLowerCase(Locale.ROOT));
        if (person.isPresent() && owner == writing) return person;
        boolean official = OFFICIALS.contains(head);
        if (official) {
            // "rapporteur on clean ports Ann Example", "Member of Parliament Ann Example"
            Optional<Span> titled = inside(chain.span(), mentions, Speakers::isPerson)
                    .filter(p -> p.end() == chain.span().end() && !isOwner(chain, p));
            if (titled.isPresent()) return titled;
            if (isAnaphor(chain)) return Optional.of(first);
        }
        if (writing && chain.tokens().get(chain.begin()).tag().equals("PRP$"))
            return Optional.of(new Span(
                    chain.tokens().get(chain.begin()).begin(),
                    chain.tokens().get(chain.begin()).end()));
        Optional<Span> named = mentions.stream()
                .filter(m -> m.span().begin() >= first.begin() && m.span().begin() < first.end())
                .filter(m -> m.span().end() >= first.end() && isNamed(m))
                .map(Mention::span)
                .findFirst();
        if (named.isPresent() && !writing) return named;
        Span head1 = new Span(chain.head().begin(), chain.head().end());
        if (PRONOUNS.contains(chain.head().word().toLowerCase(Locale.ROOT))) return Optional.of(head1);
        if (writing) {
            Optional<Span> author = inside(chain.span(), mentions, Speakers::isPerson);
            if (author.isPresent()) return author;
            Optional<Span> issuer = inside(first, mentions, Speakers::isActor);
            return issuer.isPresent() ? issuer : Optional.of(head1);
        }
        if (!official) return Optional.empty();
        return inside(first, mentions, Speakers::isActor)
                .or(() -> inside(chain.span(), mentions, Speakers::isActor))
                .or(() -> Optional.of(head1));
    }

    /** "the expert", "the press secretary": somebody who has been named before. */
    private static boolean isAnaphor(NounChain chain) {
        return chain.tokens().get(chain.begin()).word().equalsIgnoreCase("the")
                && chain.headEnd() == chain.end()
                && chain.head().tag().equals("NN")
                && chain.tokens().subList(chain.begin(), chain.headEnd()).stream()
                        .noneMatch(t -> t.tag().matches("NNP.*|POS"));
    }

    /** "Ms Example's report", not "Ms Example". */
    private static boolean isOwner(NounChain chain, Span person) {
        return chain.tokens().stream()
                .anyMatch(t -> t.tag().equals("POS")
                        && t.begin() == person.end()
                        && t.end() <= chain.head().begin());
    }

    private static String singular(String noun) {
        if (noun.endsWith("ies")) return noun.substring(0, noun.length() - 3) + "y";
        return noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("sis")
                ? noun.substring(0, noun.length() - 1)
                : noun;
    }

    private static Optional<Span> inside(
            Span span, List<Mention> mentions, java.util.function.Predicate<Mention> kind) {
        return mentions.stream()
                .filter(m -> span.contains(m.span()) && kind.test(m))
                .map(Mention::span)
                .min(Comparator.naturalOrder());
    }

    static boolean isPerson(Mention mention) {
        return mention.recognised().filter(k -> k == RecognisedName.Kind.PERSON).isPresent()
                || mention.candidates().stream().anyMatch(c -> c.kind() == EntityKind.PERSON);
    }

    private static boolean isNamed(Mention mention) {
        return mention.candidates().stream()
                .anyMatch(c -> c.kind().isActor()
                        && c.use() != SurfaceForms.Use.ADJECTIVE
                        && c.use() != SurfaceForms.Use.DEMONYM);
    }

    private static boolean isActor(Mention mention) {
        return mention.candidates().stream().anyMatch(c -> c.kind().isActor());
    }
}
