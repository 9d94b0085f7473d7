package plenary.spark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import plenary.pipeline.DocumentWork;
import plenary.pipeline.PartWriter;

/**
 * One machine's work on one share of the documents: reads each, writes what comes of it. A document that fails is part of what is written; only a file system
 * that cannot be written to makes the share fail, which Spark then gives to another machine.
 *
 * <p>Each attempt writes to files of its own, so that an attempt that was given up cannot spoil another; which attempts count is for the driver to say.
 */
final class ShareWork implements Function<List<InputFile>, PartDone> {

    private static final long serialVersionUID = 1L;

    private final Broadcast<Settings> settings;

    ShareWork(Broadcast<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public PartDone call(List<InputFile> share) throws IOException, InterruptedException {
        Settings told = settings.value();
        DocumentWork work = Worker.work(told);
        TaskContext task = TaskContext.get();
        String part = String.format(Locale.ROOT, "%05d-%d", task.partitionId(), task.taskAttemptId());
        PartsFolder output = PartsFolder.of(told.output(), told.configuration());
        long begun = System.currentTimeMillis();
        long processorBegun = processorTime();
        PartWriter counts;
        try (PartWriter writer = output.writer(part, work);
                LocalCopy copy = new LocalCopy()) {
            counts = writer;
            for (InputFile file : share) add(file, writer, copy, told);
        }
        PartDone.Time time = new PartDone.Time(
                SparkEnv.get().executorId(), begun, System.currentTimeMillis(), processorBegun, processorTime());
        return new PartDone(part, counts.documents(), counts.failed(), counts.quads(), time);
    }

    private static long processorTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private static void add(InputFile file, PartWriter writer, LocalCopy copy, Settings told)
            throws IOException, InterruptedException {
        try {
            copy.fill(file, told.configuration());
        } catch (IOException e) {
            writer.addUnreadable(copy.as(file), e);
            return;
        }
        writer.add(copy.as(file));
    }
}
