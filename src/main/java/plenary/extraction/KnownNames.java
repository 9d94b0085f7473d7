package plenary.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.SurfaceForms;

/**
 * What a document's names are, known from where each is named best. The recogniser sees each sentence alone: it misses "Sacks said" though David Sacks was named a
 * paragraph before, and takes a town for a person where no preposition tells.
 */
final class KnownNames {

    private static final int SHORTEST = 4;

    /** A paragraph with its names and what the vocabularies have in it. */
    record Paragraph(String text, List<RecognisedName> names, List<SurfaceForms.Match> forms) {}

    private final Set<String> surnames;
    private final Set<String> places;

    private KnownNames(Set<String> surnames, Set<String> places) {
        this.surnames = surnames;
        this.places = places;
    }

    static KnownNames of(List<Paragraph> paragraphs) {
        Set<String> people = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        for (Paragraph paragraph : paragraphs)
            for (RecognisedName name : paragraph.names()) {
                String words = name.span().of(paragraph.text());
                if (name.kind() == RecognisedName.Kind.LOCATION) places.add(words);
                if (name.kind() == RecognisedName.Kind.PERSON && hasOffice(paragraph, name)) people.add(words);
            }
        Set<String> surnames = new TreeSet<>();
        for (Paragraph paragraph : paragraphs)
            for (RecognisedName name : paragraph.names()) {
                String words = name.span().of(paragraph.text());
                int space = words.lastIndexOf(' ');
                boolean person = name.kind() == RecognisedName.Kind.PERSON
                        && (people.contains(words) || !places.contains(words));
                if (person && space > 0 && words.length() - space > SHORTEST) surnames.add(words.substring(space + 1));
            }
        places.removeAll(people);
        places.removeAll(surnames);
        return new KnownNames(surnames, places);
    }

    /** Whether a role stands right before a name: "Minister Example". */
    private static boolean hasOffice(Paragraph paragraph, RecognisedName name) {
        return paragraph.forms().stream()
                .anyMatch(f -> f.layer() == EntityKind.Layer.ROLE
                        && f.end() <= name.span().begin()
                        && paragraph
                                .text()
                                .substring(f.end(), name.span().begin())
                                .isBlank());
    }

    /** The names of a paragraph: each of the kind that the document shows it to be, and surnames that none of them covers. */
    List<RecognisedName> complete(String text, List<RecognisedName> recognised) {
        List<RecognisedName> names = new ArrayList<>();
        for (RecognisedName name : recognised)
            names.add(
                    name.kind() == RecognisedName.Kind.PERSON
                                    && places.contains(name.span().of(text))
                            ? new RecognisedName(RecognisedName.Kind.LOCATION, name.span())
                            : name);
        for (String surname : surnames) {
            if (!text.contains(surname)) continue;
            Matcher matcher = Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(surname) + "(?![\\p{L}-])")
                    .matcher(text);
            while (matcher.find()) {
                Span span = new Span(matcher.start(), matcher.end());
                if (names.stream().noneMatch(n -> n.span().overlaps(span)))
                    names.add(new RecognisedName(RecognisedName.Kind.PERSON, span));
            }
        }
        names.sort(Comparator.comparing(RecognisedName::span));
        return names;
    }
}
