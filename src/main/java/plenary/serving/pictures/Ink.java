package plenary.serving.pictures;

/**
 * What a shape is drawn with: a class, by which the style sheet colours it in light and dark, and attributes that hold where there is no style sheet, in a
 * downloaded file.
 */
enum Ink {
    INK("fill=\"#1b1e23\""),
    /** Words on top of something else. */
    HALO("fill=\"#1b1e23\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""),
    MUTED("fill=\"#565c66\""),
    RULE("stroke=\"#dedbd3\" stroke-width=\"1\" fill=\"none\""),
    AXIS("stroke=\"#8b8a84\" stroke-width=\"1\" fill=\"none\""),
    EMPTY("fill=\"#f1efea\""),
    CONCERN("fill=\"#9a3412\""),
    CONCERN_TINT("fill=\"#fdebdd\" stroke=\"#9a3412\""),
    RECOMMENDATION("fill=\"#17643a\""),
    RECOMMENDATION_TINT("fill=\"#def2e5\" stroke=\"#17643a\""),
    APPROVING("fill=\"#1d4f80\""),
    DISAPPROVING("fill=\"#9a3412\""),
    FLOW("fill=\"#9a3412\" fill-opacity=\".22\""),
    FLOW_URGED("fill=\"#17643a\" fill-opacity=\".22\""),
    LEVEL_1("fill=\"#f6d9c5\""),
    LEVEL_2("fill=\"#eab38f\""),
    LEVEL_3("fill=\"#d98555\""),
    LEVEL_4("fill=\"#b95727\""),
    LEVEL_5("fill=\"#872d0e\""),
    ON_LIGHT("fill=\"#1b1e23\""),
    ON_DARK("fill=\"#ffffff\""),
    BODY_1("fill=\"#1d4f80\""),
    BODY_2("fill=\"#b8860b\""),
    BODY_3("fill=\"#5f7f3f\""),
    BODY_4("fill=\"#6a3d9c\""),
    BODY_5("fill=\"#8b8a84\"");

    private final String attributes;

    Ink(String attributes) {
        this.attributes =
                "class=\"p-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "\" " + attributes;
    }

    String attributes() {
        return attributes;
    }

    /** One of five steps for a number; the largest number there is gets the last. */
    static Ink level(int number, int most) {
        Ink[] levels = {LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5};
        if (most <= levels.length) return levels[Math.max(0, number - 1) * (levels.length - 1) / Math.max(1, most - 1)];
        double share = Math.sqrt(number / (double) most);
        return levels[Math.min(levels.length - 1, (int) (share * levels.length))];
    }

    /** For words on a level. */
    static Ink on(Ink level) {
        return level == LEVEL_4 || level == LEVEL_5 ? ON_DARK : ON_LIGHT;
    }

    /** Bodies after the fourth share the last. */
    static Ink body(int position) {
        Ink[] inks = {BODY_1, BODY_2, BODY_3, BODY_4, BODY_5};
        return inks[Math.min(position, inks.length - 1)];
    }
}
