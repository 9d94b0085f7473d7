package plenary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plenary.extraction.corenlp.CoreNlpAnnotator;
import plenary.graph.OntologyGraph;
import plenary.reasoning.CorpusReasoner;
import plenary.reasoning.Reasoner;
import plenary.source.SourceFile;
import plenary.source.SourceFiles;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/**
 * The questions of {@code ontology/queries/} over the seed documents. What is expected was worked out by reading the documents: it is what a person would
 * answer, whatever the program finds.
 */
class CompetencyQuestionsIT {

    private static final Path QUERIES = Path.of("ontology/queries");
    private static Graph everything;

    @BeforeAll
    static void build() {
        Ontology ontology = Ontology.load(Path.of("ontology"), PLEN.DEFAULT_BASE);
        Reasoner reasoner = Reasoner.of(ontology);
        PlenaryStages stages = new PlenaryStages(ontology, CoreNlpAnnotator.loading(), reasoner.documents()::infer);
        CorpusReasoner corpus = reasoner.corpus();
        List<CorpusReasoner.Summary> summaries = new ArrayList<>();
        List<Quad> quads = new ArrayList<>(OntologyGraph.quads(ontology));
        quads.addAll(reasoner.ontologyInferences());
        for (SourceFile file : SourceFiles.find(List.of(Path.of("seeds"))).files()) {
            List<Quad> document = ((DocumentOutcome.Built) stages.process(file)).quads();
            summaries.add(corpus.summarise(file.slug(), document));
            quads.addAll(document);
        }
        quads.addAll(corpus.infer(summaries));
        everything = GraphFactory.createDefaultGraph();
        quads.forEach(q -> everything.add(q.asTriple()));
    }

    /** A row: IRIs without the base, literals as their text, unbound variables as "". */
    private record Row(Map<String, String> values) {
        String get(String column) {
            return values.getOrDefault(column, "");
        }

        /** In lower case: how a vocabulary capitalises its labels is not what is asked. */
        String low(String column) {
            return get(column).toLowerCase(Locale.ROOT);
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }
    }

