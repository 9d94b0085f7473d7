package plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import plenary.search.SearchIndex;

/**
 * A generation opened to be queried: union default graph, {@code text:query} over its index.
 *
 * <p>TDB2 locks the folder it opens against every other process, and has no mode for reading only. A generation never changes, so the lock protects
 * nothing: each opening therefore goes through a folder of its own with links to the files, and any number of processes read side by side.
 */
public final class OpenGeneration implements AutoCloseable {

    private final Generation generation;
    private final Path links;
    private final DatasetGraph database;
    private final Directory directory;
    private final TextIndexLucene index;
    private final DatasetGraph dataset;
    private final SearchIndex search;

    private OpenGeneration(
            Generation generation,
            Path links,
            DatasetGraph database,
            Directory directory,
            TextIndexLucene index,
            DatasetGraph dataset,
            SearchIndex search) {
        this.generation = generation;
        this.links = links;
        this.database = database;
        this.directory = directory;
        this.index = index;
        this.dataset = dataset;
        this.search = search;
    }

    /**
     * Opens a generation.
     *
     * @throws StoreException when its files are missing or damaged
     */
    public static OpenGeneration open(Generation generation) {
        Path links = null;
        try {
            DatasetDescription description = DatasetDescription.read(generation.datasetDescription());
            links = Files.createTempDirectory("plenary-");
            link(generation.database(), links);
            DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(links));
            database.getContext().set(TDB2.symUnionDefaultGraph, true);
            Directory directory = new MMapDirectory(generation.textIndex(), NoLockFactory.INSTANCE);
            TextIndexLucene index = description.openIndex(directory);
            DatasetGraphText dataset = (DatasetGraphText) TextDatasetFactory.create(database, index);
            SearchIndex search = SearchIndex.open(generation.searchIndex());
            return new OpenGeneration(generation, links, database, directory, index, dataset, search);
        } catch (IOException | RuntimeException e) {
            if (links != null) deleteQuietly(links, e);
            throw new StoreException(
                    "cannot open generation " + generation.id() + " in "
                            + generation.folder().getParent() + " (" + e.getMessage() + "): build again",
                    e);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.walk(from)) {
            files = listed.filter(f -> !f.getFileName().toString().equals("tdb.lock"))
                    .toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) Files.createDirectories(target);
            else if (Files.isWritable(file)) Files.createSymbolicLink(target, file.toAbsolutePath());
            // TDB2 opens its files for writing even if it never writes: a generation on a read-only disk is copied.
            else Files.copy(file, target);
        }
    }

    private static void deleteQuietly(Path folder, Exception reason) {
        try {
            Generations.delete(folder);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    public Generation generation() {
        return generation;
    }

    /** The dataset; read it inside a read transaction only. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** What the explorer searches in. */
    public SearchIndex search() {
        return search;
    }

    /** The database beneath the text search. */
    DatasetGraph database() {
        return database;
    }

    @Override
    public void close() {
        try {
            search.close();
            index.close();
            directory.close();
            TDBInternal.expel(database, true);
            Generations.delete(links);
        } catch (IOException e) {
            throw new StoreException("cannot close generation " + generation.id() + ": " + e.getMessage(), e);
        }
    }
}
