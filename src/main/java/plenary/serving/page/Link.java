package plenary.serving.page;

/**
 * Words that lead somewhere.
 *
 * @param label the words
 * @param link where to, on this server or elsewhere; null when they lead nowhere
 */
public record Link(String label, String link) {}
