package plenary.serving.pictures;

import java.util.List;

/**
 * A menu of a picture's form.
 *
 * @param name of the parameter
 * @param label beside it
 * @param options in the order shown
 */
record Choice(String name, String label, List<Option> options) {

    record Option(String value, String label, boolean selected) {}
}
