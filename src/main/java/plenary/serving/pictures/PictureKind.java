package plenary.serving.pictures;

import java.util.function.Supplier;

/** The pictures that there are, each with its place, its name, and what it is for. */
enum PictureKind {
    MATRIX(
            "matrix",
            "Concerns by text and year",
            "Which themes worry which texts, or were urged on in which year: the darker, the more.",
            MatrixDrawing::new),
    TIMELINE("timeline", "Timeline", "When texts were adopted, and when each theme was raised.", TimelineDrawing::new),
    NETWORK(
            "network",
            "From concern to recommendation",
            "Who worries about what, and what is urged in answer to it.",
            NetworkDrawing::new),
    COUNTRIES(
            "countries",
            "Countries by stance",
            "Which countries are named in clauses that approve, and in clauses that disapprove.",
            CountriesDrawing::new),
    COMPARE(
            "compare",
            "What changed",
            "Two years or two sessions side by side: which themes are new, which are gone, which stayed.",
            CompareDrawing::new);

    private final String name;
    private final String title;
    private final String lead;
    /** A constructor; the checker of immutability cannot know. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<Drawing> drawing;

    PictureKind(String name, String title, String lead, Supplier<Drawing> drawing) {
        this.name = name;
        this.title = title;
        this.lead = lead;
        this.drawing = drawing;
    }

    String path() {
        return "/pictures/" + name;
    }

    String fileName() {
        return "plenary-" + name;
    }

    String title() {
        return title;
    }

    String lead() {
        return lead;
    }

    Drawing drawing() {
        return drawing.get();
    }
}
