package plenary.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import plenary.document.Span;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.SurfaceForms;

/** Who speaks, of the noun phrase that is a verb's subject. */
final class Speakers {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "we", "i", "it");

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
            "co-chair",
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
            "department",
            "chief",
            "head");

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

    /** All who speak where several do: "Ms Example (Norland) and the Chair of the Committee, Mr Sample", "Norland and Sudland"; in text order. */
    static List<Span> all(NounChain chain, List<Mention> mentions) {
        Optional<Span> one = of(chain, mentions);
        // "the Harbour Board and the Agency of Docks", of whom a vocabulary knows the first.
        if (one.isEmpty())
            return mentions.stream()
                    .filter(m -> chain.firstPhrase().contains(m.span())
                            && m.span().end() == chain.firstPhrase().end())
                    .filter(m -> m.recognised().equals(Optional.of(RecognisedName.Kind.ORGANIZATION)))
                    .findFirst()
                    .map(m -> coordinated(
                            chain.tokens(),
                            m.span(),
                            mentions.stream().filter(Speakers::isNamed).toList(),
                            false,
                            -1))
                    .orElse(List.of());
        Deque<Span> all = new ArrayDeque<>(List.of(one.get()));
        Optional<Mention> named = mentions.stream()
                .filter(m -> m.span().equals(one.get()) && (isPerson(m) || isNamed(m)))
                .findFirst();
        if (named.isEmpty()) return List.copyOf(all);
        List<Mention> peers = mentions.stream()
                .filter(m -> isPerson(named.get()) ? isPerson(m) : isNamed(m) && !isPerson(m))
                .toList();
        coordinated(chain.tokens(), one.get(), peers, isPerson(named.get()), -1).forEach(all::addFirst);
        coordinated(chain.tokens(), one.get(), peers, isPerson(named.get()), 1).forEach(all::addLast);
        return List.copyOf(all);
    }

    /**
     * Those named with a speaker on one side, the nearest first. Between people their offices may stand, between countries and bodies nothing but articles and what
     * is in brackets.
     */
    private static List<Span> coordinated(
            List<Token> tokens, Span speaker, List<Mention> peers, boolean people, int step) {
        List<Span> found = new ArrayList<>();
        int at = step < 0 ? index(tokens, speaker.begin()) - 1 : index(tokens, speaker.end());
        boolean and = false;
        int depth = 0;
        for (int walked = 0; at >= 0 && at < tokens.size() && walked < FARTHEST_PEER; at += step, walked++) {
            Token token = tokens.get(at);
            String word = token.word();
            if ("()".contains(word) && word.length() == 1) {
                depth += word.equals("(") == step > 0 ? 1 : -1;
                if (depth < 0) break;
                continue;
            }
            if (depth > 0) continue;
            Optional<Span> peer = peers.stream()
                    .map(Mention::span)
                    .filter(s -> step < 0 ? s.end() == token.end() : s.begin() == token.begin())
                    .findFirst();
            if (peer.isPresent()) {
                // "Norland, Sudland warn": headlines have a comma for "and".
                boolean headline = step < 0
                        && index(tokens, peer.get().begin()) == 0
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).word().equals(",");
                if (!and && !headline) break;
                found.add(peer.get());
                walked = 0;
                at = step < 0
                        ? index(tokens, peer.get().begin())
                        : index(tokens, peer.get().end()) - 1;
                continue;
            }
            if (word.equals("and")) and = true;
            else if (!word.equals(",")
                    && !token.tag().equals("DT")
                    && !(step < 0
                            && !and
                            && (token.tag().matches("JJ|NN") || token.tag().equals("NNP")))
                    && !(people && (token.isNoun() || token.tag().matches("IN|JJ|POS|CC|TO")))) break;
        }
        return found;
    }

    /** In words: "and the Chair of the General Committee on Ports, Docks and Harbours of the Assembly". */
    private static final int FARTHEST_PEER = 22;

    private static int index(List<Token> tokens, int offset) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).begin() < offset) i++;
        return i;
    }

    /** "the expert", "the press secretary": somebody who has been named before. */
    private static boolean isAnaphor(NounChain chain) {
        return chain.tokens().get(chain.begin()).word().equalsIgnoreCase("the")
                && chain.headEnd() == chain.end()
                && chain.head().tag().matches("NNS?")
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

    static boolean isNamed(Mention mention) {
        return mention.candidates().stream()
                .anyMatch(c -> c.kind().isActor()
                        && c.use() != SurfaceForms.Use.ADJECTIVE
                        && c.use() != SurfaceForms.Use.DEMONYM);
    }

    private static boolean isActor(Mention mention) {
        return mention.candidates().stream().anyMatch(c -> c.kind().isActor());
    }
}
