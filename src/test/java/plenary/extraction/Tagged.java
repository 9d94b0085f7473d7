package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plenary.document.Span;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.Stances;
import plenary.vocabulary.SurfaceForms;

/** A paragraph written as {@code word/TAG} or {@code word/TAG/lemma}, with its mentions: what the models would make of it. */
final class Tagged {

    static final Stances STANCES = new Stances(
            Map.of(
                    "s/warning", Stances.Claim.CONCERN,
                    "s/criticism", Stances.Claim.CONCERN,
                    "s/concern", Stances.Claim.CONCERN,
                    "s/urge", Stances.Claim.RECOMMENDATION,
                    "s/call", Stances.Claim.RECOMMENDATION),
            Map.ofEntries(
                    Map.entry("say", "s/statement"),
                    Map.entry("tell", "s/statement"),
                    Map.entry("add", "s/statement"),
                    Map.entry("note", "s/statement"),
                    Map.entry("agree", "s/statement"),
                    Map.entry("stress", "s/emphasis"),
                    Map.entry("think", "s/belief"),
                    Map.entry("warn", "s/warning"),
                    Map.entry("accuse", "s/criticism"),
                    Map.entry("criticise", "s/criticism"),
                    Map.entry("be concerned", "s/concern"),
                    Map.entry("raise concern", "s/concern"),
                    Map.entry("urge", "s/urge"),
                    Map.entry("call for", "s/call")),
            java.util.Set.of("threaten", "attack", "undermine"),
            java.util.Set.of("light", "train", "submit", "report", "support"));

    final String text;
    final List<Sentence> sentences = new ArrayList<>();
    final List<Mention> mentions = new ArrayList<>();

    private Tagged(String tagged) {
        StringBuilder words = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String each : tagged.strip().split("\\s+")) {
            String[] parts = each.split("/");
            boolean attached = parts[0].matches("[,.:;!?”)]|’s|n’t")
                    || words.isEmpty()
                    || words.toString().endsWith("“");
            if (!attached) words.append(' ');
            int begin = words.length();
            words.append(parts[0]);
            String lemma = parts.length > 2 ? parts[2] : parts[0].toLowerCase(Locale.ROOT);
            tokens.add(new Token(parts[0], parts[1], lemma, begin, words.length()));
            if (parts[1].equals(".")) {
                sentences.add(new Sentence(tokens, List.of()));
                tokens = new ArrayList<>();
            } else if (parts[0].equals("”") && tokens.size() == 1 && !sentences.isEmpty()) {
                // A closing mark after the full stop belongs to the sentence that it closes.
                List<Token> longer =
                        new ArrayList<>(sentences.remove(sentences.size() - 1).tokens());
                longer.addAll(tokens);
                sentences.add(new Sentence(longer, List.of()));
                tokens = new ArrayList<>();
            }
        }
        if (!tokens.isEmpty()) sentences.add(new Sentence(tokens, List.of()));
        text = words.toString();
    }

    static Tagged of(String tagged) {
        return new Tagged(tagged);
    }

    Tagged person(String words) {
        return mention(words, List.of(), Optional.of(RecognisedName.Kind.PERSON));
    }

    Tagged country(String words) {
        return named(words, EntityKind.COUNTRY, SurfaceForms.Use.NAME);
    }

    Tagged adjective(String words) {
        return named(words, EntityKind.COUNTRY, SurfaceForms.Use.ADJECTIVE);
    }

    Tagged collective(String words) {
        return named(words, EntityKind.COLLECTIVE, SurfaceForms.Use.NAME);
    }

    Tagged organisation(String words) {
        return named(words, EntityKind.ORGANIZATION, SurfaceForms.Use.NAME);
    }

    private Tagged named(String words, EntityKind kind, SurfaceForms.Use use) {
        return mention(words, List.of(new SurfaceForms.Candidate("e/" + words, kind, use)), Optional.empty());
    }

    /** Every occurrence of the words. */
    private Tagged mention(
            String words, List<SurfaceForms.Candidate> candidates, Optional<RecognisedName.Kind> recognised) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
            mentions.add(new Mention(new Span(at, at + words.length()), words, candidates, recognised));
        mentions.sort(java.util.Comparator.comparing(Mention::span));
        return this;
    }

    List<UnitExtraction.ProseStatement> statements() {
        return new ProseReader(STANCES).statements(text, sentences, mentions, false);
    }

    /** "who: what" of each statement; "-" for nobody. */
    List<String> spoken() {
        return statements().stream()
                .map(s -> (s.speakers().isEmpty()
                                ? "-"
                                : s.speakers().stream()
                                        .map(p -> p.of(text))
                                        .collect(java.util.stream.Collectors.joining(", ")))
                        + ": " + s.span().of(text))
                .toList();
    }

    List<Claim> claims() {
        return statements().stream().flatMap(s -> s.claims().stream()).toList();
    }

    String of(Span span) {
        return span.of(text);
    }
}
