package plenary.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.document.Span;

/** Sessions and meetings that running text names: "the Assembly’s 69th Annual Session in Portville", "Spring Session", "9847th meeting". */
public final class SessionNames {

    /**
     * A session named.
     *
     * @param span its name, place left out
     * @param label as printed
     * @param ordinal its number, if printed
     * @param year the year printed before it
     * @param place where it is held, if that follows
     */
    public record Name(Span span, String label, OptionalInt ordinal, OptionalInt year, Optional<String> place) {}

    /** "69th Annual Session", "2019 Autumn Session", "Spring Session"; but not "the session", nor "an annual session". */
    private static final Pattern NAME = Pattern.compile(
            "(?:(?<ordinal>" + Ordinals.PATTERN
                    + ")\\s+(?:(?:[Aa]nnual|[Ss]pring|[Aa]utumn|[Ww]inter|[Ss]ummer|[Pp]lenary|[Oo]rdinary|[Rr]egular|[Ss]pecial|[Ee]mergency|[Rr]esumed)\\s+)*(?:[Ss]ession|[Mm]eeting|[Ss]itting)"
                    + "|(?:(?<year>(?:19|20)\\d\\d)\\s+)?(?:Annual|Spring|Autumn|Winter|Summer)\\s+(?:Session|Meeting|Plenary))\\b");

    /** "held in Portville", "in Portville, Norland". */
    private static final Pattern PLACE = Pattern.compile(
            "^,?\\s+(?:(?:to be |being )?held\\s+)?(?:in|at)\\s+(\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+){0,2})");

    private SessionNames() {}

    /** The sessions that a paragraph names, in text order. */
    public static List<Name> in(String text) {
        List<Name> found = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            OptionalInt ordinal =
                    name.group("ordinal") == null ? OptionalInt.empty() : Ordinals.value(name.group("ordinal"));
            if (name.group("ordinal") != null && ordinal.isEmpty()) continue;
            OptionalInt year = name.group("year") == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(name.group("year")));
            Matcher place = PLACE.matcher(text.substring(name.end()));
            found.add(new Name(
                    new Span(name.start(), name.end()),
                    name.group(),
                    ordinal,
                    year,
                    place.find() ? Optional.of(place.group(1)) : Optional.empty()));
        }
        return found;
    }
}
