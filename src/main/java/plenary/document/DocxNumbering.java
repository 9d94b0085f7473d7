package plenary.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;

/** Counts Word's automatic lists and prints their labels, as ECMA-376 part 1, 17.9 has them: level texts such as "%1.", "(%2)", "%1.%2". */
final class DocxNumbering {

    /**
     * What Word prints before a paragraph.
     *
     * @param text the label; empty for a bullet or none
     * @param level depth in its list, from 0
     * @param numbered whether the paragraph is in a list at all
     */
    record Label(String text, int level, boolean numbered) {
        static final Label NONE = new Label("", 0, false);
    }

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;

    private final XWPFNumbering numbering;
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    DocxNumbering(XWPFDocument word) {
        numbering = word.getNumbering();
    }

    /** The paragraph's label; to be asked once for each, in order. */
    Label next(XWPFParagraph paragraph) {
        BigInteger id = paragraph.getNumID();
        if (numbering == null || id == null || id.signum() == 0) return Label.NONE;
        XWPFNum num = numbering.getNum(id);
        if (num == null || num.getCTNum().getAbstractNumId() == null) return Label.NONE;
        XWPFAbstractNum list =
                numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        if (list == null) return Label.NONE;
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.min(LEVELS - 1, Math.max(0, paragraph.getNumIlvl().intValue()));
        int[] counter = counters.computeIfAbsent(counterOf(num, list), key -> new int[LEVELS]);
        CTLvl definition = level(list, level);
        if (definition == null) return new Label("", level, true);
        for (int outer = 0; outer < level; outer++) if (counter[outer] == 0) counter[outer] = start(num, list, outer);
        counter[level] = counter[level] == 0 ? start(num, list, level) : counter[level] + 1;
        for (int inner = level + 1; inner < LEVELS; inner++) counter[inner] = 0;
        return new Label(label(list, definition, counter), level, true);
    }

    /** Lists of the same definition count on, unless one of them starts anew. */
    private static BigInteger counterOf(XWPFNum num, XWPFAbstractNum list) {
        boolean own = num.getCTNum().sizeOfLvlOverrideArray() > 0;
        return own
                ? num.getCTNum().getNumId().negate().subtract(BigInteger.ONE)
                : list.getAbstractNum().getAbstractNumId();
    }

    private static CTLvl level(XWPFAbstractNum list, int level) {
        for (CTLvl each : list.getAbstractNum().getLvlList()) if (each.getIlvl().intValue() == level) return each;
        return null;
    }

    private static int start(XWPFNum num, XWPFAbstractNum list, int level) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList())
            if (override.getIlvl().intValue() == level && override.getStartOverride() != null)
                return override.getStartOverride().getVal().intValue();
        CTLvl definition = level(list, level);
        return definition == null || definition.getStart() == null
                ? 1
                : definition.getStart().getVal().intValue();
    }

    private static String label(XWPFAbstractNum list, CTLvl level, int[] counter) {
        if (level.getLvlText() == null || isBullet(level)) return "";
        Matcher place = PLACE.matcher(level.getLvlText().getVal());
        StringBuilder label = new StringBuilder();
        while (place.find()) {
            int at = place.group(1).charAt(0) - '1';
            place.appendReplacement(label, Matcher.quoteReplacement(printed(level(list, at), counter[at])));
        }
        return place.appendTail(label).toString();
    }

    private static boolean isBullet(CTLvl level) {
        return format(level).equals("bullet") || format(level).equals("none");
    }

    private static String format(CTLvl level) {
        return level == null || level.getNumFmt() == null
                ? "decimal"
                : level.getNumFmt().getVal().toString();
    }

    private static String printed(CTLvl level, int number) {
        return switch (format(level)) {
            case "lowerLetter" -> ListNumbers.letters(number);
            case "upperLetter" -> ListNumbers.letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> ListNumbers.roman(number);
            case "upperRoman" -> ListNumbers.roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }
}
