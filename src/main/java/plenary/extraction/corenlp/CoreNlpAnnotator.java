package plenary.extraction.corenlp;

import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import plenary.document.Span;
import plenary.extraction.Annotator;
import plenary.extraction.RecognisedName;
import plenary.extraction.Sentence;
import plenary.extraction.Token;

/**
 * Tokens and sentences (PTB tokenizer), parts of speech (bidirectional maximum-entropy tagger, Toutanova et al. 2003) and names (one linear-chain CRF of three
 * classes, Finkel et al. 2005) by Stanford CoreNLP's classes themselves: its pipeline adds fine-grained rules and number normalisation that cost more than all
 * of these and that the vocabularies replace.
 */
public final class CoreNlpAnnotator implements Annotator {

    /** Resources of CoreNLP's models; the profile for Spark ships these two alone. */
    static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

    static final String NAMES = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
    private static final String TOKENIZER_OPTIONS =
            "invertible=true,ptb3Escaping=false,untokenizable=noneKeep,splitHyphenated=false";

    private final MaxentTagger tagger;
    private final AbstractSequenceClassifier<CoreLabel> names;
    private final TokenizerFactory<CoreLabel> tokenizers =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), TOKENIZER_OPTIONS);
    private final WordToSentenceProcessor<CoreLabel> sentences = new WordToSentenceProcessor<>();

    private CoreNlpAnnotator(MaxentTagger tagger, AbstractSequenceClassifier<CoreLabel> names) {
        this.tagger = tagger;
        this.names = names;
    }

    /** Loads both models, side by side; a second or two. */
    public static CoreNlpAnnotator load() {
        CompletableFuture<AbstractSequenceClassifier<CoreLabel>> names = CompletableFuture.supplyAsync(() -> {
            try {
                return CRFClassifier.getClassifier(NAMES);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot load " + NAMES + " from CoreNLP's models", e);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(NAMES + " is of another CoreNLP version", e);
            }
        });
        MaxentTagger tagger = new MaxentTagger(TAGGER);
        return new CoreNlpAnnotator(tagger, names.join());
    }

    /** An annotator that loads its models when it is first asked, once for all threads; loading begins in the background at once. */
    public static Annotator loading() {
        CompletableFuture<CoreNlpAnnotator> loaded = CompletableFuture.supplyAsync(CoreNlpAnnotator::load);
        Supplier<CoreNlpAnnotator> annotator = loaded::join;
        return text -> annotator.get().annotate(text);
    }

    @Override
    public List<Sentence> annotate(String text) {
        List<CoreLabel> tokens = tokenizers.getTokenizer(new StringReader(text)).tokenize();
        List<Sentence> annotated = new ArrayList<>();
        for (List<CoreLabel> sentence : sentences.process(tokens)) {
            if (sentence.isEmpty()) continue;
            for (List<CoreLabel> part : inParts(sentence)) annotated.add(annotate(part));
        }
        return annotated;
    }

    /** The tagger's and the CRF's memory grows with a sentence's length; a list of names or a table without full stops is cut. */
    private static final int LONGEST_SENTENCE = 400;

    private static List<List<CoreLabel>> inParts(List<CoreLabel> sentence) {
        if (sentence.size() <= LONGEST_SENTENCE) return List.of(sentence);
        List<List<CoreLabel>> parts = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i += LONGEST_SENTENCE)
            parts.add(sentence.subList(i, Math.min(sentence.size(), i + LONGEST_SENTENCE)));
        return parts;
    }

    private Sentence annotate(List<CoreLabel> sentence) {
        tagger.tagCoreLabels(sentence);
        // Not classify(): only classifySentence() computes the word shapes and clusters that the model was trained on.
        List<CoreLabel> named = names.classifySentence(sentence);
        List<Token> tokens = new ArrayList<>(sentence.size());
        Morphology morphology = new Morphology();
        for (CoreLabel label : sentence) {
            String lower = label.word().toLowerCase(Locale.ROOT);
            String lemma = label.tag().startsWith("VB") ? morphology.lemma(lower, label.tag(), true) : lower;
            tokens.add(new Token(label.word(), label.tag(), lemma, label.beginPosition(), label.endPosition()));
        }
        return new Sentence(tokens, names(named, tokens));
    }

    private static List<RecognisedName> names(List<CoreLabel> labels, List<Token> tokens) {
        List<RecognisedName> found = new ArrayList<>();
        int i = 0;
        while (i < labels.size()) {
            String answer = labels.get(i).get(CoreAnnotations.AnswerAnnotation.class);
            int j = i + 1;
            while (j < labels.size() && answer.equals(labels.get(j).get(CoreAnnotations.AnswerAnnotation.class))) j++;
            RecognisedName.Kind kind = kind(answer);
            if (kind != null)
                found.add(new RecognisedName(
                        kind, new Span(tokens.get(i).begin(), tokens.get(j - 1).end())));
            i = j;
        }
        return found;
    }

    private static RecognisedName.Kind kind(String answer) {
        return switch (answer) {
            case "PERSON" -> RecognisedName.Kind.PERSON;
            case "ORGANIZATION" -> RecognisedName.Kind.ORGANIZATION;
            case "LOCATION" -> RecognisedName.Kind.LOCATION;
            default -> null;
        };
    }
}
