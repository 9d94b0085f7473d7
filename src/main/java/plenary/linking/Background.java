package plenary.linking;

import java.util.Map;
import java.util.Set;

/**
 * What the vocabularies say of entities that decides between them. All keys are IRIs.
 *
 * @param labels every entry's preferred label
 * @param parents of an organisation or collective actor, the organisations that it is part of, at any distance
 * @param years of a treaty, summit or strategy, the year it is of
 * @param partsOfCountries regions that lie in one country
 * @param capitals names of capital cities, of all countries together
 */
public record Background(
        Map<String, String> labels,
        Map<String, Set<String>> parents,
        Map<String, Integer> years,
        Set<String> partsOfCountries,
        Set<String> capitals) {

    public Background {
        labels = Map.copyOf(labels);
        parents = Map.copyOf(parents);
        years = Map.copyOf(years);
        partsOfCountries = Set.copyOf(partsOfCountries);
        capitals = Set.copyOf(capitals);
    }

    String label(String iri) {
        return labels.getOrDefault(iri, iri);
    }

    Set<String> parentsOf(String iri) {
        return parents.getOrDefault(iri, Set.of());
    }
}
