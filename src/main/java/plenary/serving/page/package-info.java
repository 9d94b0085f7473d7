/**
 * What all pages for readers have in common: head and foot, style sheet and scripts, names and links of things, and how a page is asked for and answered.
 * Start at {@link plenary.serving.page.PageMaker}: whoever adds pages writes one, with a view for a template that begins with the partial
 * {@code head} and ends with {@code foot}, and names it in the table of {@code PageTable}. Knows nothing of HTTP beyond parameters and media types.
 */
package plenary.serving.page;
