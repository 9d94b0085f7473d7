package plenary.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A vocabulary of a hundred thousand names finds what a small one finds, at the price of a small one. */
class ManySurfaceFormsTest {

    private static final int LONGEST = 4;

    private final Random random = new Random(7);
    private final List<String> lexicon = lexicon(20_000);
    private final List<String> forms = forms(100_000);

    private List<String> lexicon(int size) {
        String consonants = "bdfgklmnprtvz";
        String vowels = "aeiou";
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < size) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 4; i++)
                word.append(consonants.charAt(random.nextInt(consonants.length())))
                        .append(vowels.charAt(random.nextInt(vowels.length())));
            word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    private String word() {
        return lexicon.get(random.nextInt(lexicon.size()));
    }

    private List<String> forms(int size) {
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < size) {
            int length = 1 + random.nextInt(LONGEST);
            List<String> words = new ArrayList<>();
            for (int i = 0; i < length; i++) words.add(word());
            made.add(String.join(" ", words));
        }
        return List.copyOf(made);
    }

    private static SurfaceForms vocabulary(List<String> forms) {
        SurfaceForms vocabulary = new SurfaceForms();
        for (String form : forms)
            vocabulary.add(
                    form,
                    new SurfaceForms.Candidate(
                            "https://example.org/" + form.replace(' ', '-'),
                            EntityKind.ORGANIZATION,
                            SurfaceForms.Use.NAME));
        return vocabulary;
    }

    /** Names among words that begin some of them, and words in between that begin none. */
    private List<String> text(List<String> names, int length) {
        List<String> words = new ArrayList<>();
        while (words.size() < length)
            switch (random.nextInt(3)) {
                case 0 ->
                    words.addAll(List.of(names.get(random.nextInt(names.size())).split(" ")));
                case 1 -> words.add(word());
                default -> words.add("together");
            }
        return words;
    }

    /** Leftmost, then longest, none overlapping another: tried out at every word. */
    private static List<String> naively(List<String> words, Set<String> forms) {
        List<String> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int longest = 0;
            for (int length = 1; length <= LONGEST && i + length <= words.size(); length++)
                if (forms.contains(String.join(" ", words.subList(i, i + length)))) longest = length;
            if (longest > 0) found.add(i + " " + String.join(" ", words.subList(i, i + longest)));
            i += Math.max(1, longest);
        }
        return found;
    }

    private static List<String> found(List<String> words, SurfaceForms vocabulary) {
        String text = String.join(" ", words);
        return vocabulary.find(text).stream()
                .map(m -> text.substring(0, m.begin())
                                .chars()
                                .filter(c -> c == ' ')
                                .count() + " " + text.substring(m.begin(), m.end()))
                .toList();
    }

    @Test
    void whatIsFoundIsWhatANaiveSearchFinds() {
        SurfaceForms vocabulary = vocabulary(forms);
        Set<String> all = Set.copyOf(forms);
        for (int sample = 0; sample < 20; sample++) {
            List<String> words = text(forms, 200);
            assertThat(found(words, vocabulary)).hasSizeGreaterThan(20).isEqualTo(naively(words, all));
        }
    }

    @Test
    void whatAWordCostsDoesNotGrowWithTheVocabulary() {
        List<String> few = forms.subList(0, 1000);
        List<String> words = text(few, 20_000);
        String text = String.join(" ", words);
        double small = vocabulary(few).search(text).steps() / (double) words.size();
        double large = vocabulary(forms).search(text).steps() / (double) words.size();
        assertThat(large).isLessThan(1.5 * small);
    }
}
