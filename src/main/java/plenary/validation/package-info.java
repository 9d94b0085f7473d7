/**
 * Whether quads fit the ontology: SHACL over one document's graphs, with the ontology as its background. Start at
 * {@link plenary.validation.ShapesValidator}. A finding is a value; nothing here knows where quads come from or where they go.
 */
package plenary.validation;
