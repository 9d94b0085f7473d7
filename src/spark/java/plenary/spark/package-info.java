/**
 * A build on many machines by Apache Spark: the work on one document is that of {@link plenary.pipeline}, each machine does its share of the documents, and what
 * comes of them is written as parts that the ordinary loader reads. Start at {@link plenary.spark.SparkBuild}. Knows Spark and Hadoop's file systems, which
 * nothing else in Plenary does; not part of an ordinary installation.
 */
package plenary.spark;
