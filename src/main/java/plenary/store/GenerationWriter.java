package plenary.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import plenary.graph.GraphCounts;
import plenary.search.SearchException;
import plenary.search.SearchIndexWriter;

/** Writes the files of one generation into an empty folder, from all its quads. */
final class GenerationWriter {

    /** A line of N-Quads is longer than this nearly always; to tell from the length of files how many quads there are at most. */
    private static final int SHORT_LINE = 120;

    /** Heap that a quad takes while it is loaded in memory, everything counted. */
    private static final int HEAP_PER_QUAD = 128;

    private final GenerationPlan plan;
    private final Path folder;
    private final Map<Path, Set<String>> graphs = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private long read;
    private Optional<GraphCounts> counted = Optional.empty();

    private GenerationWriter(GenerationPlan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
    }

    static Generation write(GenerationPlan plan, Path folder) throws IOException {
        return new GenerationWriter(plan, folder).write();
    }

    /** Whether so many bytes of N-Quads can be loaded in memory; more than that goes to Jena's loader with several threads, which works on the disk. */
    static boolean fitsInMemory(long bytes, long heap) {
        return bytes / SHORT_LINE < heap / HEAP_PER_QUAD / 2;
    }

    private Generation write() throws IOException {
        Files.writeString(folder.resolve("plenary.ttl"), plan.description().turtle());
        keep(plan.kg().textFiles(), Files.createDirectory(folder.resolve("texts")));
        Files.createDirectory(folder.resolve("tdb2"));
        Path lucene = Files.createDirectory(folder.resolve("lucene"));
        try (TextIndexWriter index = new TextIndexWriter(lucene, plan.description());
                Indexing indexing = new Indexing(index)) {
            withDatabase(folder.resolve("tdb2"), database -> load(database, indexing));
            List<Path> concluded = new ArrayList<>();
            GenerationState[] state = new GenerationState[1];
            withDatabase(folder.resolve("tdb2"), database -> {
                database.begin(ReadWrite.WRITE);
                conclude(database, indexing, concluded);
                state[0] = state(database);
                search(database, folder.resolve("search"));
                database.commit();
                database.end();
            });
            indexing.finish();
            index.pack();
            index.commit();
            GenerationContents contents = plan.contents(concluded).withGraphs(graphs, plan.kg());
            contents.write(folder);
            state[0].write(folder);
            Generation written =
                    new Generation(contents.id(plan.description()), folder, state[0].quads(), index.entries());
            written.write();
            return written;
        }
    }

    /** What is done with an open database. */
    interface DatabaseWork {
        void on(DatasetGraph database) throws IOException;
    }

