package plenary.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import plenary.store.KnowledgeGraph;
import plenary.store.StoreException;

/** The files of a knowledge graph folder that a build of documents writes. */
record BuildFolder(KnowledgeGraph kg) {

    private static final String UNFINISHED = ".part";

    Path quads(String slug) {
        return kg.document(slug);
    }

    Path text(String slug) {
        return kg.texts().resolve(slug + ".txt");
    }

    Path manifest() {
        return kg.manifest();
    }

    /** What a build has finished since the manifest was written; there only while a build runs or after it was killed. */
    Path journal() {
        return kg.folder().resolve("journal.jsonl");
    }

    /** @throws StoreException when the folder holds documents that no build has put there; a build would remove them */
    void requireOwn() throws IOException {
        if (Files.exists(manifest()) || Files.exists(journal())) return;
        for (Path folder : List.of(kg.documents(), kg.texts())) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent())
                    throw new StoreException(folder + " holds files but " + kg.folder()
                            + " has no manifest.json, so no build of Plenary made it: name another folder with --kg");
            }
        }
    }

    /** Writes a file so that it is there either whole or not at all, whenever the program is killed. */
    static void writeWhole(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (OutputStream out = Files.newOutputStream(part)) {
            content.writeTo(out);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what a killed build left half-written and what belongs to no document, and names the slugs whose files went. */
    List<String> keepOnly(Set<String> slugs) throws IOException {
        Set<String> removed = new TreeSet<>();
        for (Path folder : List.of(kg.documents(), kg.texts())) {
            List<Path> files;
            try (Stream<Path> listed = Files.list(folder)) {
                files = listed.toList();
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                int dot = name.lastIndexOf('.');
                String slug = dot < 0 ? name : name.substring(0, dot);
                boolean unfinished = name.endsWith(UNFINISHED);
                boolean stored = name.equals(slug + ".nq") || name.equals(slug + ".txt");
                if (!unfinished && (!stored || slugs.contains(slug))) continue;
                Files.delete(file);
                if (!unfinished) removed.add(slug);
            }
        }
        return List.copyOf(removed);
    }

    /** What a file is to hold. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
