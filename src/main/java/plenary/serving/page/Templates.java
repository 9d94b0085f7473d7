package plenary.serving.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.StringWriter;

/** The HTML pages, as Mustache templates: every value is escaped by the engine. */
public final class Templates {

    private static final MustacheFactory FACTORY = new DefaultMustacheFactory("plenary/serving/");

    private Templates() {}

    /**
     * A template filled with a view.
     *
     * @param template name of a file in {@code src/main/resources/plenary/serving}, without its ending
     * @param view a record; its component {@code page} is what the partials {@code head} and {@code foot} show
     */
    public static String html(String template, Object view) {
        StringWriter out = new StringWriter();
        FACTORY.compile(template + ".mustache").execute(out, view);
        return out.toString();
    }
}
