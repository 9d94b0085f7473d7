package plenary.linking;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import plenary.extraction.ExtractedDocument;
import plenary.extraction.Mention;
import plenary.extraction.UnitExtraction;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.SurfaceForms.Candidate;
import plenary.vocabulary.SurfaceForms.Use;

/**
 * What a document names beyond doubt; ambiguous words are decided by it.
 *
 * @param certain IRIs of entities named by an unambiguous form, and of the organisations they are part of
 * @param politics whether it names a country, or anybody who acts in politics, at all
 */
record Evidence(Set<String> certain, boolean politics) {

    Evidence with(Set<String> more) {
        Set<String> all = new HashSet<>(certain);
        all.addAll(more);
        return new Evidence(Set.copyOf(all), politics);
    }

    static Evidence of(ExtractedDocument document, Map<String, Set<String>> parents) {
        Set<String> certain = new HashSet<>();
        boolean politics = false;
        for (UnitExtraction unit : document.units())
            for (Mention mention : unit.mentions()) {
                if (mention.candidates().size() != 1) continue;
                Candidate candidate = mention.candidates().get(0);
                if (candidate.use() == Use.AMBIGUOUS) continue;
                certain.add(candidate.iri());
                certain.addAll(parents.getOrDefault(candidate.iri(), Set.of()));
                politics |= candidate.kind() == EntityKind.COUNTRY
                        || candidate.kind().isActor();
            }
        return new Evidence(Set.copyOf(certain), politics);
    }
}
