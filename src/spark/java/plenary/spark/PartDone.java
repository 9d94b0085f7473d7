package plenary.spark;

import java.io.Serializable;

/**
 * A share that was done.
 *
 * @param part its name, see {@link plenary.pipeline.PartsManifest}
 * @param documents how many files were read, failed ones included
 * @param failed how many of them failed
 * @param quads how many quads the others have
 * @param time when and by whom it was done; to tell how long reading took, and for nothing else
 */
record PartDone(String part, int documents, int failed, long quads, Time time) implements Serializable {

    /**
     * A machine's time on a share, its models being loaded.
     *
     * @param machine which executor
     * @param begun in milliseconds since 1970
     * @param ended likewise
     * @param processorBegun processor time of the executor's process when it began, in milliseconds
     * @param processorEnded likewise when it ended
     */
    record Time(String machine, long begun, long ended, long processorBegun, long processorEnded)
            implements Serializable {}
}
