package plenary.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import plenary.vocabulary.Ontology;
import plenary.vocabulary.PLEN;

/** Which ontology to read documents with, and where data IRIs begin. */
final class OntologyOptions {

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description =
                    "Folder with plenary.ttl, the vocabularies, shapes and queries. Default: the one of this checkout.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = PLEN.DEFAULT_BASE,
            description = "Where IRIs of documents, texts and actors begin. Default: ${DEFAULT-VALUE}")
    private String base = PLEN.DEFAULT_BASE;

    Path folder() {
        return folder.orElseGet(() -> home().resolve("ontology"));
    }

    String base() {
        if (!base.matches("[a-z][a-z0-9+.-]*://[^\\s<>\"{}|^`\\\\#?]+[/]"))
            throw new CommandException(
                    ExitCode.USAGE,
                    "--base " + base + ": give an absolute IRI that ends with a slash, e.g. https://example.org/");
        return base;
    }

    Ontology load() {
        return Ontology.load(folder(), base());
    }

    /** The checkout the launcher was started from; the working folder for a program started without it. */
    private static Path home() {
        return Path.of(System.getProperty("plenary.home", ""));
    }
}
