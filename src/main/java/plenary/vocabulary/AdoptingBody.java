package plenary.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A body that adopts texts, as {@code ontology/organisations.ttl} describes it.
 *
 * @param iri the organisation
 * @param code what stands for it in IRIs ({@code nato-pa}, {@code un-sc})
 * @param shortName what labels call it: an acronym if it has one
 * @param names all its names and acronyms
 * @param types what its texts are called ("resolution", "declaration")
 * @param symbolPatterns document symbols of its texts with {@code {number}}, {@code {year}}, {@code {session}} in their places ("S/RES/{number}({year})")
 * @param sourceUrlPatterns where such a text is published, with the same places to fill
 * @param firstNumbers first number that the body gave in a year, to that year; empty for bodies that do not number through the years
 */
public record AdoptingBody(
        String iri,
        String code,
        String shortName,
        List<String> names,
        List<String> types,
        List<String> symbolPatterns,
        List<String> sourceUrlPatterns,
        NavigableMap<Integer, Integer> firstNumbers) {

    public AdoptingBody {
        names = List.copyOf(names);
        types = List.copyOf(types);
        symbolPatterns = List.copyOf(symbolPatterns);
        sourceUrlPatterns = List.copyOf(sourceUrlPatterns);
        firstNumbers = Collections.unmodifiableNavigableMap(new TreeMap<>(firstNumbers));
    }

    /** Whether it adopts resolutions: what is called by a number alone. */
    public boolean adoptsResolutions() {
        return types.contains("resolution");
    }

    /** The year in which the body adopted the text of that number; empty when its numbering does not tell, or not yet. */
    public OptionalInt yearOf(int number) {
        Map.Entry<Integer, Integer> begun = firstNumbers.floorEntry(number);
        // Of the last year known it is not known where it ends.
        boolean open = begun == null || begun.equals(firstNumbers.lastEntry());
        return open ? OptionalInt.empty() : OptionalInt.of(begun.getValue());
    }
}
