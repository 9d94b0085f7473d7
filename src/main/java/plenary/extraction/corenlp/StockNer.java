package plenary.extraction.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import plenary.document.Span;

/**
 * The {@code ner} annotator of CoreNLP's pipeline as it comes: three classifiers and the fine-grained rules. It takes no part in extraction; evaluation sets what
 * the graph mentions beside what it finds. Numbers and times are left out: none of the kinds below comes from them.
 */
public final class StockNer {

    /** Kinds of name, fine-grained labels brought together. */
    public enum Kind {
        ORGANISATION,
        LOCATION,
        PERSON,
        NATIONALITY
    }

    /** A name; the span in offsets of the text. */
    public record Name(Kind kind, Span span) {
        public Name {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(span);
        }
    }

    private final StanfordCoreNLP pipeline;

    private StockNer(StanfordCoreNLP pipeline) {
        this.pipeline = pipeline;
    }

    /** Loads the models; several seconds. */
    public static StockNer load() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        return new StockNer(new StanfordCoreNLP(properties));
    }

    /** The names in a text, in text order. */
    public List<Name> names(String text) {
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        List<Name> names = new ArrayList<>();
        for (CoreMap mention : annotation.get(CoreAnnotations.MentionsAnnotation.class)) {
            int begin = mention.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
            int end = mention.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
            kind(mention.get(CoreAnnotations.NamedEntityTagAnnotation.class))
                    .ifPresent(k -> names.add(new Name(k, new Span(begin, end))));
        }
        return names;
    }

    private static Optional<Kind> kind(String label) {
        return switch (label) {
            case "ORGANIZATION" -> Optional.of(Kind.ORGANISATION);
            case "LOCATION", "CITY", "STATE_OR_PROVINCE", "COUNTRY" -> Optional.of(Kind.LOCATION);
            case "PERSON" -> Optional.of(Kind.PERSON);
            case "NATIONALITY", "RELIGION" -> Optional.of(Kind.NATIONALITY);
            default -> Optional.empty();
        };
    }
}
