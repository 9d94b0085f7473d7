package plenary.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as the launcher starts it, in a process of its own. */
final class PlenaryProcess implements AutoCloseable {

    private final Process process;
    private final Path messages;

    private PlenaryProcess(Process process, Path messages) {
        this.process = process;
        this.messages = messages;
    }

    /**
     * @param checkout the project
     * @param messages file for what it prints
     */
    static PlenaryProcess start(Path checkout, Path messages, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-Dplenary.home=" + checkout,
                "-Dfile.encoding=UTF-8",
                "-cp",
                // The program without the tests, and Spark on it no more than in an ordinary installation.
                checkout.resolve("target/spark/lib/plenary.jar") + ":"
                        + Files.readString(checkout.resolve("target/spark/classpath"))
                                .strip(),
                "plenary.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(messages.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().remove("SPARK_HOME");
        return new PlenaryProcess(builder.start(), messages);
    }

    /** What it has printed so far. */
    String messages() {
        try {
            return Files.readString(messages, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for the end and returns the exit code. */
    int await(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS))
            throw new IllegalStateException("not done after " + seconds + " s:\n" + messages());
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
