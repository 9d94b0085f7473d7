package plenary.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Named graphs that are no documents', told by the file that holds them.
 *
 * @param catalog of {@link KnowledgeGraph#catalog()}
 * @param others of {@link KnowledgeGraph#ontology()} and {@link KnowledgeGraph#inferred()}
 */
record GraphsByRole(Set<String> catalog, Set<String> others) {

    static <F> GraphsByRole of(
            KnowledgeGraph kg, Function<F, String> names, Map<F, ? extends Collection<String>> graphs) {
        Set<String> catalog = new HashSet<>();
        Set<String> others = new HashSet<>();
        String catalogName = kg.name(kg.catalog());
        Set<String> otherNames = Set.of(kg.name(kg.ontology()), kg.name(kg.inferred()));
        graphs.forEach((file, held) -> {
            String name = names.apply(file);
            if (name.equals(catalogName)) catalog.addAll(held);
            else if (otherNames.contains(name)) others.addAll(held);
        });
        return new GraphsByRole(catalog, others);
    }

    /** All graphs that are no documents'. */
    Set<String> all() {
        Set<String> all = new HashSet<>(catalog);
        all.addAll(others);
        return all;
    }
}