    private static List<Row> answer(String number) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(QUERIES)) {
            file = files.filter(f -> f.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
        }
        Query query = QueryFactory.create(Files.readString(file));
        List<Row> answer = new ArrayList<>();
        try (QueryExec execution = QueryExec.graph(everything).query(query).build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                Map<String, String> values = new TreeMap<>();
                rows.next().forEach((variable, node) -> values.put(variable.getVarName(), name(node)));
                answer.add(new Row(values));
            }
        }
        return answer;
    }

    private static String name(Node node) {
        return node.isURI()
                ? node.getURI().replace(PLEN.DEFAULT_BASE, "").replace("nato-pa/", "")
                : node.getLiteralLexicalForm();
    }

    private static List<Row> of(List<Row> rows, String column, String value) {
        return rows.stream().filter(r -> r.get(column).equals(value)).toList();
    }

    @Test
    void whichTextsCiteWhichConcerns() throws IOException {
        List<Row> rows = answer("01");
        // Declaration 460 and Resolution 461 welcome, recall and urge; neither voices a worry.
        assertThat(rows)
                .extracting(r -> r.get("text"))
                .containsOnly("resolution/462", "resolution/463", "resolution/464", "resolution/465", "resolution/493");
        assertThat(of(rows, "text", "resolution/493"))
                .extracting(r -> r.low("concern"))
                .anyMatch(c -> c.contains("export control"))
                .anyMatch(c -> c.contains("sanctions"))
                .noneMatch(c -> c.contains("pandemic") || c.contains("human rights"));
        assertThat(of(rows, "text", "resolution/464"))
                .extracting(r -> r.low("concern"))
                .anyMatch(c -> c.contains("human rights"))
                .anyMatch(c -> c.contains("disinformation"))
                .anyMatch(c -> c.contains("espionage"))
                .noneMatch(c -> c.contains("bioterrorism"));
        assertThat(of(rows, "text", "resolution/462"))
                .extracting(r -> r.low("concern"))
                .anyMatch(c -> c.contains("defence spending") || c.contains("defence budget"));
    }

    @Test
    void theClausesThatWorryAndNoOthers() throws IOException {
        // Concerned, Condemning / Denouncing, Lamenting, Warning / Troubled, regretting, deploring, Cautioning /
        // Alarmed.
        assertThat(answer("02").stream()
                        .map(r -> r.get("text").replace("resolution/", "") + ":" + r.get("number"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "493:4", "493:13", "493:15", "462:6", "462:7", "462:8", "463:7", "463:9", "463:10", "464:6",
                        "464:8", "464:9", "464:10", "464:12", "465:3", "465:7", "465:8", "465:13", "465:14");
    }

    @Test
    void whoPresentedEachTextAndWhen() throws IOException {
        List<Row> rows = answer("03");
        assertThat(rows)
                .extracting(r -> r.get("text"), r -> r.get("date"))
                .containsExactlyInAnyOrder(
                        tuple("declaration/460", "2020-11-23"),
                        tuple("resolution/461", "2020-11-23"),
                        tuple("resolution/462", "2020-11-23"),
                        tuple("resolution/463", "2020-11-23"),
                        tuple("resolution/464", "2020-11-23"),
                        tuple("resolution/465", "2020-11-23"),
                        tuple("resolution/493", "2024-11-25"));
        Map<String, String> presenters = Map.of(
                "declaration/460", "Standing Committee",
                "resolution/461", "Civil Dimension of Security",
                "resolution/462", "Defence and Security",
                "resolution/463", "Economics and Security",
                "resolution/464", "Political",
                "resolution/465", "Science and Technology",
                "resolution/493", "Economics and Security");
        presenters.forEach((text, presenter) -> assertThat(of(rows, "text", text))
                .singleElement()
                .satisfies(r -> assertThat(r.get("presenter")).contains(presenter)));
        assertThat(of(rows, "text", "resolution/493")).singleElement().satisfies(r -> {
            assertThat(r.get("session")).contains("70");
            assertThat(r.get("place")).contains("Montréal");
        });
    }

    @Test
    void whatAddresseesAreUrgedToDoAboutExportControls() throws IOException {
        List<Row> rows = answer("04");
        assertThat(rows)
                .anySatisfy(r -> {
                    assertThat(r.get("text")).isEqualTo("resolution/493");
                    assertThat(r.get("number")).isEqualTo("e");
                    assertThat(r.get("action"))
                            .contains("coordinate export controls on emerging dual-use technologies");
                })
                .anySatisfy(r -> {
                    assertThat(r.get("text")).isEqualTo("resolution/465");
                    assertThat(r.get("number")).isEqualTo("j");
                })
                // Baldwin's draft report, told by the press release.
                .anySatisfy(r -> {
                    assertThat(r.get("text")).isEmpty();
                    assertThat(r.get("action")).contains("impose tighter export controls");
                    // What the vocabulary calls the Allies.
                    assertThat(r.get("addressee")).isEqualTo("NATO member governments and parliaments");
                });
        assertThat(rows).noneMatch(r -> r.get("text").equals("resolution/461"));
    }

    @Test
    void whichCountriesATextMentions() throws IOException {
        List<Row> rows = answer("05");
        // The strategy on China does not name Russia once.
        assertThat(of(rows, "text", "resolution/464"))
                .extracting(r -> r.get("country"))
                .contains("China")
                .doesNotContain("Russia", "Russian Federation");
        assertThat(of(rows, "text", "resolution/493"))
                .extracting(r -> r.low("country"))
                .anyMatch(c -> c.contains("china"))
                .anyMatch(c -> c.contains("russia"))
                .anyMatch(c -> c.contains("taiwan"))
                .anyMatch(c -> c.contains("iran"))
                .noneMatch(c -> c.contains("syria"));
    }

    @Test
    void whichTechnologiesATextNamesInHowManyClauses() throws IOException {
        List<Row> rows = answer("06");
        assertThat(of(rows, "text", "resolution/493"))
                .extracting(r -> r.low("technology"), r -> r.number("clauses"))
                // Clause 5; their manufacturing in 9 and 10; clauses 5, 6 and 7.
                .contains(
                        tuple("semiconductors", 1),
                        tuple("semiconductor manufacturing", 2),
                        tuple("artificial intelligence", 3));
        assertThat(of(rows, "text", "resolution/464"))
                .extracting(r -> r.low("technology"))
                .contains("artificial intelligence")
                .anyMatch(t -> t.contains("hypersonic"))
                .anyMatch(t -> t.contains("5g"))
                .doesNotContain("semiconductors");
        assertThat(of(rows, "text", "resolution/461")).isEmpty();
    }

    @Test
    void whatATextUrgesAboutTheThemesThatWorryIt() throws IOException {
        List<Row> rows = answer("07");
        // Found by going through the clauses that worry, and asking of each which lettered items speak of the same
        // thing.
        // 493: the under-resourced export controls of 15, and item e; the evaded sanctions of 13, and item d.
        shared(rows, "493", "under-resourced export controls", "coordinate export controls on emerging");
        shared(rows, "493", "evasion of export controls and sanctions", "enforce existing and secondary sanctions");
        // 464: the violations of 8, and item e; the campaigns of 9, and item f.
        shared(rows, "464", "human rights violations", "prioritise the human rights dimension");
        shared(rows, "464", "disinformation", "resilience to the threats of Chinese disinformation");
        // 465: the budgets under pressure of 13, and item a.
        shared(rows, "465", "Allied defence budgets", "maintaining their defence spending budgets");
        // A text that is worried about nothing urges nothing about its worries.
        assertThat(rows).extracting(r -> r.get("text")).doesNotContain("declaration/460", "resolution/461");
        // No item of 465 is about bioterrorism, and none of 493 about human rights.
        assertThat(of(rows, "text", "resolution/465"))
                .noneMatch(r -> r.low("theme").contains("bioterrorism"));
        assertThat(of(rows, "text", "resolution/493"))
                .noneMatch(r -> r.low("theme").contains("human rights"));
    }

    private static void shared(List<Row> rows, String number, String worry, String urged) {
        assertThat(of(rows, "text", "resolution/" + number))
                .as(worry + " and " + urged)
                .anySatisfy(r -> {
                    assertThat(r.get("concern")).contains(worry);
                    assertThat(r.get("recommendation")).contains(urged);
                });
    }

    @Test
    void whichThemesOnlyOneOfTheYearsUrgesActionOn() throws IOException {
        List<Row> rows = answer("08");
        // Found by reading the lettered items of 460 to 465 (2020) against those of 493 (2024). 2020 alone urges on
        // pandemics
        // (462 a, c, i; 463 a, b, …), on climate and security (460 9.2.m), terrorism (460 9.2.g), disinformation (460
        // 9.2.j,
        // 464 f)
        // and human rights (464 e); 2024 alone on sanctions (d) and espionage (a: in 2020 it is condemned, and nothing
        // urged).
        for (String theme : List.of("pandemics", "climate and security", "terrorism", "disinformation", "human rights"))
            onlyIn("in2020", "in2024", theme, rows);
        for (String theme : List.of("sanctions", "espionage")) onlyIn("in2024", "in2020", theme, rows);
        // Export controls (465 j, 493 e) and supply chains (464 g, 493 c) are of both years.
        assertThat(rows).extracting(r -> r.low("theme")).doesNotContain("export controls", "supply chains");
    }

    private static void onlyIn(String year, String otherYear, String theme, List<Row> rows) {
        assertThat(rows)
                .filteredOn(r -> r.low("theme").startsWith(theme))
                .as(theme)
                .isNotEmpty()
                .allSatisfy(r -> {
                    assertThat(r.number(year)).isPositive();
                    assertThat(r.number(otherYear)).isZero();
                });
    }

    @Test
    void whatIsSaidOfChinaWhateverItIsCalled() throws IOException {
        List<Row> rows = answer("09");
        assertThat(rows).extracting(r -> r.get("words")).contains("China", "Chinese", "Beijing");
        assertThat(rows)
                .extracting(r -> r.get("document"))
                .hasSize(rows.size())
                .contains(
                        "document/000_a27c3a7a4bb59e8c",
                        "document/001_e2dcfd22c97e0210",
                        "document/002_23aae7411d7cff10",
                        "document/003_c502ec27d5ce3840",
                        "document/004_af855f2c10e1d8f5");
        // There the city lends its name to a declaration on women's rights.
        assertThat(rows).noneMatch(r -> r.get("sentence").contains("25th anniversary of the Beijing Declaration"));
    }

    @Test
    void whichDocumentsShareATechnologyWithAText() throws IOException {
        assertThat(answer("10"))
                .filteredOn(r -> r.get("text").equals("resolution/493")
                        && r.low("technology").equals("semiconductors"))
                .extracting(r -> r.get("document"))
                .containsExactlyInAnyOrder(
                        "document/000_a27c3a7a4bb59e8c",
                        "document/002_23aae7411d7cff10",
                        "document/004_af855f2c10e1d8f5");
    }

    @Test
    void whoSaidWhat() throws IOException {
        List<Row> rows = answer("11");
        said(rows, "Beijing cannot have it both ways", "Jens Stoltenberg");
        said(rows, "Moscow uses its influence", "Lord Lancaster");
        said(rows, "trade controls are useless", "Harriett Baldwin");
        assertThat(rows)
                .noneMatch(r -> r.get("statement").contains("Leave a Reply")
                        || r.get("statement").contains("email address"));
    }

    private static void said(List<Row> rows, String words, String speaker) {
        assertThat(rows)
                .filteredOn(r -> r.get("statement").contains(words))
                .as(words)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.get("speaker")).contains(speaker));
    }

    @Test
    void whoHoldsWhichRole() throws IOException {
        List<Row> rows = answer("12");
        role(rows, "Jens Stoltenberg", "secretary");
        role(rows, "Mao Ning", "spokes");
        role(rows, "Max Bergmann", "director");
        role(rows, "Harriett Baldwin", "member of parliament");
        role(rows, "Neal Patrick Dunn", "congress");
        assertThat(rows)
                .filteredOn(r -> r.get("person").contains("David Sacks"))
                .anySatisfy(r -> assertThat(r.get("organization")).contains("Council on Foreign Relations"));
        assertThat(rows).noneMatch(r -> r.get("person").contains("Moldova"));
    }

    private static void role(List<Row> rows, String person, String role) {
        assertThat(rows)
                .filteredOn(r -> r.get("person").contains(person))
                .as(person)
                .anySatisfy(r -> assertThat(r.low("role")).contains(role));
    }

    @Test
    void whatTextsCite() throws IOException {
        List<Row> rows = answer("13");
        assertThat(of(rows, "text", "resolution/461"))
                // Preamble 1, 2, 5 and 8, and recommendation a.
                .anySatisfy(r -> {
                    assertThat(r.get("cited")).isEqualTo("un-sc/resolution/1325-2000");
                    assertThat(r.number("clauses")).isEqualTo(5);
                })
                .anySatisfy(r -> assertThat(r.get("label")).contains("Beijing Declaration"));
        assertThat(of(rows, "text", "declaration/460"))
                .extracting(r -> r.get("label"))
                .anyMatch(l -> l.contains("1325"))
                .anyMatch(l -> l.contains("North Atlantic Treaty"));
        // As the Washington Treaty.
        assertThat(of(rows, "text", "resolution/462"))
                .extracting(r -> r.get("label"))
                .anyMatch(l -> l.contains("North Atlantic Treaty"));
        assertThat(of(rows, "text", "resolution/493"))
                .noneMatch(r -> r.get("label").contains("1325"));
    }

    @Test
    void whichActorsADocumentNamesMost() throws IOException {
        List<Row> rows = answer("14");
        // In each of the five, counted by eye, NATO or the Allies are named more often than anybody else.
        rows.stream().map(r -> r.get("document")).distinct().forEach(document -> assertThat(
                        of(rows, "document", document).get(0).get("actor"))
                .as(document)
                .containsAnyOf("North Atlantic Treaty Organi", "Allies", "NATO"));
        // The press release: the committee by its name, by its acronym in brackets, and "for the STC", "his draft STC
        // report".
        named(rows, "000_a27c3a7a4bb59e8c", "Science and Technology Committee", 4);
        named(rows, "000_a27c3a7a4bb59e8c", "Economics and Security Committee", 3);
        named(rows, "000_a27c3a7a4bb59e8c", "Defence and Security Committee", 2);
        // 493: in its adoption note, and nowhere else.
        named(rows, "001_e2dcfd22c97e0210", "Economics and Security Committee", 1);
        // The news: each think tank once, beside the speaker.
        named(rows, "002_23aae7411d7cff10", "German Marshall Fund", 1);
        named(rows, "002_23aae7411d7cff10", "Royal United Services Institute", 1);
        named(rows, "004_af855f2c10e1d8f5", "Center for Strategic and International Studies", 1);
        // 2020: 463 i has IMF, World Bank, OECD and WHO once each; 465 h the OECD once more.
        named(rows, "003_c502ec27d5ce3840", "World Bank", 1);
        named(rows, "003_c502ec27d5ce3840", "International Monetary Fund", 1);
        named(rows, "003_c502ec27d5ce3840", "World Health Organization", 1);
        named(rows, "003_c502ec27d5ce3840", "Organisation for Economic Co-operation and Development", 2);
    }

    private static void named(List<Row> rows, String document, String actor, int times) {
        assertThat(of(rows, "document", "document/" + document))
                .filteredOn(r -> r.low("actor").contains(actor.toLowerCase(Locale.ROOT)))
                .as(actor + " in " + document)
                .singleElement()
                .satisfies(r -> assertThat(r.number("mentions")).isEqualTo(times));
    }

    @Test
    void whatTextsDoMost() throws IOException {
        List<Row> rows = answer("16");
        // Counted from the verbs in bold type, a clause with two verbs counted under both.
        // 493: Concerned 4, 15; Condemning 13; Stressing 1; Welcoming and Applauding 7, 9, 17, 23; Endorsing 11, 20.
        takes(rows, "493", "concern", 2);
        takes(rows, "493", "condemnation", 1);
        takes(rows, "493", "emphasis", 1);
        takes(rows, "493", "approval", 4);
        takes(rows, "493", "endorsement", 2);
        // 461: Reaffirming 2, 8; Restating 5, 9; Reiterating 11. It worries about nothing.
        takes(rows, "461", "reaffirmation", 5);
        // 462: Concerned 6, 8; Denouncing 7.
        takes(rows, "462", "concern", 2);
        takes(rows, "462", "condemnation", 1);
        // 464: Troubled 6; Strongly condemning 8; deeply regretting 9 and deploring 10; Cautioning 12.
        takes(rows, "464", "concern", 1);
        takes(rows, "464", "condemnation", 1);
        takes(rows, "464", "regret", 2);
        takes(rows, "464", "warning", 1);
        // 465: Concerned 3, 13, 14 and gravely concerned 8; Alarmed 7.
        takes(rows, "465", "concern", 4);
        takes(rows, "465", "alarm", 1);
        for (String text : List.of("declaration/460", "resolution/461"))
            assertThat(of(rows, "text", text))
                    .extracting(r -> r.get("stance"))
                    .doesNotContain("concern", "condemnation", "alarm", "regret", "warning");
    }

    private static void takes(List<Row> rows, String number, String stance, int clauses) {
        assertThat(of(of(rows, "text", "resolution/" + number), "stance", stance))
                .as(number + " " + stance)
                .singleElement()
                .satisfies(r -> assertThat(r.number("clauses")).isEqualTo(clauses));
    }

    @Test
    void whoBringsAboutWhatATextWorriesAbout() throws IOException {
        List<Row> rows = answer("17").stream()
                .filter(r -> r.get("bearer").startsWith("resolution/"))
                .toList();
        // Found by asking of each clause that worries whose doing it names: "China's growing … capabilities", "Russia's
        // evasion … and similar efforts carried out by Iran and North Korea", "Russia's continued provocations",
        // "China's
        // increasingly assertive … behaviour", "China's continued sponsorship".
        caused(rows, "Russia", "resolution/493/preamble/13", "resolution/462/preamble/7");
        caused(rows, "China", "resolution/493/preamble/4", "resolution/464/preamble/6", "resolution/464/preamble/10");
        assertThat(rows).allSatisfy(r -> assertThat(r.get("voice")).isEqualTo("NATO Parliamentary Assembly"));
        // 464, 8 does not say whose the violations are; the virus of 462, 8 and 465, 8 is nobody's doing.
        assertThat(rows)
                .extracting(r -> r.get("bearer"))
                .doesNotContain("resolution/464/preamble/8", "resolution/462/preamble/8", "resolution/465/preamble/8");
    }

    private static void caused(List<Row> rows, String actor, String... bearers) {
        assertThat(rows)
                .filteredOn(r -> r.get("actor").contains(actor))
                .as(actor)
                .extracting(r -> r.get("bearer"))
                .contains(bearers);
    }

    @Test
    void whatSpeakersWarnOf() throws IOException {
        List<Row> rows = answer("18");
        // Found by reading the three documents in prose for what somebody is told to caution, warn, criticise or accuse
        // of.
        // Not asked for, though a reader finds them as well: Lancaster's "Moscow uses its influence" and Baldwin's
        // "trade
        // controls are useless", which carry no such word.
        warns(rows, "000_a27c3a7a4bb59e8c", "prevent the region’s Euro-Atlantic integration", "Lord Lancaster");
        warns(rows, "000_a27c3a7a4bb59e8c", "aggressive military posture", "Neal Patrick Dunn");
        warns(rows, "002_23aae7411d7cff10", "China’s military support for Russia", "Jens Stoltenberg");
        warns(rows, "002_23aae7411d7cff10", "violating its borders", "Lin Yan");
        warns(rows, "004_af855f2c10e1d8f5", "inflict more deaths", "Jens Stoltenberg");
        warns(rows, "004_af855f2c10e1d8f5", "has been challenging China", "Mao Ning");
        // Resolutions are not prose; menus, adverts and authors' notes are nobody's warning.
        assertThat(rows)
                .extracting(r -> r.get("document"))
                .containsOnly(
                        "document/000_a27c3a7a4bb59e8c",
                        "document/002_23aae7411d7cff10",
                        "document/004_af855f2c10e1d8f5");
        assertThat(rows).noneMatch(r -> r.low("concern").contains("wealth of experience"));
    }

    private static void warns(List<Row> rows, String document, String words, String speaker) {
        assertThat(of(rows, "document", "document/" + document))
                .filteredOn(r -> r.get("concern").contains(words))
                .as(words)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.get("speaker")).contains(speaker));
    }

    @Test
    void howManyClausesEachTextHas() throws IOException {
        assertThat(answer("15"))
                .extracting(
                        r -> r.get("text"),
                        r -> r.number("preambular"),
                        r -> r.number("operative"),
                        r -> r.number("recommendations"))
                .containsExactlyInAnyOrder(
                        // The clause that urges, its three priorities, and 11, 14 and 6 lettered ones under them.
                        tuple("declaration/460", 8, 35, 31),
                        tuple("resolution/461", 14, 17, 16),
                        tuple("resolution/462", 12, 11, 10),
                        tuple("resolution/463", 15, 14, 13),
                        tuple("resolution/464", 12, 11, 10),
                        tuple("resolution/465", 14, 12, 11),
                        tuple("resolution/493", 24, 13, 12));
    }
}
