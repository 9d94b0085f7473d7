package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A clause's text as the graph has it, laid over the characters of the document that it was read from: the text leaves out mark-up, numbers and footnote
 * marks and folds space, offsets count what the document has.
 */
final class ClauseText {

    private final String text;
    /** Of each character of the text its offset in the document; rising. */
    private final int[] offsets;

    private ClauseText(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /** Part of a document. */
    record Source(int begin, String characters) {}

    /** The text over its sources, or nothing when some character of it is not in them. */
    static Optional<ClauseText> over(String text, List<Source> sources) {
        int[] offsets = new int[text.length()];
        int source = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char wanted = text.charAt(i);
            while (source < sources.size() && !same(wanted, sources.get(source), at)) {
                at++;
                if (at >= sources.get(source).characters().length()) {
                    source++;
                    at = 0;
                }
            }
            if (source >= sources.size()) return Optional.empty();
            offsets[i] = sources.get(source).begin() + at;
            at++;
            if (at >= sources.get(source).characters().length()) {
                source++;
                at = 0;
            }
        }
        return Optional.of(new ClauseText(text, offsets));
    }

    private static boolean same(char wanted, Source source, int at) {
        if (at >= source.characters().length()) return false;
        char there = source.characters().charAt(at);
        return there == wanted || (wanted == ' ' && (Character.isWhitespace(there) || Character.isSpaceChar(there)));
    }

    /** Marks of the document as marks of the text; those that touch no character of it are left out. */
    List<Mark> here(List<Mark> marks) {
        List<Mark> here = new ArrayList<>();
        for (Mark mark : marks) {
            int begin = first(mark.begin());
            int end = first(mark.end());
            if (begin < end) here.add(new Mark(begin, end, mark.style(), mark.about(), mark.link()));
        }
        return here;
    }

    /** The first character of the text at or after an offset of the document. */
    private int first(int offset) {
        int at = Arrays.binarySearch(offsets, offset);
        return at >= 0 ? at : -at - 1;
    }

    String text() {
        return text;
    }
}
