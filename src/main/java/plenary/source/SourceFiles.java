package plenary.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the documents to read below given folders. */
public final class SourceFiles {

    /** Extensions of files that are read. */
    public static final Set<String> EXTENSIONS =
            Set.of("txt", "md", "markdown", "html", "htm", "xhtml", "xml", "akn", "pdf", "docx");

    /**
     * What was found.
     *
     * @param files in the order of their relative paths, no two with the same slug
     * @param problems what stands in the way, in the order of paths
     */
    public record Found(List<SourceFile> files, List<Problem> problems) {
        public Found {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }

        /** Whether a path that was asked for cannot be read at all: the run cannot go on as it was meant. */
        public boolean inputMissing() {
            return problems.stream().anyMatch(p -> p.kind() == Problem.Kind.MISSING);
        }
    }

    /**
     * A file or folder that gives no document.
     *
     * @param kind what sort of problem
     * @param path as a person would name it: as given for a folder, relative to it for a file
     * @param message what is wrong and what to do, the path included
     */
    public record Problem(Kind kind, String path, String message) {

        /** Sorts of problem. */
        public enum Kind {
            /** A path that was asked for is not there or cannot be opened. */
            MISSING,
            /** A folder without a single supported file. */
            EMPTY,
            /** A file or subfolder that may not be read. */
            UNREADABLE,
            /** Two files that would have the same name in the graph. */
            SAME_SLUG,
            /** Left out on purpose: an extension that is not supported. No failure. */
            SKIPPED
        }

        /** Whether the problem counts against the build, rather than being a mere notice. */
        public boolean isFailure() {
            return kind != Kind.SKIPPED;
        }
    }

    private final SourceSearch<Path> search = new SourceSearch<>(SourceFiles::samePath);

    private SourceFiles() {}

    /** The documents below the inputs, folders searched to any depth, files taken as they are. */
    public static Found find(List<Path> inputs) {
        SourceFiles files = new SourceFiles();
        for (Path input : inputs) files.input(input);
        List<SourceFile> documents = files.search.documents().stream()
                .map(d -> new SourceFile(d.location(), d.relativePath(), d.slug()))
                .toList();
        return new Found(documents, files.search.problems());
    }

    private void input(Path input) {
        if (!Files.exists(input)) search.missing(input.toString());
        else if (Files.isDirectory(input)) folder(input);
        else if (SourceSearch.supported(input.getFileName().toString()))
            file(input, input.getFileName().toString());
        else search.file(input, input.toString());
    }

    private void folder(Path folder) {
        long before = search.outcomes();
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            search.problem(
                    Problem.Kind.MISSING,
                    folder.toString(),
                    "no permission to read this folder; change it with chmod u+rx");
            return;
        }
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(folder));
        } catch (IOException e) {
            search.problem(Problem.Kind.UNREADABLE, folder.toString(), "cannot be searched: " + e.getMessage());
        }
        if (search.outcomes() == before) search.empty(folder.toString());
    }

    private void file(Path path, String relativePath) {
        if (SourceSearch.supported(relativePath) && !Files.isReadable(path))
            search.problem(
                    Problem.Kind.UNREADABLE, relativePath, "no permission to read this file; change it with chmod u+r");
        else search.file(path, relativePath);
    }

    private static boolean samePath(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a build wrote a folder, or began to: the standard one is {@code kg} where the program is started, which may be among the documents. */
    private static boolean isKnowledgeGraph(Path folder) {
        return List.of("documents", "texts", "generations").stream().allMatch(f -> Files.isDirectory(folder.resolve(f)))
                && Files.exists(folder.resolve("lock"));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;

        Visitor(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (isKnowledgeGraph(directory)) {
                String path = directory.equals(folder) ? folder.toString() : relative(directory);
                search.problem(
                        Problem.Kind.SKIPPED,
                        path,
                        "skipped, a knowledge graph that Plenary built; its texts are no documents of their own");
                return FileVisitResult.SKIP_SUBTREE;
            }
            boolean hidden = !directory.equals(folder) && SourceSearch.isHidden(name(directory));
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (SourceSearch.passedOver(name(path))) return FileVisitResult.CONTINUE;
            String relativePath = relative(path);
            // Links are followed, so one that is met here leads nowhere.
            if (attributes.isSymbolicLink())
                search.problem(Problem.Kind.UNREADABLE, relativePath, "the link leads nowhere; remove or mend it");
            if (attributes.isRegularFile()) file(path, relativePath);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            // A link to a folder above would be searched for ever; what it holds is found without it.
            if (failure instanceof FileSystemLoopException || SourceSearch.isHidden(name(path)))
                return FileVisitResult.CONTINUE;
            String reason = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    ? "no permission to read this folder; change it with chmod u+rx"
                    : "cannot be read: " + failure.getMessage();
            search.problem(Problem.Kind.UNREADABLE, relative(path), reason);
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path path) {
            List<String> parts = new ArrayList<>();
            folder.relativize(path).forEach(part -> parts.add(part.toString()));
            return String.join("/", parts);
        }

        private static String name(Path path) {
            return path.getFileName().toString();
        }
    }
}
