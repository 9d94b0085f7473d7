package plenary.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents to measure with: the seeds, and those of another folder if one is named. */
record Corpus(List<Path> files) {

    static Corpus of(Path seeds, Optional<Path> others) throws IOException {
        List<Path> files = new ArrayList<>(documents(seeds));
        if (others.isPresent()) files.addAll(documents(others.get()));
        return new Corpus(List.copyOf(files));
    }

    /** Only formats into whose text a word can be put without knowing them. */
    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.(txt|md|xml)"))
                    .filter(f -> !f.getFileName()
                                    .toString()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .startsWith("readme")
                            && !f.getFileName().toString().equals("SOURCES.md"))
                    .sorted()
                    .toList();
        }
    }

    /** So many documents in a folder, repeated under other names; no two have the same text. */
    Path repeated(int number, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < number; i++) {
            Path file = files.get(i % files.size());
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Path target = folder.resolve("d%05d-%s".formatted(i, file.getFileName()));
            Files.writeString(target, i < files.size() ? text : copy(text, file, i / files.size()));
        }
        return folder;
    }

    static String copy(String text, Path file, int number) {
        if (!file.toString().endsWith(".xml")) return text.stripTrailing() + "\n\nThis is copy " + number + ".\n";
        return text.replaceFirst("</p>", " Copy " + number + ".</p>");
    }
}
