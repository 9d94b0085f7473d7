package plenary.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
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
        List<Graph> labelled = new ArrayList<>(List.of(explainer.ontology()));
        answer.found().forEach(found -> labelled.add(found.labels()));
        String title = title(triple, labelled);
        return new View(
                Page.of("Why: " + title, Page.Section.NONE), title, text.toString(), List.copyOf(passages.values()));
    }

    private static String title(Triple triple, List<Graph> labelled) {
        List<String> names = new ArrayList<>();
        for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
            names.add(name(node, labelled));
        return String.join(" · ", names);
    }

    /** The label that a graph gives, or else the end of the IRI. */
    private static String name(Node node, List<Graph> labelled) {
        if (!node.isURI()) return node.getLiteralLexicalForm();
        for (Graph graph : labelled) {
            var labels = graph.find(node, RDFS.label.asNode(), Node.ANY);
            if (labels.hasNext()) return labels.next().getObject().getLiteralLexicalForm();
        }
        return node.getURI().replaceFirst(".*[/#](?=.)", "");
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
