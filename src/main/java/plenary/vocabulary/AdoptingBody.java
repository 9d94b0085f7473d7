package plenary.vocabulary;

import java.util.List;

/**
 * A body that adopts texts, as {@code ontology/organisations.ttl} describes it.
 *
 * @param iri the organisation
 * @param code what stands for it in IRIs ({@code nato-pa}, {@code un-sc})
 * @param shortName what labels call it: an acronym if it has one
 * @param names all its names and acronyms
 * @param symbolPatterns document symbols of its texts with {@code {number}}, {@code {year}}, {@code {session}} in their places ("S/RES/{number}({year})")
 * @param sourceUrlPatterns where such a text is published, with the same places to fill
 */
public record AdoptingBody(
        String iri,
        String code,
        String shortName,
        List<String> names,
        List<String> symbolPatterns,
        List<String> sourceUrlPatterns) {

    public AdoptingBody {
        names = List.copyOf(names);
        symbolPatterns = List.copyOf(symbolPatterns);
        sourceUrlPatterns = List.copyOf(sourceUrlPatterns);
    }
}
