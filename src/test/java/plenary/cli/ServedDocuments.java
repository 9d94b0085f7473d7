package plenary.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The seeds and the documents of {@code src/test/resources/hostile}, built and served once for all tests of a JVM, as the command line does it. */
public final class ServedDocuments {

    private static final long MINUTES_TO_START = 10;

    private static String url;

    private ServedDocuments() {}

    /** The address of the server, without the slash at its end; it answers until the JVM ends. */
    public static synchronized String url() {
        if (url == null) url = started();
        return url;
    }

    private static String started() {
        try {
            Path kg = Files.createTempDirectory("plenary-served").resolve("kg");
            Plenary building = new Plenary();
            int code = building.run("build", "seeds", "src/test/resources/hostile", "--kg", kg);
            if (code != ExitCode.DONE)
                throw new IllegalStateException("the build ends with " + code + ": " + building.messages());
            CompletableFuture<String> answering = new CompletableFuture<>();
            Thread serving = new Thread(
                    () -> {
                        Plenary plenary = new Plenary().serving(server -> {
                            answering.complete("http://localhost:" + server.port());
                            waitForEver();
                        });
                        int ended = plenary.run("serve", "--kg", kg, "--port", 0);
                        answering.completeExceptionally(
                                new IllegalStateException("the server ends with " + ended + ": " + plenary.messages()));
                    },
                    "served-documents");
            serving.setDaemon(true);
            serving.start();
            return answering.get(MINUTES_TO_START, TimeUnit.MINUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the documents are not served: " + e.getMessage(), e);
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
