package plenary.evaluation;

import java.util.Set;

/**
 * Words that are linked to a country and do not name its territory; re3d tells them from names of countries.
 *
 * @param adjectives what is of the country ("Norwegian"): a nationality there
 * @param peoples its people as a group ("Norwegians"): an organisation there, "a group of people"
 */
public record CountryWords(Set<String> adjectives, Set<String> peoples) {

    public CountryWords {
        adjectives = Set.copyOf(adjectives);
        peoples = Set.copyOf(peoples);
    }

    /** No country has words: every mention of one is a place. */
    public static final CountryWords NONE = new CountryWords(Set.of(), Set.of());

    NameFinder.Kind kind(String surface) {
        if (adjectives.contains(surface)) return NameFinder.Kind.NATIONALITY;
        return peoples.contains(surface) ? NameFinder.Kind.ORGANISATION : NameFinder.Kind.LOCATION;
    }
}
