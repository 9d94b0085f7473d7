package plenary.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import plenary.source.SourceFiles.Problem;

/**
 * What a search for documents keeps, passes over and complains about, wherever the files lie: on a disk or in a file system that many machines share. The same
 * tree of files gives the same documents under the same names.
 *
 * @param <L> where a file is
 */
public final class SourceSearch<L> {

    /**
     * A document and its name in the graph.
     *
     * @param location where its bytes are
     * @param relativePath path below the folder that was searched, see {@link SourceFile#relativePath}
     * @param slug see {@link SourceFile#slug}
     */
    public record Named<L>(L location, String relativePath, String slug) {}

    private final BiPredicate<L, L> same;
    private final Map<String, List<L>> byRelativePath = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param same whether two locations are one file, which then counts once
     */
    public SourceSearch(BiPredicate<L, L> same) {
        this.same = same;
    }

    /** Whether a name below a folder is passed over in silence: hidden, or README.md and the like, which describe a folder of documents and are none. */
    public static boolean passedOver(String name) {
        return isHidden(name) || name.toLowerCase(Locale.ROOT).matches("readme(\\.[a-z]+)?");
    }

    /** Whether a file or folder of that name is hidden. */
    public static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    /** Whether files of that name are read. */
    public static boolean supported(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && SourceFiles.EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** A file that can be opened. It is a document if its name says so; otherwise that is noted. */
    public void file(L location, String relativePath) {
        if (supported(relativePath.substring(relativePath.lastIndexOf('/') + 1)))
            byRelativePath
                    .computeIfAbsent(relativePath, key -> new ArrayList<>())
                    .add(location);
        else
            problem(
                    Problem.Kind.SKIPPED,
                    relativePath,
                    "skipped, not a supported format (" + String.join(" ", supportedInOrder()) + ")");
    }

    /** An input that is not there. */
    public void missing(String input) {
        problem(Problem.Kind.MISSING, input, "no such file or folder; check the path");
    }

    /** A folder in which nothing was found. */
    public void empty(String folder) {
        problem(
                Problem.Kind.EMPTY,
                folder,
                "no documents in this folder; supported are " + String.join(" ", supportedInOrder()));
    }

    /**
     * @param path as a person would name it
     * @param message what is wrong and what to do, without the path
     */
    public void problem(Problem.Kind kind, String path, String message) {
        problems.add(new Problem(kind, path, path + ": " + message));
    }

    /** Files found and failures met so far. */
    public long outcomes() {
        return byRelativePath.values().stream().mapToLong(List::size).sum()
                + problems.stream().filter(Problem::isFailure).count();
    }

    /** The documents in the order of their relative paths, no two with the same slug; one that is left out for that is a problem. To be called once. */
    public List<Named<L>> documents() {
        Map<String, Named<L>> bySlug = new TreeMap<>();
        List<Named<L>> documents = new ArrayList<>();
        byRelativePath.forEach((relativePath, locations) -> {
            for (L location : locations) {
                Named<L> document = new Named<>(location, relativePath, Slug.ofPath(relativePath));
                Named<L> first = bySlug.putIfAbsent(document.slug(), document);
                if (first == null) documents.add(document);
                else if (!same.test(first.location(), location)) sameSlug(document, first);
            }
        });
        return documents;
    }

    private void sameSlug(Named<L> document, Named<L> first) {
        boolean onePath = first.relativePath().equals(document.relativePath());
        String other = onePath ? first.location().toString() : first.relativePath();
        String own = onePath ? document.location().toString() : document.relativePath();
        problem(
                Problem.Kind.SAME_SLUG,
                own,
                "left out, because it would have the same name in the graph (" + document.slug() + ") as " + other
                        + "; rename one of the two");
    }

    /** What stands in the way, in the order of paths. */
    public List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::kind))
                .toList();
    }

    private static List<String> supportedInOrder() {
        return SourceFiles.EXTENSIONS.stream().sorted().toList();
    }
}
