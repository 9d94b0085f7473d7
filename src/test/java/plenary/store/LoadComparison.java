package plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Loading of the same files into an empty database, by Plenary and by Jena's parallel loader. */
public final class LoadComparison {

    private LoadComparison() {}

    public static double plenarySeconds(List<Path> nquads, Path folder) throws IOException {
        return seconds(folder, database -> {
            PackedLoad load = new PackedLoad(database);
            StreamRDF receiver = new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    load.add(quad);
                }
            };
            QuadFiles.read(nquads, file -> receiver);
            load.finish();
        });
    }

    public static double jenaSeconds(List<Path> nquads, Path folder) throws IOException {
        return seconds(folder, database -> {
            DataLoader loader = LoaderFactory.parallelLoader(database, MonitorOutputs.nullOutput());
            loader.startBulk();
            loader.load(nquads.stream().map(Path::toString).toList());
            loader.finishBulk();
        });
    }

    private static double seconds(Path folder, Consumer<DatasetGraph> load) throws IOException {
        Generations.delete(folder);
        Files.createDirectories(folder);
        long start = System.nanoTime();
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        load.accept(database);
        double seconds = (System.nanoTime() - start) / 1e9;
        TDBInternal.expel(database, true);
        Generations.delete(folder);
        return seconds;
    }
}
