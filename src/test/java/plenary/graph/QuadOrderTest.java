package plenary.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class QuadOrderTest {

    private static final List<Node> NODES = List.of(
            iri("a"),
            iri("ab"),
            iri("a/b"),
            iri("a#b"),
            iri("a!"),
            iri("é"),
            NodeFactory.createLiteralString(""),
            NodeFactory.createLiteralString("a"),
            NodeFactory.createLiteralString("a b"),
            NodeFactory.createLiteralString("a\n\"b"),
            NodeFactory.createLiteralString("a\uD83C\uDF0A"),
            NodeFactory.createLiteralLang("a", "en"),
            NodeFactory.createLiteralLang("a", "en-gb"),
            NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("1", XSDDatatype.XSDint),
            NodeFactory.createLiteralString("1"));

    private static Node iri(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }

    private static String line(Quad quad) {
        return NodeFmtLib.strNodesNT(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph()) + " ";
    }

    @Test
    void quadsStandInTheOrderOfTheirLines() {
        Random random = new Random(3);
        Set<Quad> quads = new LinkedHashSet<>();
        for (int i = 0; i < 2000; i++)
            quads.add(Quad.create(
                    NODES.get(random.nextInt(2)),
                    NODES.get(random.nextInt(6)),
                    NODES.get(random.nextInt(6)),
                    NODES.get(random.nextInt(NODES.size()))));
        List<Quad> expected = new ArrayList<>(quads);
        expected.sort(Comparator.comparing(QuadOrderTest::line));
        assertThat(Quads.sort(quads)).isEqualTo(expected);
    }
}
