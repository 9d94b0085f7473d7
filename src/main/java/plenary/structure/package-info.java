/**
 * From the pieces a format shows to adopted texts: title, number, adoption note, preamble, operative tree, opening phrases. Layout and wording decide,
 * no NLP. Start at {@link plenary.structure.StructureReader}. Knows nothing of RDF, entities or claims.
 */
package plenary.structure;
