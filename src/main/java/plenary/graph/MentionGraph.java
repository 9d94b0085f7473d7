package plenary.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import plenary.document.Reading;
import plenary.extraction.Mention;
import plenary.linking.Entity;
import plenary.linking.LinkedUnit;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.PLEN;

/** Triples of mentions, and of what clauses and documents mention through them. */
final class MentionGraph {

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
            Node node = iris.mention(slug, ++count);
            quads.type(node, PLEN.Mention);
            quads.text(node, PLEN.surfaceForm, mention.surface(), "en");
            quads.text(node, RDFS.label.asNode(), "“" + mention.surface() + "”", "en");
            passages.evidence(node, reading, mention.span());
            quads.add(bearer.orElse(document), PLEN.hasMention, node);
            if (entity.isEmpty()) continue;
            Node named = entities.describe(entity.get());
            quads.add(node, PLEN.mentionOf, named);
            quads.add(document, PLEN.mentions, named);
            bearer.ifPresent(b -> {
                quads.add(b, PLEN.mentions, named);
                if (unit.extraction().unit() instanceof plenary.extraction.TextUnit.OfClause
                        && entity.get().kind().layer() == EntityKind.Layer.CONCEPT) quads.add(b, PLEN.theme, named);
            });
        }
    }
}
