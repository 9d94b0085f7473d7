package plenary.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import plenary.extraction.TextUnit;
import plenary.linking.LinkedDocument;
import plenary.linking.LinkedUnit;
import plenary.linking.LinkedUnit.LinkedMention;
import plenary.structure.SessionNames;
import plenary.vocabulary.AdoptingBody;
import plenary.vocabulary.EntityKind;
import plenary.vocabulary.PLEN;

/**
 * Triples of the sessions that prose names, of bodies that adopt texts. A session has the IRI that an adopted text's session of the same number has; one without a
 * number that of its year and name, and none where the year is not known.
 */
final class SessionGraph {

    /** "the Assembly’s 69th Annual Session": between whose session it is and its name. */
    private static final Pattern OWNER_GAP = Pattern.compile("^(?:['’]s?)?\\s+$");

    /** "69th session of the General Assembly". */
    private static final Pattern OF = Pattern.compile("^,?\\s+of\\s+(?:the\\s+)?$");

    private final Iris iris;
    private final Map<String, AdoptingBody> bodies = new HashMap<>();
    private final Quads quads;
    private final Passages passages;
    private final String language;
    private final OptionalInt year;
    private final Optional<AdoptingBody> issuer;

    /** @param linked the document whose units will be written: its year is that of sessions without one, the body it names most that of sessions of nobody */
    SessionGraph(
            Iris iris,
            List<AdoptingBody> bodies,
            Quads quads,
            Passages passages,
            String language,
            LinkedDocument linked) {
        this.iris = iris;
        bodies.forEach(b -> this.bodies.put(b.iri(), b));
        this.quads = quads;
        this.passages = passages;
        this.language = language;
        this.year =
                linked.structured().date().map(d -> OptionalInt.of(d.getYear())).orElse(OptionalInt.empty());
        this.issuer = issuer(linked);
    }

    /** The body that a document names most often, of those that adopt resolutions; none where two are named as often. */
    private Optional<AdoptingBody> issuer(LinkedDocument linked) {
        Map<AdoptingBody, Integer> counts = new HashMap<>();
        for (LinkedUnit unit : linked.units())
            unit.linked().forEach(m -> body(m).filter(AdoptingBody::adoptsResolutions)
                    .ifPresent(b -> counts.merge(b, 1, Integer::sum)));
        int most = Math.max(
                LEAST_NAMED, counts.values().stream().max(Integer::compare).orElse(0));
        List<AdoptingBody> first = counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    private static final int LEAST_NAMED = 2;

    private Optional<AdoptingBody> body(LinkedMention mention) {
        return Optional.ofNullable(bodies.get(mention.entity().iri()));
    }

    void write(LinkedUnit unit, Node document) {
        boolean prose = unit.extraction().unit() instanceof TextUnit.OfProse
                || unit.extraction().unit() instanceof TextUnit.OfHeadline;
        if (!prose) return;
        String text = unit.extraction().unit().reading().text();
        for (SessionNames.Name name : SessionNames.in(text)) {
            OptionalInt of = name.year().isPresent() ? name.year() : year;
            if (name.ordinal().isEmpty() && of.isEmpty()) continue;
            owner(unit, text, name).ifPresent(body -> write(unit, name, body, of, document));
        }
    }

    /** Whose session it is: who is named right before it or as whose it is; the only body that its paragraph names, else the document's, where nobody is. */
    private Optional<AdoptingBody> owner(LinkedUnit unit, String text, SessionNames.Name name) {
        for (LinkedMention mention : unit.linked().toList()) {
            int begin = mention.mention().span().begin();
            int end = mention.mention().span().end();
            boolean before = end <= name.span().begin()
                    && OWNER_GAP
                            .matcher(text.substring(end, name.span().begin()))
                            .find();
            boolean after = begin >= name.span().end()
                    && OF.matcher(text.substring(name.span().end(), begin)).find();
            boolean owns = before || after;
            EntityKind kind = mention.entity().kind();
            if (owns && (kind == EntityKind.ORGANIZATION || kind == EntityKind.COMMITTEE)) return body(mention);
        }
        // Of somebody whom no vocabulary knows.
        if (text.substring(name.span().end()).matches("(?s),?\\s+of\\s+the\\s+\\p{Lu}.*")) return Optional.empty();
        List<AdoptingBody> near = unit.linked()
                .flatMap(m -> body(m).filter(AdoptingBody::adoptsResolutions).stream())
                .distinct()
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : issuer;
    }

    private void write(LinkedUnit unit, SessionNames.Name name, AdoptingBody body, OptionalInt of, Node document) {
        boolean numbered = name.ordinal().isPresent();
        String dated = numbered || name.year().isPresent() ? name.label() : of.getAsInt() + " " + name.label();
        Node session = iris.session(body.code(), name.ordinal(), dated);
        quads.add(document, PLEN.mentions, session);
        quads.type(session, PLEN.Session);
        quads.text(session, RDFS.label.asNode(), body.shortName() + " " + dated, language);
        name.ordinal().ifPresent(o -> quads.integer(session, PLEN.ordinal, o));
        quads.add(session, PLEN.sessionOf, NodeFactory.createURI(body.iri()));
        name.place().ifPresent(p -> quads.text(session, PLEN.place, p, language));
        passages.evidence(session, unit.extraction().unit().reading(), name.span());
    }
}
