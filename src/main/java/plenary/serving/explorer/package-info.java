/**
 * What a researcher sees of the graph: first page, search, adopted texts and documents with everything marked in them, entities, concerns and
 * recommendations. Start at {@link plenary.serving.explorer.Explorer}. Each page is a maker, a view (records that a template shows) and a template; none of
 * them knows HTTP.
 */
package plenary.serving.explorer;
