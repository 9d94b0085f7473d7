package plenary.search;

/**
 * How many things have a value.
 *
 * @param value of a {@link Dimension}
 * @param number of things
 */
public record Count(String value, int number) {}
