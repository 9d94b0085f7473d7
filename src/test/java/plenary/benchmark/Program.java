package plenary.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a person starts it: a process of its own, JVM included. */
final class Program {

    /** A line of the collector's log: {@code [1.2s][info][gc] GC(3) Pause Young (…) 120M->30M(400M) 5ms}. */
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->\\d+M\\(");

    private Program() {}

    /**
     * What a run took.
     *
     * @param seconds until it ended, or until it served
     * @param heapMegabytes the most that was in use when the collector set in
     */
    record Run(double seconds, long heapMegabytes) {}

    static Run run(String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("plenary-benchmark", ".gc");
        List<String> command = new ArrayList<>(List.of("./plenary"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PLENARY_JAVA_OPTS", "-Xlog:gc:file=" + log);
        long start = System.nanoTime();
        Process process = builder.start();
        String last = "";
        double seconds = Double.NaN;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
                if (!line.startsWith("Serving at ")) continue;
                seconds = (System.nanoTime() - start) / 1e9;
                // Process.destroy would close the stream that is read here.
                process.toHandle().destroy();
            }
        }
        process.waitFor(5, TimeUnit.MINUTES);
        if (Double.isNaN(seconds)) seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() > 1 && process.exitValue() < 128) throw new IOException(command + " failed: " + last);
        long heap = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) heap = Math.max(heap, Long.parseLong(collection.group(1)));
        }
        Files.delete(log);
        return new Run(seconds, heap);
    }
}
