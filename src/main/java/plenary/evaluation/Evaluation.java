package plenary.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import plenary.source.Slug;
import plenary.source.SourceFile;
import plenary.source.SourceFiles;

/**
 * Compares what the program makes of documents with gold: annotations of this project's own format, the entities of re3d, or the mark-up of United Nations
 * documents in Akoma Ntoso. Which of them a path holds is told by content.
 */
public final class Evaluation {

    private final Producer producer;
    private final Supplier<NameFinder> otherNames;
    private final String otherName;
    private final CountryWords countryWords;

    /**
     * @param producer makes the quads that are judged
     * @param countryWords words linked to countries that re3d tells from names of countries
     * @param otherName what the program is called whose names are compared with re3d beside ours
     * @param otherNames that program; asked for only when re3d is evaluated
     */
    public Evaluation(Producer producer, CountryWords countryWords, String otherName, Supplier<NameFinder> otherNames) {
        this.countryWords = countryWords;
        this.producer = Objects.requireNonNull(producer);
        this.otherName = Objects.requireNonNull(otherName);
        this.otherNames = Objects.requireNonNull(otherNames);
    }

    /**
     * Compares with the gold at a path, a file or a folder searched to any depth.
     *
     * @throws EvaluationException when there is none, or it cannot be read; the message names file and place
     */
    public EvaluationReport evaluate(Path gold) {
        List<Path> files = files(gold);
        List<Path> annotated = annotated(files);
        if (!annotated.isEmpty()) return annotations(gold, annotated);
        List<Path> entities = files.stream()
                .filter(f -> f.getFileName().toString().equals(Re3d.ENTITIES)
                        && Files.exists(f.resolveSibling(Re3d.DOCUMENTS)))
                .toList();
        if (!entities.isEmpty())
            return new Re3dEvaluation(producer, countryWords, otherName, otherNames).evaluate(gold, entities);
        List<Path> marked = files.stream().filter(AkomaNtosoGold::isMarked).toList();
        if (!marked.isEmpty()) return new AkomaNtosoEvaluation(producer).evaluate(gold, marked);
        throw new EvaluationException(gold + ": no gold here; give " + GoldFile.EXTENSION + " files, a folder of re3d ("
                + Re3d.DOCUMENTS + " beside " + Re3d.ENTITIES + "), or Akoma Ntoso files of the United Nations");
    }

    private static List<Path> files(Path gold) {
        if (!Files.exists(gold)) throw new EvaluationException(gold + ": no such file or folder; check the path");
        try (Stream<Path> walked = Files.walk(gold)) {
            return walked.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new EvaluationException(gold + ": cannot be searched: " + e.getMessage(), e);
        }
    }

    private static List<Path> annotated(List<Path> files) {
        return files.stream()
                .filter(f -> f.getFileName().toString().endsWith(GoldFile.EXTENSION))
                .toList();
    }

    /** The gold files at a path, in the order of their names. */
    static List<Path> annotated(Path gold) {
        return annotated(files(gold));
    }

    private EvaluationReport annotations(Path gold, List<Path> files) {
        Set<FactKind> kinds = EnumSet.range(FactKind.DOCUMENT_ATTRIBUTES, FactKind.CLAIM_SPEAKERS);
        List<EvaluationReport.DocumentScores> documents = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Path file : files) {
            GoldFile goldFile = GoldFile.read(file);
            Path source = source(goldFile);
            Comparison.Result result = compare(goldFile, source, kinds, failures);
            documents.add(new EvaluationReport.DocumentScores(goldFile.stem(), result.scores()));
            misses.addAll(result.misses());
        }
        return new EvaluationReport(
                gold.toString(), List.of(new EvaluationReport.Section("", documents, misses)), failures);
    }

    private Comparison.Result compare(GoldFile gold, Path source, Set<FactKind> kinds, List<String> failures) {
        String name = source.getFileName().toString();
        try {
            Producer.Produced produced = producer.produce(new SourceFile(source, name, Slug.ofPath(name)));
            DocumentFacts wanted = GoldFacts.of(gold, produced.text());
            return Comparison.of(gold.stem(), wanted, GraphFacts.of(produced.quads(), produced.text()), kinds);
        } catch (ProducerException e) {
            failures.add(name + ": " + e.getMessage());
            String text = text(source);
            return Comparison.of(gold.stem(), GoldFacts.of(gold, text), DocumentFacts.nothing(text), kinds);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new EvaluationException(source + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The document of a gold file: the one it names, seen from its folder, a folder above it or the working folder; else one of its name beside it. */
    static Path source(GoldFile gold) {
        Path folder = gold.path().toAbsolutePath().normalize().getParent();
        if (gold.source().isPresent()) {
            String named = gold.source().get();
            for (Path above = folder; above != null; above = above.getParent())
                if (Files.isRegularFile(above.resolve(named))) return above.resolve(named);
            Path here = Path.of(named).toAbsolutePath();
            if (Files.isRegularFile(here)) return here;
            throw new EvaluationException(
                    gold.path() + ": the document it names, " + named
                            + ", is neither in its folder or one above it nor in the working folder; correct its “# source:” line");
        }
        Optional<Path> beside = SourceFiles.EXTENSIONS.stream()
                .sorted()
                .map(extension -> folder.resolve(gold.stem() + "." + extension))
                .filter(Files::isRegularFile)
                .findFirst();
        return beside.orElseThrow(() -> new EvaluationException(gold.path() + ": no document called " + gold.stem()
                + " beside it; name it in a line “# source: folder/" + gold.stem() + ".txt”"));
    }
}
