package plenary.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import plenary.document.Reading;
import plenary.extraction.Mention;
import plenary.extraction.RecognisedName;
import plenary.linking.Entity;
import plenary.linking.LinkedUnit;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.PLEN;
import plenary.vocabulary.SurfaceForms;

/** Triples of mentions, and of what clauses and documents mention through them. */
final class MentionGraph {

    /** The class of what a mention names, where that is all that is known (Internationalization Tag Set 2.0, section 8.8). */
    private static final Node CLASS_OF_NAME = NodeFactory.createURI("http://www.w3.org/2005/11/its/rdf#taClassRef");

    private final Iris iris;
    private final Quads quads;
    private final Passages passages;
    private final Entities entities;
    private final String slug;
    private int count;

    MentionGraph(Iris iris, Quads quads, Passages passages, Entities entities, String slug) {
        this.iris = iris;
        this.quads = quads;
        this.passages = passages;
        this.entities = entities;
        this.slug = slug;
    }

    void write(LinkedUnit unit, Node document, Optional<Node> bearer) {
        Reading reading = unit.extraction().unit().reading();
        List<Mention> mentions = unit.extraction().mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            Optional<Entity> entity = unit.entities().get(i);
            if (entity.filter(e -> e.kind() == EntityKind.ROLE).isPresent()) continue;
            if (entity.isEmpty() && (!isName(mention) || isLinkedElsewise(mention, unit))) continue;
            Node node = iris.mention(slug, ++count);
            quads.type(node, PLEN.Mention);
            quads.text(node, PLEN.surfaceForm, mention.surface(), "en");
            quads.text(node, RDFS.label.asNode(), "“" + mention.surface() + "”", "en");
            passages.evidence(node, reading, mention.span());
            quads.add(bearer.orElse(document), PLEN.hasMention, node);
            if (entity.isEmpty()) {
                mention.recognised().ifPresent(k -> quads.add(node, CLASS_OF_NAME, classOf(k)));
                continue;
            }
            Node named = entities.describe(entity.get());
            quads.add(node, PLEN.mentionOf, named);
            quads.add(document, PLEN.mentions, named);
            bearer.ifPresent(b -> {
                quads.add(b, PLEN.mentions, named);
                if (unit.extraction().unit() instanceof plenary.extraction.TextUnit.OfClause
                        && entity.get().kind().isConcept()) quads.add(b, PLEN.theme, named);
            });
        }
    }

    /** Whether a longer name that these words are part of is linked, or a shorter one inside them. */
    private static boolean isLinkedElsewise(Mention mention, LinkedUnit unit) {
        return unit.linked()
                .filter(m -> m.entity().kind().layer() == EntityKind.Layer.NAME)
                .anyMatch(m -> m.mention().span().contains(mention.span())
                        || mention.span().contains(m.mention().span()));
    }

    /** Whether words that cannot be decided are a name at all; "partners", "development" are not. */
    private static boolean isName(Mention mention) {
        return mention.recognised().isPresent()
                || mention.candidates().stream()
                        .anyMatch(c -> c.kind().layer() == EntityKind.Layer.NAME
                                && c.kind() != EntityKind.COLLECTIVE
                                && c.use() != SurfaceForms.Use.ADJECTIVE
                                && c.use() != SurfaceForms.Use.DEMONYM);
    }

    private static Node classOf(RecognisedName.Kind kind) {
        return switch (kind) {
            case PERSON -> PLEN.Person;
            case ORGANIZATION -> PLEN.Organization;
            case LOCATION -> PLEN.Region;
        };
    }
}
