package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import plenary.search.Count;

/**
 * How many of something there are of each year, as bars; every year of the span has one.
 *
 * @param width of the drawing, in its own units
 * @param years from the first to the last; those with nothing too
 */
record YearChart(int width, int height, int baseline, String first, String last, List<Bar> years) {

    private static final int HEIGHT = 120;
    private static final int MOST_YEARS = 200;
    private static final int WIDEST_BAR = 28;
    private static final int WIDTH = 560;

    /**
     * A year.
     *
     * @param link to what there is; null when there is nothing
     */
    record Bar(int x, int y, int width, int height, String year, String number, String link) {}

    boolean hasYears() {
        return !years.isEmpty();
    }

    /** The years in which there is something, for a table. */
    List<Bar> withSomething() {
        return years.stream().filter(year -> year.link() != null).toList();
    }

    static YearChart of(List<Count> counts, Function<String, String> link) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (Count count : counts)
            if (count.value().matches("\\d{4}")) numbers.put(Integer.valueOf(count.value()), count.number());
        if (numbers.isEmpty()) return new YearChart(WIDTH, HEIGHT, HEIGHT, "", "", List.of());
        int last = numbers.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
        int first = Math.max(
                last - MOST_YEARS + 1,
                numbers.keySet().stream().min(Comparator.naturalOrder()).orElseThrow());
        int highest = numbers.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        int step = Math.max(2, Math.min(WIDEST_BAR, WIDTH / (last - first + 1)));
        List<Bar> bars = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            int number = numbers.getOrDefault(year, 0);
            int height = number == 0 ? 0 : Math.max(2, (int) Math.round((double) number / highest * (HEIGHT - 4)));
            String name = Integer.toString(year);
            bars.add(new Bar(
                    (year - first) * step,
                    HEIGHT - height,
                    Math.max(1, step - Math.max(1, step / 6)),
                    height,
                    name,
                    SearchPage.number(number),
                    number == 0 ? null : link.apply(name)));
        }
        return new YearChart(step * bars.size(), HEIGHT, HEIGHT, Integer.toString(first), Integer.toString(last), bars);
    }
}
