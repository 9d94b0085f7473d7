package plenary.serving;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** The HTML pages, as Mustache templates: every value is escaped by the engine. */
final class Templates {

    private static final String FOLDER = "plenary/serving/";

    private final Mustache resource;
    private final Mustache home;
    private final Mustache ontology;
    private final Mustache dumps;
    private final Mustache explanation;

    Templates() {
        DefaultMustacheFactory factory = new DefaultMustacheFactory(FOLDER);
        resource = factory.compile("resource.mustache");
        home = factory.compile("home.mustache");
        ontology = factory.compile("ontology.mustache");
        dumps = factory.compile("dumps.mustache");
        explanation = factory.compile("explanation.mustache");
    }

    String resource(ResourcePage.View view) {
        return filled(resource, view);
    }

    String explanation(ExplanationPage.View view) {
        return filled(explanation, view);
    }

    String home(HomePage.View view) {
        return filled(home, view);
    }

    String ontology(OntologyPage.View view) {
        return filled(ontology, view);
    }

    String dumps(LinkedData.DumpsView view) {
        return filled(dumps, view);
    }

    private static String filled(Mustache template, Object view) {
        StringWriter out = new StringWriter();
        template.execute(out, view);
        return out.toString();
    }

    /** A file beside the templates, as it is. */
    static byte[] file(String name) throws IOException {
        return packaged("/" + FOLDER + name);
    }

    /** A file of the class path. */
    static byte[] packaged(String path) throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream(path)) {
            if (in == null) throw new Refusal(Refusal.NOT_FOUND, "no such page");
            return in.readAllBytes();
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
