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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    private final Map<String, List<Path>> byRelativePath = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SourceFiles() {}

    /** The documents below the inputs, folders searched to any depth, files taken as they are. */
    public static Found find(List<Path> inputs) {
        SourceFiles search = new SourceFiles();
        for (Path input : inputs) search.input(input);
        return search.found();
    }

    private void input(Path input) {
        if (!Files.exists(input)) {
            problem(Problem.Kind.MISSING, input.toString(), input + ": no such file or folder; check the path");
        } else if (Files.isDirectory(input)) {
            folder(input);
        } else if (!supported(input)) {
            problem(
                    Problem.Kind.SKIPPED,
                    input.toString(),
                    input + ": skipped, not a supported format (" + supportedList() + ")");
        } else {
            file(input, input.getFileName().toString());
        }
    }

    private void folder(Path folder) {
        long before = outcomes();
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            problem(
                    Problem.Kind.MISSING,
                    folder.toString(),
                    folder + ": no permission to read this folder; change it with chmod u+rx");
            return;
        }
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(folder));
        } catch (IOException e) {
            problem(Problem.Kind.UNREADABLE, folder.toString(), folder + ": cannot be searched: " + e.getMessage());
        }
        if (outcomes() == before)
            problem(
                    Problem.Kind.EMPTY,
                    folder.toString(),
                    folder + ": no documents in this folder; supported are " + supportedList());
    }

    /** Files found and failures met so far. */
    private long outcomes() {
        return byRelativePath.values().stream().mapToLong(List::size).sum()
                + problems.stream().filter(Problem::isFailure).count();
    }

    private void file(Path path, String relativePath) {
        if (!Files.isReadable(path)) {
            problem(
                    Problem.Kind.UNREADABLE,
                    relativePath,
                    relativePath + ": no permission to read this file; change it with chmod u+r");
            return;
        }
        byRelativePath.computeIfAbsent(relativePath, key -> new ArrayList<>()).add(path);
    }

    private Found found() {
        Map<String, SourceFile> bySlug = new TreeMap<>();
        List<SourceFile> files = new ArrayList<>();
        byRelativePath.forEach((relativePath, paths) -> {
            for (Path path : paths) {
                SourceFile file = new SourceFile(path, relativePath, Slug.ofPath(relativePath));
                SourceFile first = bySlug.putIfAbsent(file.slug(), file);
                if (first == null) files.add(file);
                else if (!samePath(first.path(), path)) sameSlug(file, first);
            }
        });
        problems.sort(Comparator.comparing(Problem::path).thenComparing(Problem::kind));
        return new Found(files, problems);
    }

    private void sameSlug(SourceFile file, SourceFile first) {
        String other =
                first.relativePath().equals(file.relativePath()) ? first.path().toString() : first.relativePath();
        String own =
                first.relativePath().equals(file.relativePath()) ? file.path().toString() : file.relativePath();
        problem(
                Problem.Kind.SAME_SLUG,
                own,
                own + ": left out, because it would have the same name in the graph (" + file.slug() + ") as " + other
                        + "; rename one of the two");
    }

    private static boolean samePath(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private void problem(Problem.Kind kind, String path, String message) {
        problems.add(new Problem(kind, path, message));
    }

    private static boolean supported(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static String supportedList() {
        return String.join(" ", EXTENSIONS.stream().sorted().toList());
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;

        Visitor(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden = !directory.equals(folder) && isHidden(directory);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (isHidden(path) || isReadme(path)) return FileVisitResult.CONTINUE;
            String relativePath = relative(path);
            // Links are followed, so one that is met here leads nowhere.
            if (attributes.isSymbolicLink())
                problem(
                        Problem.Kind.UNREADABLE,
                        relativePath,
                        relativePath + ": the link leads nowhere; remove or mend it");
            if (!attributes.isRegularFile()) return FileVisitResult.CONTINUE;
            if (supported(path)) file(path, relativePath);
            else
                problem(
                        Problem.Kind.SKIPPED,
                        relativePath,
                        relativePath + ": skipped, not a supported format (" + supportedList() + ")");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            String relativePath = relative(path);
            // A link to a folder above would be searched for ever; what it holds is found without it.
            if (failure instanceof FileSystemLoopException || isHidden(path)) return FileVisitResult.CONTINUE;
            String reason = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    ? "no permission to read this folder; change it with chmod u+rx"
                    : "cannot be read: " + failure.getMessage();
            problem(Problem.Kind.UNREADABLE, relativePath, relativePath + ": " + reason);
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path path) {
            List<String> parts = new ArrayList<>();
            folder.relativize(path).forEach(part -> parts.add(part.toString()));
            return String.join("/", parts);
        }

        /** README.md and the like describe a folder of documents and are none of them. */
        private boolean isReadme(Path path) {
            return path.getFileName().toString().toLowerCase(Locale.ROOT).matches("readme(\\.[a-z]+)?");
        }

        private boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
