package plenary.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A standalone cluster of processes on this machine, a master and workers of one core each, from the libraries that {@code mvn -Pspark} fetches. Closing it ends
 * all its processes.
 */
final class SparkCluster implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Path home;
    private final String classPath;
    private final List<Process> workers = new ArrayList<>();
    private final Process master;
    private final String url;

    private SparkCluster(Path folder, Path checkout) throws IOException {
        this.folder = folder;
        this.classPath = Files.readString(checkout.resolve("target/spark/spark-classpath"))
                .strip();
        this.home = sparkHome();
        int port = freePort();
        this.url = "spark://127.0.0.1:" + port;
        this.master = start(
                "master",
                List.of(),
                List.of(
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--webui-port",
                        Integer.toString(freePort())));
    }

    /**
     * @param folder for logs and work, empty
     * @param checkout the project
     */
    static SparkCluster start(Path folder, Path checkout, int workers) throws IOException, InterruptedException {
        SparkCluster cluster = new SparkCluster(folder, checkout);
        try {
            await("a master", () -> cluster.logged("master", "New state: ALIVE") > 0);
            for (int i = 0; i < workers; i++) cluster.startWorker(List.of());
            await("the workers", () -> cluster.logged("master", "Registering worker") == workers);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /**
     * Adds a machine of one core.
     *
     * @param prefix what to start it with, e.g. {@code taskset -c 1}
     */
    void addWorker(List<String> prefix) throws IOException, InterruptedException {
        startWorker(prefix);
        await("a worker", () -> logged("master", "Registering worker") == workers.size());
    }

    private void startWorker(List<String> prefix) throws IOException {
        int number = workers.size();
        workers.add(start(
                "worker-" + number,
                prefix,
                List.of(
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        "127.0.0.1",
                        "--webui-port",
                        Integer.toString(freePort()),
                        "--cores",
                        "1",
                        "--memory",
                        "3g",
                        "--work-dir",
                        folder.resolve("work-" + number).toString(),
                        url)));
    }

    /** Where the cluster is, for {@code --spark}. */
    String url() {
        return url;
    }

    /** Ends a worker and what runs on it, as if its plug had been pulled. */
    void kill(int number) {
        Process worker = workers.get(number);
        worker.descendants().forEach(ProcessHandle::destroyForcibly);
        worker.destroyForcibly();
    }

    /** How often a process has said something. */
    private long logged(String name, String what) {
        try {
            return Files.readString(folder.resolve(name + ".log"), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(what))
                    .count();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Waits for something that happens in another process, for two minutes at most. */
    static void await(String what, BooleanSupplier happened) throws InterruptedException {
        await(what, PATIENCE_SECONDS, happened);
    }

    static void await(String what, long seconds, BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("waited too long for " + what);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Spark asks for a folder with its libraries, and for a file that says that it is a release. */
    private Path sparkHome() throws IOException {
        Path made = Files.createDirectories(folder.resolve("spark"));
        Path jars = Files.createDirectories(made.resolve("jars"));
        for (String jar : classPath.split(":")) {
            Path target = Path.of(jar);
            Files.createSymbolicLink(jars.resolve(target.getFileName()), target);
        }
        Files.createFile(made.resolve("RELEASE"));
        return made;
    }

    private Process start(String name, List<String> prefix, List<String> main) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src/spark/java.options").toAbsolutePath(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Has a fixed port.
                "-Dspark.master.rest.enabled=false",
                "-cp",
                home.resolve("jars") + "/*"));
        command.addAll(main);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < workers.size(); i++) kill(i);
        master.destroyForcibly();
        List<Process> all = new ArrayList<>(workers);
        all.add(master);
        try {
            for (Process process : all) process.waitFor(10, TimeUnit.SECONDS);
            // Whoever deletes the folder would otherwise warn of each that it leads elsewhere.
            for (String jar : classPath.split(":"))
                Files.deleteIfExists(home.resolve("jars").resolve(Path.of(jar).getFileName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
