package plenary.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;

/** A report for programs. The same scores always give the same bytes. */
public final class ReportJson {

    private ReportJson() {}

    /**
     * The report as a JSON object, members in a fixed order: {@code gold}, {@code sections} with {@code kinds}, {@code micro}, {@code macro},
     * {@code documents} and {@code misses}, and {@code failures}. Ratios have four decimals.
     */
    public static String of(EvaluationReport report) {
        JsonObject json = new JsonObject();
        json.put("gold", report.gold());
        JsonArray sections = new JsonArray();
        report.sections().forEach(s -> sections.add(section(s)));
        json.put("sections", sections);
        JsonArray failures = new JsonArray();
        report.failures().forEach(failures::add);
        json.put("failures", failures);
        return json + "\n";
    }

    private static JsonObject section(EvaluationReport.Section section) {
        JsonObject json = new JsonObject();
        json.put("name", section.name());
        json.put("kinds", kinds(section.scores()));
        json.put("micro", score(section.micro()));
        EvaluationReport.Mean macro = section.macro();
        JsonObject mean = new JsonObject();
        ratios(mean, macro.precision(), macro.recall(), macro.f1());
        json.put("macro", mean);
        JsonArray documents = new JsonArray();
        for (EvaluationReport.DocumentScores document : section.documents()) {
            JsonObject one = new JsonObject();
            one.put("document", document.document());
            one.put("kinds", kinds(document.scores()));
            documents.add(one);
        }
        json.put("documents", documents);
        json.put("misses", misses(section.misses()));
        return json;
    }

    private static JsonArray kinds(Map<FactKind, Score> scores) {
        JsonArray kinds = new JsonArray();
        scores.forEach((kind, score) -> {
            if (!score.isPresent()) return;
            JsonObject json = new JsonObject();
            json.put("kind", kind.label());
            json.put("averaged", kind.isSummed());
            score(score).forEach((name, value) -> json.put(name, value));
            kinds.add(json);
        });
        return kinds;
    }

    private static JsonObject score(Score score) {
        JsonObject json = new JsonObject();
        json.put("gold", score.gold());
        json.put("produced", score.produced());
        json.put("matched", score.matched());
        ratios(json, score.precision(), score.recall(), score.f1());
        return json;
    }

    private static void ratios(JsonObject json, double precision, double recall, double f1) {
        json.put("precision", ratio(precision));
        json.put("recall", ratio(recall));
        json.put("f1", ratio(f1));
    }

    private static JsonNumber ratio(double value) {
        return JsonNumber.value(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static final int DECIMALS = 4;

    private static JsonArray misses(List<Miss> misses) {
        JsonArray array = new JsonArray();
        for (Miss miss : misses) {
            JsonObject json = new JsonObject();
            json.put("kind", miss.kind().label());
            json.put("side", miss.missing() ? "not produced" : "not in gold");
            json.put("document", miss.document());
            json.put("begin", miss.begin());
            json.put("fact", miss.what());
            json.put("nearest", ratio(miss.nearest()));
            json.put("sentence", miss.sentence());
            array.add(json);
        }
        return array;
    }
}
