package plenary.serving;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * A regular expression whose matching asks the query's budget as it reads: java.util.regex backtracks through {@code charAt}, so this is where an
 * exponential match can be ended.
 */
final class BoundedPattern {

    private static final int STEPS_BETWEEN_ASKING = 4096;

    private final Pattern pattern;

    BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    boolean find(String subject, RunningQuery query) {
        try {
            return pattern.matcher(new Watched(subject, query)).find();
        } catch (StackOverflowError e) {
            throw tooDeep(query);
        }
    }

    /** The text with every match replaced, {@code $1} standing for the first group. */
    String replace(String subject, String replacement, RunningQuery query) {
        try {
            Matcher matcher = pattern.matcher(new Watched(subject, query));
            StringBuilder replaced = new StringBuilder();
            int before = 0;
            boolean first = true;
            while (matcher.find()) {
                // As Jena has it: an empty match counts only when it is the first.
                if (!first && matcher.start() == matcher.end()) continue;
                first = false;
                matcher.appendReplacement(replaced, replacement);
                query.make(replaced.length() - before);
                before = replaced.length();
                if (before > RunningQuery.LONGEST_STRING) query.make(before);
            }
            matcher.appendTail(replaced);
            return replaced.toString();
        } catch (StackOverflowError e) {
            throw tooDeep(query);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
        }
    }

    private static Refusal tooDeep(RunningQuery query) {
        Refusal refusal =
                new Refusal(Refusal.UNPROCESSABLE, "a regular expression is too complex for the text it is applied to");
        query.stop(refusal);
        return refusal;
    }

    private static final class Watched implements CharSequence {
        private final String text;
        private final RunningQuery query;
        private int steps = STEPS_BETWEEN_ASKING;

        Watched(String text, RunningQuery query) {
            this.text = text;
            this.query = query;
        }

        @Override
        public char charAt(int index) {
            if (--steps == 0) {
                steps = STEPS_BETWEEN_ASKING;
                query.step();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
