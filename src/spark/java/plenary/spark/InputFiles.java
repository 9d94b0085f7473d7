package plenary.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;
import plenary.source.SourceFiles;
import plenary.source.SourceFiles.Problem;
import plenary.source.SourceSearch;

/** Finds documents in any file system that Hadoop reads, by the rules and under the names of {@link SourceFiles}. */
final class InputFiles {

    /** A file that was found, and how long it is. */
    private record Location(Path path, long length) {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * What was found.
     *
     * @param files in the order of their relative paths, no two with the same slug
     * @param problems what stands in the way, in the order of paths
     */
    record Found(List<InputFile> files, List<Problem> problems) {}

    private final SourceSearch<Location> search =
            new SourceSearch<>((one, other) -> Objects.equals(one.path(), other.path()));

    private InputFiles() {}

    /**
     * The documents below the inputs, folders searched to any depth.
     *
     * @param inputs addresses or paths; a path without a scheme belongs to the file system that the configuration names as the default
     * @throws IOException when a file system cannot be reached
     */
    static Found find(List<String> inputs, Configuration configuration) throws IOException {
        List<java.nio.file.Path> local = new ArrayList<>();
        InputFiles remote = new InputFiles();
        for (String input : inputs) {
            Path path = new Path(input);
            FileSystem system = path.getFileSystem(configuration);
            // Links and permissions of this machine's disks are better known to Java than to Hadoop.
            if (system.getUri().getScheme().equals("file"))
                local.add(
                        java.nio.file.Path.of(system.makeQualified(path).toUri().getPath()));
            else remote.input(input, system.makeQualified(path), system);
        }
        return remote.with(SourceFiles.find(local));
    }

    /** Local and remote files together, named as one set. */
    private Found with(SourceFiles.Found local) throws IOException {
        local.problems().forEach(p -> search.problem(p.kind(), p.path(), withoutPath(p)));
        for (plenary.source.SourceFile file : local.files())
            search.file(
                    new Location(new Path(file.path().toAbsolutePath().toUri()), Files.size(file.path())),
                    file.relativePath());
        List<InputFile> files = search.documents().stream()
                .map(d -> new InputFile(
                        d.location().path().toUri().toString(),
                        d.relativePath(),
                        d.slug(),
                        d.location().length()))
                .sorted(Comparator.comparing(InputFile::relativePath))
                .toList();
        return new Found(files, search.problems());
    }

    private static String withoutPath(Problem problem) {
        return problem.message().substring(problem.path().length() + 2);
    }

    private void input(String input, Path path, FileSystem system) throws IOException {
        FileStatus status;
        try {
            status = system.getFileStatus(path);
        } catch (FileNotFoundException e) {
            search.missing(input);
            return;
        } catch (AccessControlException e) {
            search.problem(Problem.Kind.MISSING, input, "no permission to read this: " + e.getMessage());
            return;
        }
        if (status.isDirectory()) {
            long before = search.outcomes();
            folder(path, path, system);
            if (search.outcomes() == before) search.empty(input);
        } else if (SourceSearch.supported(path.getName())) {
            search.file(new Location(status.getPath(), status.getLen()), path.getName());
        } else {
            search.file(new Location(status.getPath(), status.getLen()), input);
        }
    }

    private void folder(Path folder, Path root, FileSystem system) throws IOException {
        RemoteIterator<FileStatus> listed;
        try {
            listed = system.listStatusIterator(folder);
        } catch (AccessControlException e) {
            search.problem(
                    folder.equals(root) ? Problem.Kind.MISSING : Problem.Kind.UNREADABLE,
                    folder.equals(root) ? folder.toString() : relative(folder, root),
                    "no permission to read this folder: " + e.getMessage());
            return;
        }
        while (listed.hasNext()) {
            FileStatus status = listed.next();
            String name = status.getPath().getName();
            if (status.isDirectory()) {
                if (!SourceSearch.isHidden(name)) folder(status.getPath(), root, system);
            } else if (!SourceSearch.passedOver(name)) {
                search.file(new Location(status.getPath(), status.getLen()), relative(status.getPath(), root));
            }
        }
    }

    private static String relative(Path path, Path root) {
        String below = root.toUri().getPath();
        String whole = path.toUri().getPath();
        return whole.substring(below.endsWith("/") ? below.length() : below.length() + 1);
    }
}
