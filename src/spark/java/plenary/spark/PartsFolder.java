package plenary.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import plenary.pipeline.DocumentWork;
import plenary.pipeline.PartWriter;
import plenary.pipeline.PartsManifest;

/** The folder that parts are written to, in any file system that Hadoop writes. */
record PartsFolder(FileSystem system, Path folder) {

    private static final Set<String> BELOW = new TreeSet<>(List.of("quads", "texts", "entries"));

    private static final Pattern PART = Pattern.compile("part-[0-9-]+\\.(?:nq|txt|jsonl)\\.gz");

    static PartsFolder of(String uri, Configuration configuration) throws IOException {
        Path folder = new Path(uri);
        FileSystem system = folder.getFileSystem(configuration);
        // Each part has checksums of its own; Hadoop's would double the number of files on a local disk.
        system.setWriteChecksum(false);
        return new PartsFolder(system, system.makeQualified(folder));
    }

    /**
     * Makes room: an earlier build's parts go, so that what is there at the end is of this one alone.
     *
     * @throws ForeignFolderException when the folder holds anything else
     */
    void prepare() throws IOException {
        List<String> names = names(folder);
        for (String name : names)
            if (!BELOW.contains(name) && !name.equals(PartsManifest.FILE))
                throw new ForeignFolderException(folder, name);
        Path manifest = new Path(folder, PartsManifest.FILE);
        if (names.contains(PartsManifest.FILE)) {
            try (InputStream in = system.open(manifest)) {
                PartsManifest.read(in);
            } catch (IOException e) {
                if (names.size() == 1) throw new ForeignFolderException(folder, PartsManifest.FILE);
            }
            system.delete(manifest, false);
        }
        keepOnly(Set.of());
        for (String below : BELOW) system.mkdirs(new Path(folder, below));
    }

    /** A folder that holds what no build has put there. */
    static final class ForeignFolderException extends IOException {
        private static final long serialVersionUID = 1L;

        ForeignFolderException(Path folder, String name) {
            super(folder + " holds " + name + ", which no build of Plenary made: name an empty or a new folder");
        }
    }

    /** A part to be written. */
    PartWriter writer(String part, DocumentWork work) throws IOException {
        return new PartWriter(
                work,
                create(PartsManifest.quads(part)),
                create(PartsManifest.texts(part)),
                create(PartsManifest.entries(part)));
    }

    private OutputStream create(String name) throws IOException {
        return system.create(new Path(folder, name), true);
    }

    /** Ends a build: files of attempts that do not count go, and the manifest says that all is there. */
    void finish(PartsManifest manifest) throws IOException {
        Set<String> files = new TreeSet<>();
        for (String part : manifest.parts()) files.addAll(filesOf(part));
        keepOnly(files);
        try (OutputStream out = create(PartsManifest.FILE)) {
            manifest.write(out);
        }
    }

    private static List<String> filesOf(String part) {
        return List.of(PartsManifest.quads(part), PartsManifest.texts(part), PartsManifest.entries(part));
    }

    private void keepOnly(Set<String> files) throws IOException {
        for (String below : BELOW)
            for (String name : names(new Path(folder, below)))
                if (PART.matcher(name).matches() && !files.contains(below + "/" + name))
                    system.delete(new Path(new Path(folder, below), name), false);
    }

    private List<String> names(Path path) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (FileStatus status : system.listStatus(path))
                names.add(status.getPath().getName());
        } catch (FileNotFoundException e) {
            return names;
        }
        return names;
    }

    /** Copies what the manifest names to this machine's disk; the manifest last. */
    void fetch(PartsManifest manifest, java.nio.file.Path to) throws IOException {
        for (String part : manifest.parts()) for (String file : filesOf(part)) fetch(file, to);
        fetch(PartsManifest.FILE, to);
    }

    private void fetch(String file, java.nio.file.Path to) throws IOException {
        java.nio.file.Path target = to.resolve(file);
        Files.createDirectories(target.getParent());
        try (InputStream in = system.open(new Path(folder, file))) {
            Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
