package plenary.extraction;

import java.util.ArrayList;
import java.util.List;
import plenary.document.Span;

/** Whom the words of an addressee name. */
final class Addressees {

    private Addressees() {}

    /** The actors that an addressee's words name; the words as a whole where no vocabulary knows any of them. */
    static List<Span> parts(String text, Span addressee, List<Mention> mentions) {
        List<Span> parts = new ArrayList<>();
        for (Mention mention : mentions)
            if (addressee.contains(mention.span()) && ClauseClaims.isActor(mention)) parts.add(mention.span());
        if (parts.isEmpty() && addressee.of(text).split("\\s+").length <= LONGEST_NAME) parts.add(addressee);
        return parts;
    }

    private static final int LONGEST_NAME = 14;
}
