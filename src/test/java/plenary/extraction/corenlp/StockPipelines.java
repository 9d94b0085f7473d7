package plenary.extraction.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Properties;

/** CoreNLP's pipelines as they come, on one thread, to measure against. */
public final class StockPipelines {

    private StockPipelines() {}

    /** Tokens of texts and the processor's seconds that a second pass over them takes, the first having warmed up what there is to warm up. */
    public record Run(long tokens, double seconds) {
        public double tokensPerSecond() {
            return tokens / seconds;
        }
    }

    public static Run run(String annotators, List<String> texts) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        tokens(pipeline, texts);
        // Of the processor, so that it does not matter what else the machine does meanwhile.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        long tokens = tokens(pipeline, texts);
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        StanfordCoreNLP.clearAnnotatorPool();
        return new Run(tokens, seconds);
    }

    private static long tokens(StanfordCoreNLP pipeline, List<String> texts) {
        long tokens = 0;
        for (String text : texts) {
            Annotation annotation = new Annotation(text);
            pipeline.annotate(annotation);
            tokens += annotation.get(CoreAnnotations.TokensAnnotation.class).size();
        }
        return tokens;
    }
}
