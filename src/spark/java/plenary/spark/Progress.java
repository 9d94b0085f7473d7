package plenary.spark;

import java.io.PrintStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Says how far a build is, a line every twentieth part of the way, and when a machine is lost. */
final class Progress extends SparkListener {

    private static final int LINES = 20;

    private final PrintStream to;
    private final int shares;
    private int done;
    private volatile boolean over;

    Progress(PrintStream to, int shares) {
        this.to = to;
        this.shares = shares;
    }

    /** From now on a machine that goes is no loss. */
    void over() {
        over = true;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (!end.taskInfo().successful()) return;
        done++;
        if (done % Math.max(1, shares / LINES) == 0 || done == shares)
            to.println("[" + Math.min(done, shares) + "/" + shares + " shares]");
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        if (!over) to.println("A machine was lost (" + removed.reason().strip() + "); its shares go to others");
    }
}
