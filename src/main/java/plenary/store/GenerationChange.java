package plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import plenary.store.GenerationContents.QuadFile;

/**
 * Writes the files of one generation from those of another, when little has changed. The trees and the term file of TDB2 only ever grow, blocks once committed
 * are never written again, and the segments of Lucene never change: so both generations share what they have in common, as second names of the same files, and
 * the new one adds to them what the old one never looks at. What says where the trees begin and end is copied. The other generation can be read meanwhile, and
 * stays what it is. Two that were made from the same one would write over each other, behind what they have in common: so each is followed by one at most.
 */
final class GenerationChange {

    /** As many bytes of changed N-Quads are compared in memory. */
    private static final long MOST_BYTES = 64L << 20;
    /** Files grow by what changes leave behind; after so many, everything is written anew. */
    private static final int MOST_CHANGES = 100;

    /** Marks a generation whose files another one has gone on writing. */
    private static final String FOLLOWED = "followed";

    private static final Set<String> COPIED = Set.of("bpt", "bdf", "jrnl");

    private final GenerationPlan plan;
    private final Generation base;
    private final GenerationContents before;
    private final GenerationState state;
    private final Path folder;
    private final Map<String, Path> changed;
    private final Set<String> gone;
    private final Map<Path, Set<String>> graphs = new HashMap<>();
    private final Set<Quad> removed = new LinkedHashSet<>();
    private final Set<Quad> added = new LinkedHashSet<>();
    private final CountsAfter counts;
    private long changedQuads;
    private long balance;

    private GenerationChange(
            GenerationPlan plan,
            Generation base,
            GenerationContents before,
            GenerationState state,
            Path folder,
            Map<String, Path> changed,
            Set<String> gone) {
        this.plan = plan;
        this.base = base;
        this.before = before;
        this.state = state;
        this.folder = folder;
        this.changed = changed;
        this.gone = gone;
        this.counts = new CountsAfter(state.counts());
    }

    /**
     * Writes the generation, if there is one that it can be made from and that pays.
     *
     * @param folder empty
     * @return nothing when it has to be written from all quads; the folder is still empty then
     */
    static Optional<Generation> write(GenerationPlan plan, Generation base, Path folder) throws IOException {
        Optional<GenerationContents> before = GenerationContents.read(base.folder());
        Optional<GenerationState> state = GenerationState.read(base.folder());
        if (before.isEmpty() || state.isEmpty() || Files.exists(base.folder().resolve(FOLLOWED)))
            return Optional.empty();
        if (!Files.readString(base.datasetDescription())
                .equals(plan.description().turtle())) return Optional.empty();
        Map<String, Path> changed = new TreeMap<>();
        Set<String> gone = new TreeSet<>(before.get().quads().keySet());
        for (Path file : plan.nquads()) {
            String name = plan.kg().name(file);
            gone.remove(name);
            QuadFile was = before.get().quads().get(name);
            if (was == null || !was.sum().equals(plan.kg().sum(file))) changed.put(name, file);
        }
        // What conclusions write is compared when it is written.
        if (!plan.conclusions().isEmpty())
            gone.removeAll(Set.of(
                    plan.kg().name(plan.kg().inferred()),
                    plan.kg().name(plan.kg().catalog())));
        GenerationChange change = new GenerationChange(plan, base, before.get(), state.get(), folder, changed, gone);
        if (!change.pays() || change.sharesGraphs() || !change.share()) return Optional.empty();
        return Optional.of(change.write());
    }

    /** Whether what changes is little beside what stays. */
    private boolean pays() {
        long changing = 0;
        long all = 0;
        for (Map.Entry<String, QuadFile> file : before.quads().entrySet()) {
            all += file.getValue().sum().length();
            if (gone.contains(file.getKey()) || changed.containsKey(file.getKey()))
                changing += file.getValue().sum().length();
        }
        for (Path file : changed.values()) changing += file.toFile().length();
        return changing <= MOST_BYTES
                && changing <= all / 2
                && state.changes() < MOST_CHANGES
                && state.changedQuads() < state.quads();
    }

    /** Whether a graph of a file that changes stands in another file too; who owns its quads could not be told then. */
    private boolean sharesGraphs() {
        Map<String, Integer> files = new HashMap<>();
        before.quads().values().forEach(file -> file.graphs().forEach(graph -> files.merge(graph, 1, Integer::sum)));
        return Stream.concat(gone.stream(), changed.keySet().stream())
                .filter(before.quads()::containsKey)
                .flatMap(name -> before.quads().get(name).graphs().stream())
                .anyMatch(graph -> files.get(graph) > 1);
    }

    /** Gives the files of the other generation second names; false where the file system has no such thing. */
    private boolean share() throws IOException {
        try {
            for (String part : List.of("tdb2", "lucene", "search"))
                link(base.folder().resolve(part), folder.resolve(part));
            return true;
        } catch (UnsupportedOperationException | IOException e) {
            Generations.delete(folder);
            Files.createDirectory(folder);
            return false;
        }
    }

