package plenary.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import plenary.vocabulary.PLEN;

/** Documents made up by number, in the shape of the graph: the same number gives the same quads. */
final class SyntheticCorpus {

    private static final String BASE = PLEN.DEFAULT_BASE;
    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    private static final List<String> THEMES = List.of(
            "theme/export-controls",
            "theme/security-of-supply",
            "theme/rare-earths",
            "theme/hybrid-threats",
            "theme/disinformation",
            "technology/semiconductors",
            "technology/artificial-intelligence");
    private static final List<String> ENTITIES =
            List.of("country/CHN", "country/RUS", "country/FRA", "region/balkans", "actor/allies", "organization/nato");
    private static final List<String> ADDRESSEES =
            List.of("country/CHN", "country/FRA", "actor/allies", "organization/nato");
    private static final List<String> STANCES = List.of("stance/concern", "stance/condemnation");

    private final Random random;
    private final Node graph;
    private final Node document;
    private final List<Quad> quads = new ArrayList<>();
    private int offset;
    private int mentions;

    private SyntheticCorpus(int number) {
        random = new Random(number);
        graph = iri("graph/" + slug(number));
        document = iri("document/" + slug(number));
    }

    static String slug(int number) {
        return "synthetic/text-" + number;
    }

    /** About 1,900 quads: a resolution of 20 preambular and 16 operative clauses with concerns, recommendations, mentions and passages. */
    static List<Quad> document(int number) {
        return document(number, 20, 16);
    }

    static List<Quad> document(int number, int preamble, int operative) {
        SyntheticCorpus maker = new SyntheticCorpus(number);
        maker.write(number, preamble, operative);
        return maker.quads;
    }

    private void write(int number, int preamble, int operative) {
        Node text = iri("assembly/resolution/" + number);
        Node session = iri("assembly/session/" + (60 + number % 7));
        add(document, RDF.type.asNode(), PLEN.SourceDocument);
        add(document, RDF.type.asNode(), PLEN.AdoptedTextDocument);
        add(document, PLEN.length, integer(100_000));
        add(document, PLEN.sha256, NodeFactory.createLiteralString("%064x".formatted(number)));
        add(text, RDF.type.asNode(), PLEN.AdoptedText);
        add(text, RDF.type.asNode(), PLEN.Resolution);
        label(text, "Assembly Resolution " + number);
        add(text, PLEN.title, words("On matter " + number));
        add(text, PLEN.number, NodeFactory.createLiteralString(String.valueOf(number)));
        add(text, PLEN.adoptedBy, iri("organization/assembly"));
        add(text, PLEN.documentedIn, document);
        add(text, PLEN.adoptedAt, session);
        add(session, RDF.type.asNode(), PLEN.Session);
        label(session, "Session " + (60 + number % 7));
        evidence(text, "Resolution " + number);
        List<Node> concerns = new ArrayList<>();
        for (int i = 1; i <= preamble; i++) {
            Node clause = clause(text, "preamble/" + i, PLEN.PreambularClause, i);
            if (random.nextInt(3) > 0) concerns.add(concern(clause));
            if (random.nextInt(6) == 0) cites(clause, number);
        }
        for (int i = 1; i <= operative; i++)
            recommendation(clause(text, "operative/" + i, PLEN.OperativeClause, preamble + i), concerns);
    }

    private Node clause(Node text, String path, Node type, int order) {
        Node clause = NodeFactory.createURI(text.getURI() + "/" + path);
        add(text, PLEN.hasClause, clause);
        add(clause, RDF.type.asNode(), PLEN.Clause);
        add(clause, RDF.type.asNode(), type);
        label(clause, path);
        add(clause, PLEN.order, integer(order));
        add(clause, PLEN.number, NodeFactory.createLiteralString(path.substring(path.lastIndexOf('/') + 1)));
        add(clause, PLEN.text, words("The wording of " + path + " goes on for a while about one thing and another."));
        add(clause, PLEN.stance, pick(STANCES));
        evidence(clause, "The wording of " + path);
        for (int i = random.nextInt(4); i > 0; i--) mention(clause);
        return clause;
    }

