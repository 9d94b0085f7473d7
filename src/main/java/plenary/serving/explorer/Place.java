package plenary.serving.explorer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * Characters of a document, as the IRI of a passage tells them.
 *
 * @param document its IRI
 * @param slug the end of that
 * @param begin first UTF-16 code unit
 * @param end the one after the last
 */
record Place(String document, String slug, int begin, int end) {

    /** {@code https://w3id.org/plenary/document/report#char=10,25} */
    private static final Pattern PASSAGE = Pattern.compile("(.*/document/([a-z0-9_-]+))#char=(\\d{1,9}),(\\d{1,9})");

    static Optional<Place> of(Node passage) {
        if (!passage.isURI()) return Optional.empty();
        Matcher parts = PASSAGE.matcher(passage.getURI());
        if (!parts.matches()) return Optional.empty();
        int begin = Integer.parseInt(parts.group(3));
        int end = Integer.parseInt(parts.group(4));
        return begin > end ? Optional.empty() : Optional.of(new Place(parts.group(1), parts.group(2), begin, end));
    }

    /** The page of the document with these characters marked. */
    String link() {
        return "/document/" + slug + "?format=html&char=" + begin + "," + end + "#passage";
    }

    /** The text of the document; a reader that knows RFC 5147 shows these characters. */
    String source() {
        return "/document/" + slug + ".txt#char=" + begin + "," + end;
    }
}
