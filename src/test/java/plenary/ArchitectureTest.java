package plenary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who may know whom. The packages lie in the order of the flow from file to endpoint; knowledge goes one way only. */
@AnalyzeClasses(packages = "plenary", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Of each package the packages of Plenary that it may use. */
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private static final String JENA = "org.apache.jena..";

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> table = new TreeMap<>();
        table.put("vocabulary", List.of());
        table.put("source", List.of());
        table.put("document", List.of("source"));
        table.put("structure", List.of("source", "document", "vocabulary"));
        table.put("extraction", List.of("document", "structure", "vocabulary"));
        table.put("extraction.corenlp", List.of("document", "structure", "extraction", "vocabulary"));
        table.put("linking", List.of("source", "document", "structure", "extraction", "vocabulary"));
        table.put("graph", List.of("source", "document", "structure", "extraction", "linking", "vocabulary"));
        table.put("reasoning", List.of("vocabulary"));
        table.put("validation", List.of("vocabulary"));
        table.put("search", List.of("vocabulary"));
        table.put("store", List.of("graph", "search", "vocabulary"));
        // Explanations are made when they are asked for, from the graph that is served: nothing of them is stored.
        table.put(
                "serving",
                List.of(
                        "serving.page",
                        "serving.explorer",
                        "serving.pictures",
                        "search",
                        "store",
                        "reasoning",
                        "vocabulary"));
        table.put("serving.page", List.of("search", "store", "vocabulary"));
        table.put("serving.explorer", List.of("serving.page", "search", "store", "vocabulary"));
        table.put("serving.pictures", List.of("serving.page", "search", "store", "vocabulary"));
        table.put("export", List.of("store", "graph", "vocabulary"));
        table.put(
                "pipeline",
                List.of(
                        "source",
                        "document",
                        "structure",
                        "extraction",
                        "linking",
                        "graph",
                        "reasoning",
                        "validation",
                        "store",
                        "export",
                        "vocabulary"));
        return table;
    }

    @ArchTest
    static void eachPackageUsesOnlyWhatStandsInTheTable(com.tngtech.archunit.core.domain.JavaClasses all) {
        MAY_USE.forEach((name, allowed) -> {
            String[] own = Stream.concat(Stream.of(name), allowed.stream())
                    .map(p -> "plenary." + p)
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage("plenary." + name)
                    .should()
                    .onlyDependOnClassesThat(outsidePlenaryOrIn(own))
                    .allowEmptyShould(true)
                    .because("the packages lie in the order of the flow")
                    .check(all);
        });
    }

    private static DescribedPredicate<JavaClass> outsidePlenaryOrIn(String... packages) {
        return new DescribedPredicate<>("outside Plenary or in " + String.join(", ", packages)) {
            @Override
            public boolean test(JavaClass type) {
                JavaClass element = type.getBaseComponentType();
                return !element.getPackageName().startsWith("plenary")
                        || List.of(packages).contains(element.getPackageName());
            }
        };
    }

    @ArchTest
    static final ArchRule noPackageIsMissingInTheTable = classes()
            .should()
            .resideInAnyPackage(Stream.concat(MAY_USE.keySet().stream(), Stream.of("evaluation", "cli"))
                    .map(p -> "plenary." + p)
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("plenary.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyUsesTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("plenary.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("plenary.cli");

    @ArchTest
    static final ArchRule onlyTheCommandLineUsesThePipeline = noClasses()
            .that()
            .resideOutsideOfPackages("plenary.cli", "plenary.pipeline")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("plenary.pipeline");

    @ArchTest
    static final ArchRule textIsReadWithoutRdf = noClasses()
            .that()
            .resideInAnyPackage(
                    "plenary.source",
                    "plenary.document",
                    "plenary.structure",
                    "plenary.extraction..",
                    "plenary.linking")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JENA);

    @ArchTest
    static final ArchRule coreNlpStaysInItsAdapter = noClasses()
            .that()
            .resideOutsideOfPackage("plenary.extraction.corenlp")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.stanford..");

    @ArchTest
    static final ArchRule fusekiStaysInServing = noClasses()
            .that()
            .resideOutsideOfPackage("plenary.serving")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..");
}
