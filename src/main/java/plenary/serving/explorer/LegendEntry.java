package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of marks on a page, which a reader can switch off.
 *
 * @param style the kind
 * @param number of marks
 */
record LegendEntry(String style, String label, int number) {

    private static final Map<String, String> LABELS = labels();

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("concern", "Concerns");
        labels.put("recommendation", "Recommendations");
        labels.put("country", "Countries and regions");
        labels.put("organisation", "Organisations");
        labels.put("actor", "Groups of actors");
        labels.put("person", "People");
        labels.put("technology", "Technologies");
        labels.put("theme", "Themes");
        labels.put("text", "Texts, treaties, sessions");
        labels.put("unlinked", "Names not linked");
        return labels;
    }

    /** The kinds that occur, always in the same order. */
    static List<LegendEntry> of(List<Run> runs) {
        List<LegendEntry> legend = new ArrayList<>();
        LABELS.forEach((style, label) -> {
            int number = (int) runs.stream()
                    .flatMap(run -> run.begins().stream())
                    .filter(style::equals)
                    .count();
            if (number > 0) legend.add(new LegendEntry(style, label, number));
        });
        return legend;
    }
}
