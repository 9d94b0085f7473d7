package plenary.reasoning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.reasoning.Explanation.Asserted;
import plenary.reasoning.Explanation.Axiom;
import plenary.reasoning.Explanation.Derived;
import plenary.reasoning.Explanation.FromOntology;
import plenary.reasoning.Explanation.Ground;
import plenary.reasoning.Explanation.RuleFile;
import plenary.reasoning.Explanation.Support;

/** An explanation as indented text: conclusions before what they follow from, and under each asserted triple its clause, its offsets and its words. */
public final class ExplanationText {

    private static final String INDENT = "    ";

    private final List<Graph> labelled;
    private final Map<String, String> labels = new TreeMap<>();
    private final StringBuilder out = new StringBuilder();

    private ExplanationText(List<Graph> labelled) {
        this.labelled = labelled;
    }

    /**
     * Writes an explanation for people.
     *
     * @param labelled graphs in which labels are looked up, the first that has one wins: the ontology, the document
     * @return lines, each ended by a line feed
     */
    public static String of(Explanation explanation, Graph... labelled) {
        ExplanationText text = new ExplanationText(List.of(labelled));
        text.gatherLabels(explanation);
        text.write(explanation, "", "");
        return text.out.toString();
    }

    private void gatherLabels(Explanation explanation) {
        if (explanation instanceof Asserted a)
            for (Support s : a.passages())
                if (s.clause().isPresent() && s.clauseLabel().isPresent())
                    labels.put(s.clause().get(), s.clauseLabel().get());
        if (explanation instanceof Derived d) d.premises().forEach(this::gatherLabels);
    }

    private void write(Explanation explanation, String number, String indent) {
        line(indent, (number.isEmpty() ? "" : number + " ") + words(explanation.triple()) + kind(explanation));
        String inner = indent + INDENT;
        if (explanation instanceof Asserted a) a.passages().forEach(p -> write(p, inner));
        if (explanation instanceof Derived d) {
            write(d.ground(), inner);
            if (d.otherWays() > 0)
                line(inner, "(the shortest of " + (d.otherWays() + 1) + " ways in which it follows)");
            int n = 0;
            for (Explanation premise : d.premises()) write(premise, number + ++n + ".", inner);
        }
    }

    private static String kind(Explanation explanation) {
        if (explanation instanceof Asserted) return "  [asserted]";
        return explanation instanceof FromOntology ? "  [ontology]" : "";
    }

    private void write(Ground ground, String indent) {
        if (ground instanceof Axiom axiom)
            line(indent, "follows by the axiom  " + axiom.axiom() + "  (OWL 2 RL " + axiom.rlRule() + ")");
        if (ground instanceof RuleFile rule) {
            line(indent, "follows by the rule  " + rule.name() + ": " + rule.what());
            for (String absent : rule.absent()) line(indent, "looked for and not there:  " + absent);
        }
    }

    private void write(Support p, String indent) {
        String clause = p.clauseLabel().or(p::clause).map(c -> c + ", ").orElse("");
        String quote = p.quote().isEmpty() ? "the whole document" : "“" + p.quote() + "”";
        line(indent, clause + "characters " + p.begin() + "–" + p.end() + " of " + p.document());
        line(indent, quote);
    }

    private void line(String indent, String text) {
        out.append(indent).append(text).append('\n');
    }

    private String words(Triple t) {
        String property = t.getPredicate().equals(RDF.type.asNode()) ? "is a" : name(t.getPredicate());
        return name(t.getSubject()) + " · " + property + " · " + name(t.getObject());
    }

    private String name(Node node) {
        if (!node.isURI()) return Names.of(node);
        return Optional.ofNullable(labels.get(node.getURI()))
                .or(() -> label(node))
                .orElseGet(() -> Names.of(node));
    }

    private Optional<String> label(Node node) {
        return labelled.stream().flatMap(g -> label(g, node).stream()).findFirst();
    }

    private static Optional<String> label(Graph graph, Node node) {
        return graph.find(node, RDFS.label.asNode(), Node.ANY).toList().stream()
                .map(Triple::getObject)
                .filter(o -> o.getLiteralLanguage().isEmpty()
                        || o.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }
}
