package plenary.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import plenary.pipeline.BuildListener;
import plenary.pipeline.DocumentReport;

/** Shows how a build goes on: a bar on a terminal, lines elsewhere. */
interface BuildProgress extends BuildListener, AutoCloseable {

    @Override
    void close();

    static BuildProgress on(Console console) {
        return console.animated() ? new Bar(console) : new Lines(console);
    }

    /** One line that is written over. */
    final class Bar implements BuildProgress {
        private static final int COLUMNS = 100;
        private static final int REDRAWN_EVERY_MILLISECONDS = 200;

        private final Console console;
        private ProgressBar bar;

        Bar(Console console) {
            this.console = console;
        }

        @Override
        public void planned(int documents) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setInitialMax(documents)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(REDRAWN_EVERY_MILLISECONDS)
                    .setConsumer(new ConsoleProgressBarConsumer(
                            console.err(), console.columns().orElse(COLUMNS) - 1))
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void finished(DocumentReport report) {
            bar.step();
            bar.setExtraMessage(" " + report.relativePath());
        }

        @Override
        public void loading(long quads) {
            close();
            console.err().println("Loading " + Building.counted(quads, "quad") + " …");
        }

        @Override
        public void close() {
            if (bar != null) bar.close();
            bar = null;
        }
    }

    /** A line per document while there are few, else one every hundredth part of the way. */
    final class Lines implements BuildProgress {
        private static final int FEW = 25;
        private static final int STEPS = 100;

        private final Console console;
        private int documents;
        private int done;

        Lines(Console console) {
            this.console = console;
        }

        @Override
        public void planned(int count) {
            documents = count;
            console.err().println("Reading " + Building.counted(count, "document") + " …");
        }

        @Override
        public void finished(DocumentReport report) {
            done++;
            int step = Math.max(1, documents / STEPS);
            if (documents <= FEW) console.err().println("[" + done + "/" + documents + "] " + describe(report));
            else if (done % step == 0 || done == documents) console.err().println("[" + done + "/" + documents + "]");
        }

        private static String describe(DocumentReport report) {
            if (report instanceof DocumentReport.Stored stored)
                return report.relativePath() + ": " + stored.summary() + (stored.reused() ? " (unchanged)" : "");
            return report.relativePath() + ": failed";
        }

        @Override
        public void loading(long quads) {
            console.err().println("Loading " + Building.counted(quads, "quad") + " …");
        }

        @Override
        public void close() {}
    }
}
