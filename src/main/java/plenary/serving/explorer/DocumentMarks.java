package plenary.serving.explorer;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import plenary.search.Kind;
import plenary.vocabulary.PLEN;

/**
 * What is marked in a part of a document. Mentions and statements are numbered along the text, so that those of a part are found without looking at all:
 * footnotes can stand a little out of order, hence some are looked at on either side.
 */
final class DocumentMarks {

    private static final int SLACK = 60;
    private static final int MOST = 4000;

    private final Facts facts;
    private final Clauses clauses;
    private final Node document;
    private final String slug;

    DocumentMarks(Facts facts, Clauses clauses, Node document, String slug) {
        this.facts = facts;
        this.clauses = clauses;
        this.document = document;
        this.slug = slug;
    }

    /** A statement of prose with its first place. */
    record Said(Node statement, Place place) {}

    /** Names and claims from one offset up to another. */
    List<Mark> between(int begin, int end) {
        List<Mark> marks = new ArrayList<>();
        for (Node mention : numbered("mention", begin, end)) clauses.mention(mention, slug, marks);
        for (Said said : statements(begin, end)) {
            for (Node concern : facts.nodes(said.statement(), PLEN.raises))
                clauses.claim(concern, Kind.CONCERN, slug, marks);
            for (Node urged : facts.nodes(said.statement(), PLEN.recommends))
                clauses.claim(urged, Kind.RECOMMENDATION, slug, marks);
        }
        marks.removeIf(mark -> mark.end() <= begin || mark.begin() >= end);
        return marks;
    }

    /** Statements that begin between two offsets, along the text. */
    List<Said> statements(int begin, int end) {
        List<Said> statements = new ArrayList<>();
        for (Node statement : numbered("statement", begin, end)) {
            List<Place> places = facts.places(statement);
            if (!places.isEmpty()
                    && places.get(0).begin() >= begin
                    && places.get(0).begin() < end) statements.add(new Said(statement, places.get(0)));
        }
        return statements;
    }

    private List<Node> numbered(String what, int begin, int end) {
        int first = Math.max(1, firstFrom(what, begin) - SLACK);
        List<Node> found = new ArrayList<>();
        int beyond = 0;
        for (int number = first; beyond <= SLACK && found.size() < MOST; number++) {
            Node node = node(what, number);
            List<Place> places = facts.places(node);
            if (places.isEmpty()) break;
            found.add(node);
            beyond = places.get(0).begin() >= end ? beyond + 1 : 0;
        }
        return found;
    }

    private Node node(String what, int number) {
        return NodeFactory.createURI(document.getURI() + "/" + what + "/" + number);
    }

    /** The least number of one that stands at or after an offset, as if all stood in order. */
    private int firstFrom(String what, int offset) {
        int below = 1;
        int above = 2;
        while (before(what, above, offset)) {
            below = above;
            above *= 2;
        }
        while (below + 1 < above) {
            int middle = below + (above - below) / 2;
            if (before(what, middle, offset)) below = middle;
            else above = middle;
        }
        return below;
    }

    private boolean before(String what, int number, int offset) {
        List<Place> places = facts.places(node(what, number));
        return !places.isEmpty() && places.get(0).begin() < offset;
    }
}
