package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Block;
import plenary.document.Span;

/**
 * Surnames of the people a document names in full. The recogniser sees each sentence alone and misses "Sacks said"; whoever was called David Sacks a paragraph
 * before is meant.
 */
final class Surnames {

    private final Set<String> known;

    private Surnames(Set<String> known) {
        this.known = known;
    }

    static Surnames of(List<Block> blocks, List<List<Sentence>> annotated) {
        Set<String> known = new TreeSet<>();
        for (int i = 0; i < blocks.size(); i++)
            for (Sentence sentence : annotated.get(i))
                for (RecognisedName name : sentence.names()) {
                    String words = name.span().of(blocks.get(i).text());
                    int space = words.lastIndexOf(' ');
                    if (name.kind() == RecognisedName.Kind.PERSON && space > 0 && words.length() - space > SHORTEST)
                        known.add(words.substring(space + 1));
                }
        return new Surnames(known);
    }

    private static final int SHORTEST = 4;

    /** The recognised names of a paragraph, and the surnames in it that none of them covers. */
    List<RecognisedName> complete(String text, List<RecognisedName> recognised) {
        List<RecognisedName> names = new ArrayList<>(recognised);
        for (String surname : known) {
            Matcher matcher = Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(surname) + "(?![\\p{L}-])")
                    .matcher(text);
            while (matcher.find()) {
                Span span = new Span(matcher.start(), matcher.end());
                if (names.stream().noneMatch(n -> n.span().overlaps(span)))
                    names.add(new RecognisedName(RecognisedName.Kind.PERSON, span));
            }
        }
        names.sort((a, b) -> a.span().compareTo(b.span()));
        return names;
    }
}
