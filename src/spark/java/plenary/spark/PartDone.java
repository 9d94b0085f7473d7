package plenary.spark;

import java.io.Serializable;

/**
 * A share that was done.
 *
 * @param part its name, see {@link plenary.pipeline.PartsManifest}
 * @param documents how many files were read, failed ones included
 * @param failed how many of them failed
 * @param quads how many quads the others have
 * @param begun when the machine, its models loaded, began with the first document, in milliseconds since 1970; to tell how long reading took, and for nothing else
 * @param ended when the last document was written
 */
record PartDone(String part, int documents, int failed, long quads, long begun, long ended) implements Serializable {}
