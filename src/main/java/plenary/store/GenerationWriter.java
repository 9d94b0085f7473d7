package plenary.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import plenary.search.SearchException;
import plenary.search.SearchIndexWriter;

/** Writes the files of one generation into an empty folder. */
final class GenerationWriter {

    /** Bytes of N-Quads from which the loader with several threads pays for its start. */
    static final long PARALLEL_FROM_BYTES = 32L << 20;

    private GenerationWriter() {}

    static Generation write(String id, Path folder, List<Path> nquads, List<Path> texts, DatasetDescription description)
            throws IOException {
        Path database = Files.createDirectory(folder.resolve("tdb2"));
        Path lucene = Files.createDirectory(folder.resolve("lucene"));
        Files.writeString(folder.resolve("plenary.ttl"), description.turtle());
        keep(texts, Files.createDirectory(folder.resolve("texts")));
        DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(Location.create(database));
        long quads;
        long literals;
        try {
            long read = load(dsg, nquads);
            quads = count(dsg);
            if (quads != read) verify(dsg, nquads);
            literals = index(dsg, lucene, description);
            search(dsg, Files.createDirectory(folder.resolve("search")));
        } finally {
            TDBInternal.expel(dsg);
        }
        // The lock names this process; a finished database has no owner.
        Files.deleteIfExists(database.resolve("tdb.lock"));
        Generation written = new Generation(id, folder, quads, literals);
        written.write();
        return written;
    }

    /** A build replaces a text by a new file, never by writing into the old one: so a second name keeps what this generation quotes. */
    private static void keep(List<Path> texts, Path folder) throws IOException {
        for (Path text : texts) {
            Path kept = folder.resolve(text.getFileName());
            try {
                Files.createLink(kept, text);
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(text, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static long load(DatasetGraph dsg, List<Path> nquads) throws IOException {
        long bytes = 0;
        for (Path file : nquads) bytes += Files.size(file);
        DataLoader loader = bytes < PARALLEL_FROM_BYTES
                ? LoaderFactory.sequentialLoader(dsg, MonitorOutputs.nullOutput())
                : LoaderFactory.parallelLoader(dsg, MonitorOutputs.nullOutput());
        loader.startBulk();
        Counting counting = new Counting(loader.stream());
        try {
            for (Path file : nquads) parse(file, counting);
            loader.finishBulk();
        } catch (RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
        return counting.quads;
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

    private static long count(DatasetGraph dsg) {
        dsg.begin(ReadWrite.READ);
        try {
            long n = 0;
            for (var i = TDBInternal.getDatasetGraphTDB(dsg)
                            .getQuadTable()
                            .getNodeTupleTable()
                            .findAll();
                    i.hasNext();
                    i.next()) n++;
            return n;
        } finally {
            dsg.end();
        }
    }

    /** Fewer quads than lines is right when a quad stands in two files, and wrong when one is missing: so look for every one. */
    private static void verify(DatasetGraph dsg, List<Path> nquads) {
        dsg.begin(ReadWrite.READ);
        try {
            for (Path file : nquads)
                parse(file, new StreamRDFWrapper(org.apache.jena.riot.system.StreamRDFLib.sinkNull()) {
                    @Override
                    public void quad(Quad quad) {
                        if (!dsg.contains(quad))
                            throw new StoreException(
                                    "the database lacks a quad of " + file + ": " + quad + "; build again");
                    }
                });
        } finally {
            dsg.end();
        }
    }

    private static long index(DatasetGraph dsg, Path lucene, DatasetDescription description) throws IOException {
        EntityDefinition definition = description.definition();
        long literals = 0;
        try (Directory directory = new MMapDirectory(lucene)) {
            TextIndexLucene index = description.openIndex(directory);
            dsg.begin(ReadWrite.READ);
            try {
                for (String field : definition.fields())
                    for (Node predicate : definition.getPredicates(field))
                        for (Iterator<Quad> quads = dsg.find(Node.ANY, Node.ANY, predicate, Node.ANY);
                                quads.hasNext(); ) {
                            Quad quad = quads.next();
                            Entity entity = quad.getObject().isLiteral()
                                    ? TextQueryFuncs.entityFromQuad(definition, quad)
                                    : null;
                            if (entity == null) continue;
                            index.addEntity(entity);
                            literals++;
                        }
            } finally {
                dsg.end();
            }
            // One segment: the index is read many times and never written again.
            index.getIndexWriter().forceMerge(1);
            index.commit();
            index.close();
        }
        return literals;
    }

    private static void search(DatasetGraph dsg, Path folder) {
        dsg.begin(ReadWrite.READ);
        try {
            SearchIndexWriter.write(dsg, folder);
        } catch (SearchException e) {
            throw new StoreException(e.getMessage(), e);
        } finally {
            dsg.end();
        }
    }

    /** Counts what the files say and refuses what belongs to no named graph. */
    private static final class Counting extends StreamRDFWrapper {
        private long quads;

        Counting(StreamRDF sink) {
            super(sink);
        }

        @Override
        public void triple(org.apache.jena.graph.Triple triple) {
            throw new StoreException("a statement outside any named graph: " + triple + "; build again");
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isDefaultGraph()) triple(quad.asTriple());
            quads++;
            super.quad(quad);
        }

        @Override
        public void start() {}

        @Override
        public void finish() {}
    }
}
