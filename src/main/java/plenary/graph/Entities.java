package plenary.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import plenary.linking.Entity;

/** Nodes of entities; those that no vocabulary describes are described where they are named. */
final class Entities {

    static final Node ORG_MEMBERSHIP = ORG.Membership.asNode();
    static final Node ORG_MEMBER = ORG.member.asNode();
    static final Node ORG_ROLE = ORG.role.asNode();
    static final Node ORG_ORGANIZATION = ORG.organization.asNode();

    private final Quads quads;
    private final Set<String> described = new HashSet<>();

    Entities(Quads quads) {
        this.quads = quads;
    }

    Node describe(Entity entity) {
        Node node = NodeFactory.createURI(entity.iri());
        if (!entity.inVocabulary() && described.add(entity.iri())) {
            quads.type(node, NodeFactory.createURI(entity.kind().classIri()));
            quads.text(node, RDFS.label.asNode(), entity.label(), "en");
        }
        return node;
    }
}
