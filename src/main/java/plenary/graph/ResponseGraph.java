package plenary.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import plenary.linking.Response;
import plenary.linking.Response.ClaimKey;
import plenary.vocabulary.PLEN;

/** Triples of responses: the direct link and, beside it, the scored statement with the evidence of both sides. */
final class ResponseGraph {

    private final Quads quads;
    private final Map<ClaimKey, Node> claims;
    private final Map<Node, Integer> counts = new HashMap<>();

    /** @param claims the nodes of the claims that the graph has */
    ResponseGraph(Quads quads, Map<ClaimKey, Node> claims) {
        this.quads = quads;
        this.claims = Map.copyOf(claims);
    }

    void write(Response response) {
        Node recommendation = claims.get(response.recommendation());
        Node concern = claims.get(response.concern());
        if (recommendation == null || concern == null) return;
        quads.add(recommendation, PLEN.addresses, concern);
        int k = counts.merge(recommendation, 1, Integer::sum);
        Node node = NodeFactory.createURI(recommendation.getURI() + "/response/" + k);
        quads.type(node, PLEN.Response);
        quads.text(
                node, RDFS.label.asNode(), "addresses a concern, confidence " + rounded(response.confidence()), "en");
        quads.add(node, PLEN.recommendation, recommendation);
        quads.add(node, PLEN.concern, concern);
        quads.decimal(node, PLEN.confidence, rounded(response.confidence()));
        for (Node side : new Node[] {recommendation, concern})
            quads.evidenceOf(side).forEach(passage -> quads.add(node, PLEN.evidence, passage));
    }

    private static BigDecimal rounded(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP);
    }
}
