package plenary.spark;

import java.io.Serializable;

/**
 * A document that some machine is to read.
 *
 * @param uri where its bytes are, in a file system that all machines see
 * @param relativePath see {@link plenary.source.SourceFile#relativePath}
 * @param slug see {@link plenary.source.SourceFile#slug}
 * @param length in bytes
 */
record InputFile(String uri, String relativePath, String slug, long length) implements Serializable {}