    private static void link(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(from)) {
            files = walked.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) Files.createDirectories(target);
            else if (COPIED.contains(name.substring(name.lastIndexOf('.') + 1))) Files.copy(file, target);
            else if (!name.endsWith(".lock")) Files.createLink(target, file);
        }
    }

    private Generation write() throws IOException {
        Files.writeString(folder.resolve("plenary.ttl"), plan.description().turtle());
        GenerationWriter.keep(plan.kg().textFiles(), Files.createDirectory(folder.resolve("texts")));
        List<Path> concluded = new ArrayList<>();
        long literals;
        try (TextIndexWriter index = new TextIndexWriter(folder.resolve("lucene"), plan.description())) {
            GenerationWriter.withDatabase(folder.resolve("tdb2"), database -> {
                database.begin(ReadWrite.WRITE);
                compare(database);
                SearchChange search = new SearchChange(
                        database, removed, added, graphsOf(plan.kg()).all());
                apply(database, index, true);
                search.write(database, folder.resolve("search"));
                for (Conclusion conclusion : plan.conclusions()) conclude(conclusion, database, index, concluded);
                database.commit();
                database.end();
                index.commit();
            });
            literals = index.entries();
        }
        return finish(concluded, literals);
    }

    private Generation finish(List<Path> concluded, long literals) throws IOException {
        GenerationContents contents = plan.contents(concluded);
        Map<Path, Set<String>> held = new HashMap<>();
        List<Path> all = new ArrayList<>(plan.nquads());
        all.addAll(concluded);
        for (Path file : all)
            held.put(
                    file,
                    graphs.computeIfAbsent(
                            file, same -> new TreeSet<>(graphsBefore(plan.kg().name(same)))));
        contents = contents.withGraphs(held, plan.kg());
        contents.write(folder);
        GenerationState after = new GenerationState(
                state.quads() + balance, state.changes() + 1, state.changedQuads() + changedQuads, counts.counts());
        after.write(folder);
        Generation written = new Generation(contents.id(plan.description()), folder, after.quads(), literals);
        written.write();
        // What a change leaves that ends before here is written over by the next.
        Files.writeString(base.folder().resolve(FOLLOWED), "");
        return written;
    }

    private List<String> graphsBefore(String name) {
        QuadFile was = before.quads().get(name);
        return was == null ? List.of() : was.graphs();
    }

    /** Finds the quads that go and those that come with the changed files. */
    private void compare(DatasetGraph database) {
        for (String name : gone) compare(database, name, Optional.empty());
        changed.forEach((name, file) -> compare(database, name, Optional.of(file)));
    }

    private void compare(DatasetGraph database, String name, Optional<Path> file) {
        Set<Quad> now = new LinkedHashSet<>();
        file.ifPresent(path -> {
            Set<String> held = new TreeSet<>();
            GenerationWriter.parse(path, new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    throw new StoreException("a statement outside any named graph: " + triple + "; build again");
                }

                @Override
                public void quad(Quad quad) {
                    if (quad.isDefaultGraph()) triple(quad.asTriple());
                    held.add(quad.getGraph().getURI());
                    now.add(quad);
                }
            });
            graphs.put(path, held);
        });
        for (String graph : graphsBefore(name))
            database.find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> {
                        if (!now.remove(quad)) removed.add(quad);
                    });
        // A file can say what another one said of its own graph before; only what is new to the database is added.
        now.forEach(quad -> {
            if (!database.contains(quad)) added.add(quad);
        });
    }

    private void apply(DatasetGraph database, TextIndexWriter index, boolean counted) {
        if (counted) counts.before(database, removed, added, graphsOf(plan.kg()).catalog());
        removed.forEach(database::delete);
        added.forEach(database::add);
        if (counted) counts.after(database, graphsOf(plan.kg()).catalog());
        for (Quad quad : removed) if (index.takes(quad)) index.remove(quad);
        for (Quad quad : added) if (index.takes(quad)) index.add(quad);
        changedQuads += removed.size() + added.size();
        balance += added.size() - removed.size();
    }

    private GraphsByRole graphsOf(KnowledgeGraph kg) {
        Map<String, Set<String>> named = new HashMap<>();
        before.quads().forEach((name, file) -> named.put(name, new HashSet<>(file.graphs())));
        graphs.forEach((file, held) ->
                named.computeIfAbsent(kg.name(file), n -> new HashSet<>()).addAll(held));
        return GraphsByRole.of(kg, name -> name, named);
    }

    private void conclude(Conclusion conclusion, DatasetGraph database, TextIndexWriter index, List<Path> concluded)
            throws IOException {
        Path file = conclusion.write(new LoadedDatabase(
                new GenerationDatabase(database), graphsOf(plan.kg()), counts::counts, this::unchanged));
        concluded.add(file);
        removed.clear();
        added.clear();
        String name = plan.kg().name(file);
        QuadFile was = before.quads().get(name);
        if (was != null && was.sum().equals(plan.kg().sum(file))) return;
        compare(database, name, Optional.of(file));
        apply(database, index, !file.equals(plan.kg().catalog()));
    }

    private boolean unchanged(Predicate<Triple> reads) {
        return Stream.concat(removed.stream(), added.stream())
                .map(Quad::asTriple)
                .noneMatch(reads);
    }
}