    /** Does something with the database in a folder, which is closed afterwards; what is uncommitted by then is undone. */
    static void withDatabase(Path files, DatabaseWork work) throws IOException {
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(files));
        try {
            work.on(database);
        } finally {
            if (database.isInTransaction()) {
                database.abort();
                database.end();
            }
            TDBInternal.expel(database, true);
        }
        // The lock names this process; a finished database has no owner.
        Files.deleteIfExists(files.resolve("tdb.lock"));
        Files.deleteIfExists(files.resolve("Data-0001/tdb.lock"));
    }

    /** A build replaces a text by a new file, never by writing into the old one: so a second name keeps what this generation quotes. */
    static void keep(List<Path> texts, Path folder) throws IOException {
        for (Path text : texts) {
            Path kept = folder.resolve(text.getFileName());
            try {
                Files.createLink(kept, text);
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(text, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void load(DatasetGraph database, Indexing indexing) {
        try {
            if (fitsInMemory(plan.bytes(), Runtime.getRuntime().maxMemory())) inMemory(database, indexing);
            else onDisk(database, indexing);
        } catch (IOException e) {
            throw new StoreException("cannot read the quads of " + plan.kg().folder() + ": " + e.getMessage(), e);
        }
    }

    private void inMemory(DatasetGraph database, Indexing indexing) {
        PackedLoad load = new PackedLoad(database);
        QuadFiles.read(plan.nquads(), file -> new FileQuads(file, indexing, load::add));
        load.finish();
    }

    private void onDisk(DatasetGraph database, Indexing indexing) {
        DataLoader loader = LoaderFactory.parallelLoader(database, MonitorOutputs.nullOutput());
        loader.startBulk();
        StreamRDF stream = loader.stream();
        try {
            QuadFiles.read(plan.nquads(), file -> new FileQuads(file, indexing, stream::quad));
            loader.finishBulk();
        } catch (RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
    }

    private void conclude(DatasetGraph database, Indexing indexing, List<Path> concluded) {
        try {
            GenerationDatabase loaded = new GenerationDatabase(database);
            for (Conclusion conclusion : plan.conclusions()) {
                counted = Optional.empty();
                Path file = conclusion.write(new LoadedDatabase(loaded, own(), () -> count(loaded), reads -> false));
                parse(file, new FileQuads(file, indexing, database::add));
                concluded.add(file);
            }
        } catch (IOException e) {
            throw new StoreException("cannot write into " + plan.kg().folder() + ": " + e.getMessage(), e);
        }
    }

    private GraphCounts count(GenerationDatabase loaded) {
        counted = Optional.of(loaded.counts(own().catalog()));
        return counted.get();
    }

    /** The graphs of files that describe others: what no document says. */
    private GraphsByRole own() {
        return GraphsByRole.of(plan.kg(), plan.kg()::name, graphs);
    }

    /** Writes the index behind the explorer's search. */
    static void search(DatasetGraph database, Path folder) {
        try {
            Generations.delete(folder);
            SearchIndexWriter.write(database, Files.createDirectory(folder));
        } catch (SearchException | IOException e) {
            throw new StoreException("cannot write the search index: " + e.getMessage(), e);
        }
    }

    private GenerationState state(DatasetGraph database) {
        GenerationDatabase loaded = new GenerationDatabase(database);
        long quads = loaded.quads();
        // Fewer quads than lines is right when a quad stands in two files, and wrong when one is missing: so look for
        // every one.
        if (quads != read) for (Path file : graphs.keySet()) verify(database, file);
        // The catalog, written last, does not count itself.
        return new GenerationState(quads, 0, 0, counted.orElseGet(() -> count(loaded)));
    }

    private static void verify(DatasetGraph database, Path file) {
        parse(file, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                if (!database.contains(quad))
                    throw new StoreException("the database lacks a quad of " + file + ": " + quad + "; build again");
            }
        });
    }

    static void parse(Path file, StreamRDF sink) {
        try (InputStream in = Files.newInputStream(file)) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(sink);
        } catch (RiotException e) {
            throw new StoreException(file + ": " + e.getMessage() + ": build again to write the file anew", e);
        } catch (NoSuchFileException e) {
            throw new StoreException("no such file: " + file, e);
        } catch (IOException e) {
            throw new StoreException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Counts what a file says, notes its graphs, and refuses what belongs to no named graph. */
    private final class FileQuads extends StreamRDFBase {
        private final Set<String> own = new TreeSet<>();
        private final Set<String> shared = new HashSet<>();
        private final Indexing indexing;
        private final Consumer<Quad> to;
        private org.apache.jena.graph.Node last;
        private boolean again;

        FileQuads(Path file, Indexing indexing, Consumer<Quad> to) {
            this.indexing = indexing;
            this.to = to;
            graphs.put(file, own);
        }

        @Override
        public void triple(Triple triple) {
            throw new StoreException("a statement outside any named graph: " + triple + "; build again");
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isDefaultGraph()) triple(quad.asTriple());
            if (!quad.getGraph().equals(last)) {
                last = quad.getGraph();
                if (own.add(last.getURI()) && !seen.add(last.getURI())) shared.add(last.getURI());
                again = shared.contains(last.getURI());
            }
            read++;
            to.accept(quad);
            indexing.add(quad, again);
        }
    }
}
