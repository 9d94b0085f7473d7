package plenary.vocabulary;

import java.util.Set;

/**
 * Words by which a name is known that no vocabulary has.
 *
 * @param organisationNouns nouns that make the capitalised words around them the name of an organisation ("Ministry")
 * @param honorifics titles after which the name of a person comes ("Mr", "Baroness")
 */
public record NameWords(Set<String> organisationNouns, Set<String> honorifics) {

    public NameWords {
        organisationNouns = Set.copyOf(organisationNouns);
        honorifics = Set.copyOf(honorifics);
    }
}
