package plenary.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A knowledge-graph folder: the quads that are the truth, the texts they point into, and the generations built from them.
 *
 * <pre>
 * documents/{slug}.nq   sorted N-Quads of one document, asserted and inferred
 * texts/{slug}.txt      the text served at {document}.txt, UTF-8
 * ontology.nq           TBox and vocabularies
 * catalog.nq            description of the build
 * manifest.json         what the last build read
 * withheld              documents that are in no generation, one slug a line; there only when there are some
 * generations/{id}/     tdb2, lucene, texts and dumps of one content
 * current               the id that is served
 * stamps                sums of the files above, so that one that still looks the same is not read again
 * cache/{key}.zip       results of documents that have changed or gone
 * lock                  held while somebody writes
 * </pre>
 *
 * <p>Any number of processes may read a folder; one may write. Closing gives the lock back; so does the end of the process, however it ends.
 */
public final class KnowledgeGraph implements AutoCloseable {

    /** What {@link plenary.source.Slug} makes; anything else never becomes part of a path. */
    static final Pattern SLUG = Pattern.compile("[a-z0-9_][a-z0-9_-]{0,250}");

    private final Path folder;
    private final Optional<FileChannel> lock;
    private final Stamps stamps;

    private KnowledgeGraph(Path folder, Optional<FileChannel> lock) {
        this.folder = folder;
        this.lock = lock;
        this.stamps = Stamps.read(folder.resolve("stamps"), Stamps.Owner.OURS);
    }

    /**
     * Opens a folder to read it.
     *
     * @throws StoreException when there is no such folder
     */
    public static KnowledgeGraph openForReading(Path folder) {
        if (!Files.isDirectory(folder))
            throw new StoreException("no knowledge graph at " + folder
                    + ": build one with './plenary build DIR', or name another folder with --kg");
        return new KnowledgeGraph(folder.toAbsolutePath().normalize(), Optional.empty());
    }

    /**
     * Opens a folder to write to it, making it when it is not there, and holds it exclusively until closed.
     *
     * @throws StoreException when another process or thread writes to it, or when it cannot be written
     */
    public static KnowledgeGraph openForWriting(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            for (String part : List.of("documents", "texts", "generations"))
                Files.createDirectories(absolute.resolve(part));
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(
                    "cannot use " + folder + " as knowledge graph: " + e.getFile() + " is a file, not a folder", e);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return new KnowledgeGraph(absolute, Optional.of(lock(absolute)));
    }

    private static FileChannel lock(Path folder) {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        try {
            FileLock held = channel.tryLock();
            if (held != null) return channel;
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw inUse(folder, e);
        } catch (IOException e) {
            close(channel);
            throw unwritable(folder, e);
        }
        close(channel);
        throw inUse(folder, null);
    }

    private static StoreException inUse(Path folder, Exception cause) {
        return new StoreException(
                "the knowledge graph " + folder
                        + " is in use by another build: wait for it to end, or name another folder with --kg",
                cause);
    }

    private static StoreException unwritable(Path folder, IOException cause) {
        return new StoreException(
                "cannot write to the knowledge graph " + folder + " (" + cause.getMessage()
                        + "): make the folder writable, or name another one with --kg",
                cause);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("cannot give back the lock: " + e.getMessage(), e);
        }
    }

    /** Whether this process may write to the folder. */
    public boolean writable() {
        return lock.isPresent();
    }

    void requireWritable() {
        if (!writable()) throw new IllegalStateException(folder + " was opened for reading");
    }

    public Path folder() {
        return folder;
    }

    /** Where the N-Quads of each document are. */
    public Path documents() {
        return folder.resolve("documents");
    }

    /** Where the served texts are. */
    public Path texts() {
        return folder.resolve("texts");
    }

    public Path ontology() {
        return folder.resolve("ontology.nq");
    }

    public Path catalog() {
        return folder.resolve("catalog.nq");
    }

    /** What follows from several documents together. */
    public Path inferred() {
        return folder.resolve("inferred.nq");
    }

    /** A note of what the served generation was made from, so that a build with nothing to do can tell. */
    public Path built() {
        return folder.resolve("built");
    }

    public Path manifest() {
        return folder.resolve("manifest.json");
    }

    public Path document(String slug) {
        return documents().resolve(checked(slug) + ".nq");
    }

    private static String checked(String slug) {
        if (!SLUG.matcher(slug).matches()) throw new IllegalArgumentException("not a document slug: " + slug);
        return slug;
    }

    Path generations() {
        return folder.resolve("generations");
    }

    Path current() {
        return folder.resolve("current");
    }

    /** Every N-Quads file that a generation is made of: the documents by name, then what is there of the others. */
    public List<Path> quadFiles() {
        List<Path> files = new ArrayList<>(documentFiles());
        Stream.of(inferred(), ontology(), catalog())
                .filter(Files::isRegularFile)
                .forEach(files::add);
        return files;
    }

    /** The texts of the documents, by name; not of those withheld. */
    public List<Path> textFiles() {
        return files(texts(), ".txt", withheld());
    }

    /** The N-Quads files of the documents, by name; not of those withheld. */
    public List<Path> documentFiles() {
        return files(documents(), ".nq", withheld());
    }

    /** The N-Quads files of all documents, by name. */
    public List<Path> allDocumentFiles() {
        return files(documents(), ".nq", Set.of());
    }

    /** Where the slugs of the documents are listed that the folder holds and no generation serves. */
    public Path withheldList() {
        return folder.resolve("withheld");
    }

    /** Slugs of documents that the folder holds and no generation serves. */
    public Set<String> withheld() {
        try {
            if (!Files.exists(withheldList())) return Set.of();
            return new TreeSet<>(Files.readAllLines(withheldList()));
        } catch (IOException e) {
            throw new StoreException("cannot read " + withheldList() + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> files(Path folder, String ending, Set<String> without) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(f -> {
                        String name = f.getFileName().toString();
                        return name.endsWith(ending)
                                && !without.contains(name.substring(0, name.length() - ending.length()));
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StoreException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * The sum of a file of this folder; the file is read only when it no longer looks as it did when it was last read or written.
     *
     * @throws IOException when it is not there or cannot be read
     */
    public FileSum sum(Path file) throws IOException {
        String name = name(file);
        Optional<FileSum> known = stamps.get(name, file).flatMap(FileSum::parse);
        if (known.isPresent()) return known.get();
        FileSum sum = FileSum.of(file);
        remember(file, sum);
        return sum;
    }

    /** Notes the sum of a file that was just written. */
    public void remember(Path file, FileSum sum) {
        stamps.put(name(file), file, sum.toString());
    }

    /** The name of a file below the folder, with {@code /} between its parts. */
    String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path named = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        return named.toString().replace('\\', '/');
    }

    private void keepStamps() {
        if (!Files.isDirectory(documents()) || !Files.isDirectory(texts())) return;
        List<Path> files = new ArrayList<>(files(documents(), ".nq", Set.of()));
        files.addAll(files(texts(), ".txt", Set.of()));
        files.addAll(List.of(inferred(), ontology(), catalog()));
        Set<String> names = new TreeSet<>();
        files.forEach(file -> names.add(name(file)));
        stamps.write(names);
    }

    @Override
    public void close() {
        if (writable()) keepStamps();
        lock.ifPresent(KnowledgeGraph::close);
    }
}
