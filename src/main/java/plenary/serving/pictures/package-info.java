/**
 * The explorer's pictures of the whole graph, its query editor and its vocabulary browser. Start at {@link plenary.serving.pictures.PicturePages}. Every
 * picture is drawn here, as SVG, from figures that are counted once for each generation ({@link plenary.serving.pictures.Agenda}); the query that counts
 * the same from the graph goes with it. Knows nothing of HTTP.
 */
package plenary.serving.pictures;