    private void mention(Node clause) {
        Node mention = NodeFactory.createURI(document.getURI() + "/mention/" + ++mentions);
        Node entity = pick(ENTITIES);
        add(clause, PLEN.hasMention, mention);
        if (random.nextBoolean()) add(clause, PLEN.mentions, entity);
        add(mention, RDF.type.asNode(), PLEN.Mention);
        label(mention, "name " + mentions);
        add(mention, PLEN.surfaceForm, NodeFactory.createLiteralString("name " + mentions));
        add(mention, PLEN.mentionOf, entity);
        evidence(mention, "name " + mentions);
    }

    private Node concern(Node clause) {
        Node concern = NodeFactory.createURI(clause.getURI() + "/concern/1");
        add(clause, PLEN.raises, concern);
        add(concern, RDF.type.asNode(), PLEN.Concern);
        label(concern, "a concern");
        add(concern, PLEN.theme, pick(THEMES));
        if (random.nextBoolean()) add(concern, PLEN.theme, pick(THEMES));
        if (random.nextBoolean()) add(concern, PLEN.about, pick(ENTITIES));
        add(concern, PLEN.voicedBy, iri("organization/assembly"));
        evidence(concern, "worried about something");
        return concern;
    }

    private void recommendation(Node clause, List<Node> concerns) {
        Node recommendation = NodeFactory.createURI(clause.getURI() + "/recommendation/1");
        add(clause, PLEN.recommends, recommendation);
        add(recommendation, RDF.type.asNode(), PLEN.Recommendation);
        label(recommendation, "a recommendation");
        add(recommendation, PLEN.action, words("to do something about it"));
        add(recommendation, PLEN.addressee, pick(ADDRESSEES));
        add(recommendation, PLEN.theme, pick(THEMES));
        evidence(recommendation, "to do something about it");
        if (concerns.isEmpty() || random.nextBoolean()) return;
        Node concern = concerns.get(random.nextInt(concerns.size()));
        Node response = NodeFactory.createURI(recommendation.getURI() + "/response/1");
        add(recommendation, PLEN.addresses, concern);
        add(response, RDF.type.asNode(), PLEN.Response);
        add(response, PLEN.recommendation, recommendation);
        add(response, PLEN.concern, concern);
        add(response, PLEN.confidence, NodeFactory.createLiteralDT("0.7", XSDDatatype.XSDdecimal));
        evidence(response, "to do something");
    }

    private void cites(Node clause, int number) {
        Node cited = iri("assembly/resolution/" + (number - 1 - random.nextInt(5)));
        add(clause, PLEN.cites, cited);
        add(cited, RDF.type.asNode(), PLEN.AdoptedText);
        label(cited, "an earlier resolution");
    }

    private void evidence(Node node, String quote) {
        Node passage = NodeFactory.createURI(document.getURI() + "#char=" + offset + "," + (offset + quote.length()));
        add(node, PLEN.evidence, passage);
        add(passage, RDF.type.asNode(), PLEN.Passage);
        add(passage, NodeFactory.createURI("http://www.w3.org/ns/oa#hasSource"), document);
        add(passage, NodeFactory.createURI(NIF + "beginIndex"), integer(offset));
        add(passage, NodeFactory.createURI(NIF + "endIndex"), integer(offset + quote.length()));
        add(passage, NodeFactory.createURI(NIF + "anchorOf"), words(quote));
        offset += quote.length() + 3;
    }

    private Node pick(List<String> from) {
        return iri(from.get(random.nextInt(from.size())));
    }

    private void label(Node node, String label) {
        add(node, RDFS.label.asNode(), words(label));
    }

    private void add(Node s, Node p, Node o) {
        quads.add(Quad.create(graph, Triple.create(s, p, o)));
    }

    static Node iri(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    private static Node integer(int value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }

    private static Node words(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
