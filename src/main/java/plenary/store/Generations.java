package plenary.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds generations and switches between them. A generation gets its name only when it is complete and counted, by one rename; the switch is one
 * rename of the file {@code current}. Whenever the process ends, what is served is a whole generation, and the next build removes what was left over.
 */
public final class Generations {

    private static final String UNFINISHED = ".unfinished-";

    private Generations() {}

    /**
     * Loads and indexes quads, or finds the generation that already holds them. Nothing is switched. Where the generation that is served differs in little, the
     * new one is made from it and shares files with it.
     *
     * @param kg a folder opened for writing
     * @param nquads N-Quads files, already validated; their order does not matter
     * @param description which properties the text index holds
     * @throws StoreException when a file cannot be read or parsed, or when the database does not hold what was read; nothing is left behind
     */
    public static Generation build(KnowledgeGraph kg, List<Path> nquads, DatasetDescription description) {
        return present(kg, nquads, description)
                .orElseGet(() -> build(new GenerationPlan(kg, nquads, description, List.of()), true));
    }

    /**
     * Loads and indexes quads, and then such as can be written only when others are loaded.
     *
     * @param nquads N-Quads files that are there
     * @param conclusions files that are not, or not yet as they will be
     * @throws StoreException as above
     */
    public static Generation build(
            KnowledgeGraph kg, List<Path> nquads, DatasetDescription description, List<Conclusion> conclusions) {
        return build(new GenerationPlan(kg, nquads, description, conclusions), true);
    }

    /** The same from all quads, even where few of them have changed. */
    static Generation rebuild(KnowledgeGraph kg, List<Path> nquads, DatasetDescription description) {
        return build(new GenerationPlan(kg, nquads, description, List.of()), false);
    }

    private static Generation build(GenerationPlan plan, boolean fromPredecessor) {
        KnowledgeGraph kg = plan.kg();
        kg.requireWritable();
        try {
            removeUnfinished(kg);
            Path unfinished = Files.createDirectory(kg.generations().resolve(UNFINISHED + "new"));
            try {
                Optional<Generation> current =
                        fromPredecessor ? current(kg).filter(Generation::isWhole) : Optional.empty();
                Optional<Generation> changed = current.isPresent()
                        ? GenerationChange.write(plan, current.get(), unfinished)
                        : Optional.empty();
                Generation built = changed.isPresent() ? changed.get() : GenerationWriter.write(plan, unfinished);
                return named(kg, built, fromPredecessor);
            } finally {
                delete(unfinished);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "cannot build a generation in " + kg.generations() + " (" + e.getMessage()
                            + "): check free space and permissions",
                    e);
        }
    }

    /** Moves a finished generation to its name, unless the same content is there already. */
    private static Generation named(KnowledgeGraph kg, Generation built, boolean keepPresent) throws IOException {
        Path folder = kg.generations().resolve(built.id());
        Optional<Generation> present = Generation.read(folder);
        if (present.isPresent() && keepPresent && present.get().isWhole()) return present.get();
        GenerationFiles.note(built.folder());
        delete(folder);
        Files.move(built.folder(), folder, StandardCopyOption.ATOMIC_MOVE);
        return new Generation(built.id(), folder, built.quads(), built.literals());
    }

    /** The generation that {@link #build(KnowledgeGraph, List, DatasetDescription)} would find rather than make. */
    public static Optional<Generation> present(KnowledgeGraph kg, List<Path> nquads, DatasetDescription description) {
        try {
            GenerationContents contents = GenerationContents.of(kg, nquads, kg.textFiles(), kg::sum);
            return Generation.read(kg.generations().resolve(contents.id(description)))
                    .filter(Generation::isWhole);
        } catch (IOException e) {
            throw new StoreException("cannot read the knowledge graph " + kg.folder() + ": " + e.getMessage(), e);
        }
    }

    /** Whether a generation was made from files as they are now. */
    public static boolean madeFrom(KnowledgeGraph kg, Generation generation, List<Path> nquads) throws IOException {
        DatasetDescription description = DatasetDescription.read(generation.datasetDescription());
        return GenerationContents.of(kg, nquads, kg.textFiles(), kg::sum)
                .id(description)
                .equals(generation.id());
    }

    /**
     * Makes the generation that is served again from its quads, when its files turned out to be damaged. It keeps its name: a server that runs has to be started
     * again to see it.
     *
     * @throws StoreException when the quads are not those that it was built from
     */
    public static Generation repair(KnowledgeGraph kg) {
        Generation made = rebuild(kg, kg.quadFiles(), DatasetDescription.standard());
        switchTo(kg, made);
        return made;
    }

    /** Builds from every N-Quads file of the folder with the standard description, then switches to it. */
    public static Generation buildAndSwitch(KnowledgeGraph kg) {
        Generation built = build(kg, kg.quadFiles(), DatasetDescription.standard());
        switchTo(kg, built);
        return built;
    }

    /**
     * Makes a generation the one that is served. Running servers notice. The one served before is kept, so that a switch back is possible; older ones go.
     */
    public static void switchTo(KnowledgeGraph kg, Generation generation) {
        kg.requireWritable();
        Optional<Generation> before = current(kg);
        Path next = kg.folder().resolve("current.next");
        try {
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write(ByteBuffer.wrap((generation.id() + "\n").getBytes(StandardCharsets.US_ASCII)));
                out.force(true);
            }
            Files.move(next, kg.current(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // Switching to what is served already must not cost the one kept to go back to.
            if (before.isPresent() && !before.get().id().equals(generation.id()))
                removeAllBut(kg, generation.id(), before.get().id());
        } catch (IOException e) {
            throw new StoreException("cannot switch to generation " + generation.id() + ": " + e.getMessage(), e);
        }
    }

    /** The generation that is served, or nothing when there is none yet or when it is not complete. */
    public static Optional<Generation> current(KnowledgeGraph kg) {
        try {
            String id =
                    Files.readString(kg.current(), StandardCharsets.US_ASCII).strip();
            if (!Generation.ID.matcher(id).matches()) return Optional.empty();
            return Generation.read(kg.generations().resolve(id));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The SHA-256 of a file's bytes, hexadecimal. */
    static String digest(Path file) throws IOException {
        MessageDigest one = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) one.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(one.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void removeUnfinished(KnowledgeGraph kg) throws IOException {
        for (Path folder : folders(kg)) if (folder.getFileName().toString().startsWith(UNFINISHED)) delete(folder);
    }

    private static void removeAllBut(KnowledgeGraph kg, String one, String other) throws IOException {
        for (Path folder : folders(kg)) {
            String name = folder.getFileName().toString();
            if (!name.equals(one) && !name.equals(other)) delete(folder);
        }
    }

    private static List<Path> folders(KnowledgeGraph kg) throws IOException {
        try (Stream<Path> listed = Files.list(kg.generations())) {
            return listed.filter(Files::isDirectory).sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                if (failed != null) throw failed;
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
