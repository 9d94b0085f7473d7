/**
 * Bytes of any supported format to a {@link plenary.document.Document}: a text with stable offsets, the pieces its format shows, and what
 * the file says about itself. Start at {@link plenary.document.DocumentReaders}. Knows nothing of resolutions.
 */
package plenary.document;
