package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;

/**
 * Acts of the European Union, which are numbered across its institutions: "Regulation (EU) 2016/679", "Directive 2001/83/EC", "Council Regulation (EC) No 139/2004",
 * "Decision (CFSP) 2021/509". The number is kept as year and number, whatever the order in print (Interinstitutional Style Guide, 1.2.2).
 */
final class UnionActs {

    static final String BODY = "eu";

    private static final String DOMAIN = "EU|EC|EEC|ECSC|Euratom|CFSP|JHA";

    private static final Pattern ACT = Pattern.compile(
            "\\b(?<type>(?i:(?:implementing\\s+|delegated\\s+)?regulation|directive|(?:framework\\s+|implementing\\s+)?decision|joint\\s+action|common\\s+position))\\s+"
                    + "(?:\\((?<before>(?:" + DOMAIN + ")(?:,\\s*Euratom)?)\\)\\s*)?(?<no>No\\.?\\s*)?(?<first>\\d{1,4})/(?<second>\\d{1,4})(?:/(?<after>" + DOMAIN
                    + "))?(?![/\\d])");

    private static final int CENTURY = 1900;
    private static final int FIRST_YEAR = 1952;

    private UnionActs() {}

    static List<Citation> in(String text) {
        List<Citation> found = new ArrayList<>();
        Matcher act = ACT.matcher(text);
        while (act.find()) {
            if (act.group("before") == null && act.group("after") == null) continue;
            int first = Integer.parseInt(act.group("first"));
            int second = Integer.parseInt(act.group("second"));
            // "No 139/2004": until 2014 regulations had their number first, and only they.
            boolean numberFirst = act.group("no") != null || (!isYear(first) && isYear(second));
            int year = year(numberFirst ? act.group("second") : act.group("first"));
            if (year < FIRST_YEAR) continue;
            found.add(new Citation(
                    new Span(act.start(), act.end()),
                    BODY,
                    type(act.group("type")),
                    year + "/" + (numberFirst ? first : second),
                    Optional.of(Integer.toString(year)),
                    Optional.empty()));
        }
        return found;
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR;
    }

    private static int year(String printed) {
        int year = Integer.parseInt(printed);
        return printed.length() == 2 ? CENTURY + year : year;
    }

    private static String type(String printed) {
        String lower = printed.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        return lower.substring(lower.lastIndexOf('-') + 1).equals("regulation") ? "regulation"
                : lower.endsWith("decision") ? "decision" : lower;
    }
}
