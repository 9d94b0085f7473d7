package plenary.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import plenary.reasoning.Explanation;
import plenary.reasoning.Explanation.Asserted;
import plenary.reasoning.Explanation.Derived;
import plenary.reasoning.Explanation.Support;
import plenary.reasoning.ExplanationText;
import plenary.reasoning.GraphExplainer;
import plenary.serving.page.Page;

/** What the page of an explanation shows. */
final class ExplanationPage {

    private ExplanationPage() {}

    /**
     * @param page head and foot
     * @param title the triple
     * @param text the explanations as text
     * @param passages what they rest on, each once
     */
    record View(Page page, String title, String text, List<Passage> passages) {}

    /**
     * @param quote the words
     * @param clause the clause or statement, or the document
     * @param link to it, on this server
     * @param begin first UTF-16 code unit
     * @param end the one after the last
     * @param documentLink to the source document, on this server
     */
    record Passage(String quote, String clause, String link, int begin, int end, String documentLink) {}

    static View view(Triple triple, GraphExplainer.Answer answer, GraphExplainer explainer, String base) {
        StringBuilder text = new StringBuilder();
        Map<String, Passage> passages = new LinkedHashMap<>();
        for (GraphExplainer.Found found : answer.found()) {
            if (found.explanation().isEmpty()) continue;
            Explanation explanation = found.explanation().get();
            if (!text.isEmpty()) text.append('\n');
            text.append(explanation instanceof Derived ? "Inferred" : "Asserted")
                    .append(", in <")
                    .append(found.graph())
                    .append(">\n")
                    .append(ExplanationText.of(explanation, explainer.ontology(), found.labels()));
            gather(explanation, base, passages);
        }
        int more = answer.graphs() - answer.found().size();
        if (more > 0) text.append("\n… and ").append(more).append(" more named graphs with the same triple\n");
        return new View(
                Page.of("Why: " + title(triple), Page.Section.NONE),
                title(triple),
                text.toString(),
                List.copyOf(passages.values()));
    }

    private static String title(Triple t) {
        List<String> names = new ArrayList<>();
        for (var node : List.of(t.getSubject(), t.getPredicate(), t.getObject()))
            names.add(node.isURI() ? node.getURI().replaceFirst(".*[/#](?=.)", "") : node.getLiteralLexicalForm());
        return String.join(" · ", names);
    }

    private static void gather(Explanation explanation, String base, Map<String, Passage> into) {
        if (explanation instanceof Derived d) d.premises().forEach(p -> gather(p, base, into));
        if (explanation instanceof Asserted a)
            for (Support s : a.passages()) if (!s.quote().isEmpty()) into.putIfAbsent(s.passage(), passage(s, base));
    }

    private static Passage passage(Support s, String base) {
        String about = s.clause().orElse(s.document());
        return new Passage(
                s.quote(),
                s.clauseLabel().orElse(about),
                link(about, base),
                s.begin(),
                s.end(),
                link(s.document(), base));
    }

    /** The description of what this server speaks of, under its own address. */
    private static String link(String iri, String base) {
        return iri.startsWith(base) ? "/" + iri.substring(base.length()) : iri;
    }
}
