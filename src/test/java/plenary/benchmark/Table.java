package plenary.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table that the benchmark prints, as Markdown. A row is also printed when it is measured, since some take minutes. */
final class Table {

    private final List<String> rows = new ArrayList<>();

    void row(String what, String plenary, String beside, String ratio) {
        String row = "| " + String.join(" | ", what, plenary, beside, ratio) + " |";
        rows.add(row);
        System.err.println(row);
    }

    void print() {
        System.out.println("| what | Plenary | beside | ratio |");
        System.out.println("|---|---|---|---|");
        rows.forEach(System.out::println);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
