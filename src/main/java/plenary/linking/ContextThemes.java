package plenary.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.document.Span;
import plenary.extraction.Claim;
import plenary.extraction.TextUnit;
import plenary.structure.AdoptedText;
import plenary.structure.Clause;

/**
 * The themes of claims whose own words name none ("to assess its impact"): those of the rest of their clause, else of the clause that leads to it, else of their
 * text's title. What answers which concern is decided before, on what the claims themselves say.
 */
final class ContextThemes {

    private final Themes themes;

    ContextThemes(Themes themes) {
        this.themes = themes;
    }

    /** The units with themes for every claim of an adopted text whose context has one. */
    List<LinkedUnit> complete(List<LinkedUnit> units) {
        IdentityHashMap<Clause, LinkedUnit> unitOf = new IdentityHashMap<>();
        IdentityHashMap<Clause, Clause> parentOf = new IdentityHashMap<>();
        IdentityHashMap<AdoptedText, LinkedUnit> titleOf = new IdentityHashMap<>();
        for (LinkedUnit unit : units) {
            if (unit.extraction().unit() instanceof TextUnit.OfTitle title) titleOf.put(title.text(), unit);
            if (unit.extraction().unit() instanceof TextUnit.OfClause of) {
                unitOf.put(of.clause(), unit);
                of.clause().children().forEach(child -> parentOf.put(child, of.clause()));
            }
        }
        List<LinkedUnit> complete = new ArrayList<>();
        for (LinkedUnit unit : units) {
            boolean lacks = unit.extraction().claims().stream()
                    .anyMatch(c -> unit.themesOf(c).isEmpty());
            if (!lacks || !(unit.extraction().unit() instanceof TextUnit.OfClause of)) {
                complete.add(unit);
                continue;
            }
            List<LinkedUnit> context = new ArrayList<>();
            for (Clause clause = of.clause(); clause != null; clause = parentOf.get(clause))
                context.add(unitOf.get(clause));
            Optional.ofNullable(titleOf.get(of.text())).ifPresent(context::add);
            complete.add(completed(unit, context));
        }
        return List.copyOf(complete);
    }

    private LinkedUnit completed(LinkedUnit unit, List<LinkedUnit> context) {
        List<Entity> around = context.stream()
                .map(this::themesOf)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse(List.of());
        Map<Claim, List<Entity>> of = new HashMap<>(unit.themes());
        for (Claim claim : unit.extraction().claims()) if (unit.themesOf(claim).isEmpty()) of.put(claim, around);
        return new LinkedUnit(unit.extraction(), unit.entities(), unit.speakers(), of);
    }

    /** The themes of all that a unit says, as if it were one claim; who is addressed is not what it is about. */
    private List<Entity> themesOf(LinkedUnit unit) {
        Span all = new Span(0, unit.extraction().unit().reading().length());
        List<Span> addressees = unit.extraction().claims().stream()
                .flatMap(c -> c instanceof Claim.Recommendation r ? r.addressees().stream() : Stream.empty())
                .toList();
        return themes.of(
                unit,
                new Claim.Recommendation(
                        all, "", Optional.empty(), List.of(), all, List.of(), Optional.empty(), List.of(), addressees));
    }
}
