package plenary.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report for people: a table for each section, sections side by side where there are several, and the worst misses with their sentences. */
public final class ReportText {

    private static final String LINE_END = "\n";
    private static final int KIND_WIDTH = 51;

    private final EvaluationReport report;
    private final int missesOfKind;
    private final StringBuilder out = new StringBuilder();

    private ReportText(EvaluationReport report, int missesOfKind) {
        this.report = report;
        this.missesOfKind = missesOfKind;
    }

    /**
     * The report as text, lines ending with a line feed.
     *
     * @param missesOfKind how many misses are listed of each kind at most
     */
    public static String of(EvaluationReport report, int missesOfKind) {
        return new ReportText(report, missesOfKind).write();
    }

    private String write() {
        out.append("Compared with ").append(report.gold()).append(LINE_END);
        for (EvaluationReport.Section section : report.sections()) table(section);
        if (report.sections().size() > 1) sideBySide();
        report.failures()
                .forEach(f ->
                        out.append(LINE_END).append("Not processed: ").append(f).append(LINE_END));
        for (EvaluationReport.Section section : report.sections()) misses(section);
        return out.toString();
    }

    private void table(EvaluationReport.Section section) {
        out.append(LINE_END);
        line(
                "%-" + KIND_WIDTH + "s %7s %8s %7s %9s %7s %7s",
                section.name().isEmpty() ? "kind of fact" : section.name(),
                "gold",
                "produced",
                "matched",
                "precision",
                "recall",
                "F1");
        section.scores().forEach((kind, score) -> row(kind.label() + (kind.isSummed() ? "" : " *"), score));
        row("all (micro)", section.micro());
        EvaluationReport.Mean macro = section.macro();
        line(
                "%-" + KIND_WIDTH + "s %7s %8s %7s %9.3f %7.3f %7.3f",
                "mean of kinds (macro)",
                "",
                "",
                "",
                macro.precision(),
                macro.recall(),
                macro.f1());
        if (section.scores().keySet().stream().anyMatch(k -> !k.isSummed()))
            out.append("* says the same again more strictly or loosely; not in the averages")
                    .append(LINE_END);
    }

    private void row(String label, Score score) {
        line(
                "%-" + KIND_WIDTH + "s %7d %8d %7d %9.3f %7.3f %7.3f",
                label,
                score.gold(),
                score.produced(),
                score.matched(),
                score.precision(),
                score.recall(),
                score.f1());
    }

    private void sideBySide() {
        out.append(LINE_END);
        Map<FactKind, String> rows = new TreeMap<>();
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-" + KIND_WIDTH + "s", "F1"));
        StringBuilder all = new StringBuilder(String.format(Locale.ROOT, "%-" + KIND_WIDTH + "s", "all (micro)"));
        for (EvaluationReport.Section section : report.sections()) {
            head.append(String.format(Locale.ROOT, " %20s", section.name()));
            all.append(String.format(Locale.ROOT, " %20.3f", section.micro().f1()));
            section.scores().keySet().forEach(k -> rows.put(k, ""));
        }
        out.append(head).append(LINE_END);
        for (FactKind kind : rows.keySet()) {
            out.append(String.format(Locale.ROOT, "%-" + KIND_WIDTH + "s", kind.label()));
            for (EvaluationReport.Section section : report.sections()) {
                Score score = section.scores().get(kind);
                out.append(
                        score == null
                                ? String.format(Locale.ROOT, " %20s", "–")
                                : String.format(Locale.ROOT, " %20.3f", score.f1()));
            }
            out.append(LINE_END);
        }
        out.append(all).append(LINE_END);
    }

    private void misses(EvaluationReport.Section section) {
        if (missesOfKind < 1 || section.misses().isEmpty()) return;
        out.append(LINE_END).append("Worst misses");
        if (!section.name().isEmpty()) out.append(", ").append(section.name());
        out.append(" (− not produced, + not in gold)").append(LINE_END);
        Map<FactKind, List<Miss>> byKind =
                section.misses().stream().collect(Collectors.groupingBy(Miss::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, misses) -> {
            out.append(LINE_END).append("  ").append(kind.label()).append(LINE_END);
            misses.stream().limit(missesOfKind).forEach(this::miss);
            if (misses.size() > missesOfKind)
                out.append("    and ")
                        .append(misses.size() - missesOfKind)
                        .append(" more")
                        .append(LINE_END);
        });
    }

    private void miss(Miss miss) {
        out.append("    ").append(miss.missing() ? "− " : "+ ").append(miss.what());
        if (miss.begin() >= 0)
            out.append("  [")
                    .append(miss.document())
                    .append(" ")
                    .append(miss.begin())
                    .append("]");
        else out.append("  [").append(miss.document()).append("]");
        out.append(LINE_END);
        if (!miss.sentence().isEmpty())
            out.append("        ").append(miss.sentence()).append(LINE_END);
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append(LINE_END);
    }
}
