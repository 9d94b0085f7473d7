package plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a generation is to be made from.
 *
 * @param kg the folder, opened for writing
 * @param nquads files that are there
 * @param description which properties the text index holds
 * @param conclusions files that are written when the others are loaded, in this order
 */
record GenerationPlan(
        KnowledgeGraph kg, List<Path> nquads, DatasetDescription description, List<Conclusion> conclusions) {

    GenerationPlan {
        nquads = List.copyOf(nquads);
        conclusions = List.copyOf(conclusions);
    }

    /** The contents, once the conclusions have written theirs. */
    GenerationContents contents(List<Path> concluded) throws IOException {
        List<Path> files = new ArrayList<>(nquads);
        files.addAll(concluded);
        return GenerationContents.of(kg, files, kg.textFiles(), kg::sum);
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : nquads) bytes += Files.size(file);
        return bytes;
    }
}
