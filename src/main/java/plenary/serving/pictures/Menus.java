package plenary.serving.pictures;

import java.util.ArrayList;
import java.util.List;
import plenary.serving.pictures.Choice.Option;

/** The menus of the pictures' forms, with what is selected. */
final class Menus {

    private final Selection selection;
    private final List<Choice> choices = new ArrayList<>();

    Menus(Selection selection) {
        this.selection = selection;
    }

    List<Choice> choices() {
        return List.copyOf(choices);
    }

    private Option option(String value, String label, String selected) {
        return new Option(value, label, value.equals(selected));
    }

    /** A menu of fixed values: value, label, value, label, …; the first is selected unless another is asked for. */
    Menus fixed(String name, String label, String... valuesAndLabels) {
        String asked = selection.request().first(name);
        boolean known = false;
        for (int i = 0; i < valuesAndLabels.length; i += 2) known |= valuesAndLabels[i].equals(asked);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < valuesAndLabels.length; i += 2)
            options.add(option(valuesAndLabels[i], valuesAndLabels[i + 1], known ? asked : valuesAndLabels[0]));
        choices.add(new Choice(name, label, options));
        return this;
    }

    /** Adopted texts or prose, where there are both. */
    Menus documents(Drawing.Material material) {
        if (!material.otherKind()) return this;
        return selection.agenda().isProse()
                ? fixed("in", "Documents", "prose", "press, news, reports", "texts", "adopted texts")
                : fixed("in", "Documents", "texts", "adopted texts", "prose", "press, news, reports");
    }

    Menus count() {
        return fixed("count", "Count", "concerns", "concerns", "recommendations", "recommendations");
    }

    Menus level() {
        return selection.broadAtFirst()
                ? fixed(
                        "level",
                        "Themes",
                        "broad",
                        "broadest, with what is narrower",
                        "named",
                        "as named in the clause")
                : fixed(
                        "level",
                        "Themes",
                        "named",
                        "as named in the clause",
                        "broad",
                        "broadest, with what is narrower");
    }

    Menus theme() {
        Agenda agenda = selection.agenda();
        int branch = selection.branch();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "all", branch < 0));
        List<Integer> offered = new ArrayList<>();
        for (int i = 0; i < agenda.themes().size(); i++)
            if (i == branch
                    || (agenda.themes().get(i).isTop() && agenda.themes().get(i).narrower().length > 0)) offered.add(i);
        offered.sort(java.util.Comparator.comparing(
                (Integer theme) -> agenda.themes().get(theme).label()));
        for (int theme : offered)
            options.add(new Option(
                    agenda.themes().get(theme).iri().getURI(),
                    agenda.themes().get(theme).label(),
                    theme == branch));
        choices.add(new Choice("theme", "Within", options));
        return this;
    }

    Menus body() {
        String selected = selection.body().map(body -> body.iri().getURI()).orElse("");
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "all", selected.isEmpty()));
        selection
                .agenda()
                .bodies()
                .forEach(body -> options.add(option(body.iri().getURI(), body.label(), selected)));
        choices.add(new Choice("body", selection.agenda().isProse() ? "Kind" : "Body", options));
        return this;
    }

    Menus years() {
        year("from", "From", selection.from());
        return year("to", "To", selection.to());
    }

    Menus year(String name, String label, int selected) {
        List<Option> options = new ArrayList<>();
        for (int year : selection.agenda().years())
            options.add(new Option(Integer.toString(year), Integer.toString(year), year == selected));
        choices.add(new Choice(name, label, options));
        return this;
    }

    Menus most(int... numbers) {
        List<Option> options = new ArrayList<>();
        for (int number : numbers)
            options.add(new Option(Integer.toString(number), Integer.toString(number), number == selection.most()));
        choices.add(new Choice("n", "At most", options));
        return this;
    }

    /** A menu of things. */
    Menus things(String name, String label, List<Agenda.Named> things, String selected) {
        List<Option> options = new ArrayList<>();
        things.forEach(thing -> options.add(option(thing.iri().getURI(), thing.label(), selected)));
        choices.add(new Choice(name, label, options));
        return this;
    }
}
