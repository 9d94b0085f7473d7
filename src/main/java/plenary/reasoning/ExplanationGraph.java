package plenary.reasoning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.reasoning.Explanation.Asserted;
import plenary.reasoning.Explanation.Axiom;
import plenary.reasoning.Explanation.Derived;
import plenary.reasoning.Explanation.Ground;
import plenary.reasoning.Explanation.RuleFile;
import plenary.reasoning.Explanation.Support;

/**
 * An explanation in PROV-O, without blank nodes: every triple of the tree is an {@code rdf:Statement} and a {@code prov:Entity}, a derived one is
 * {@code prov:wasDerivedFrom} its premises and {@code prov:wasGeneratedBy} an inference, which {@code prov:used} them and a {@code prov:Plan}, the axiom or rule;
 * an asserted one is {@code prov:wasDerivedFrom} its passages. IRIs are hashes of what they name, so the same explanation has the same IRIs everywhere.
 */
public final class ExplanationGraph {

    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final Node ENTITY = prov("Entity");
    private static final Node ACTIVITY = prov("Activity");
    private static final Node PLAN = prov("Plan");
    private static final Node DERIVED_FROM = prov("wasDerivedFrom");
    private static final Node GENERATED_BY = prov("wasGeneratedBy");
    private static final Node USED = prov("used");

    private final String base;
    private final Set<Triple> triples = new LinkedHashSet<>();

    private ExplanationGraph(String base) {
        this.base = base;
    }

    /**
     * The triples of an explanation.
     *
     * @param base where data IRIs begin
     * @return sorted, without repetition
     */
    public static List<Triple> of(Explanation explanation, String base) {
        ExplanationGraph graph = new ExplanationGraph(base);
        graph.statement(explanation);
        return TripleOrder.sorted(graph.triples);
    }

    /** The IRI under which a triple is spoken of. */
    public static Node iriOf(Triple t, String base) {
        return iri(base + "triple/" + hash(line(t)));
    }

    private Node statement(Explanation explanation) {
        Triple t = explanation.triple();
        Node statement = iriOf(t, base);
        add(statement, RDF.type.asNode(), RDF.Statement.asNode());
        add(statement, RDF.type.asNode(), ENTITY);
        add(statement, RDF.subject.asNode(), t.getSubject());
        add(statement, RDF.predicate.asNode(), t.getPredicate());
        add(statement, RDF.object.asNode(), t.getObject());
        if (explanation instanceof Asserted a)
            for (Support s : a.passages()) add(statement, DERIVED_FROM, iri(s.passage()));
        else if (explanation instanceof Derived d) derived(statement, d);
        else add(statement, DERIVED_FROM, iri(base + "graph/ontology"));
        return statement;
    }

    private void derived(Node statement, Derived d) {
        List<Node> premises = new ArrayList<>();
        for (Explanation premise : d.premises()) premises.add(statement(premise));
        Node plan = plan(d.ground());
        StringBuilder key = new StringBuilder(statement.getURI()).append(plan.getURI());
        premises.forEach(p -> key.append(p.getURI()));
        Node inference = iri(base + "inference/" + hash(key.toString()));
        add(inference, RDF.type.asNode(), ACTIVITY);
        add(inference, USED, plan);
        add(statement, GENERATED_BY, inference);
        for (Node premise : premises) {
            add(inference, USED, premise);
            add(statement, DERIVED_FROM, premise);
        }
    }

    private Node plan(Ground ground) {
        if (ground instanceof RuleFile r) {
            Node plan = iri(base + "rule/" + r.name());
            describe(plan, r.what());
            add(plan, DCTerms.description.asNode(), NodeFactory.createLiteralLang(r.why(), "en"));
            return plan;
        }
        Axiom a = (Axiom) ground;
        Node plan = iri(base + "axiom/" + hash(a.axiom()));
        describe(plan, a.axiom());
        a.term().ifPresent(term -> add(plan, DCTerms.subject.asNode(), iri(term)));
        return plan;
    }

    private void describe(Node plan, String label) {
        add(plan, RDF.type.asNode(), PLAN);
        add(plan, RDF.type.asNode(), ENTITY);
        add(plan, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"));
    }

    private void add(Node s, Node p, Node o) {
        triples.add(Triple.create(s, p, o));
    }

    private static String line(Triple t) {
        return NodeFmtLib.strNT(t.getSubject()) + " " + NodeFmtLib.strNT(t.getPredicate()) + " "
                + NodeFmtLib.strNT(t.getObject());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Node prov(String name) {
        return iri(PROV + name);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
