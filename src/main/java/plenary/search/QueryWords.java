package plenary.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** From what a reader types to queries, and back to where it stands in a text. */
final class QueryWords {

    private static final Map<String, Float> WEIGHTS =
            Map.of(IndexFields.LABEL, 3f, IndexFields.ALTERNATIVE, 2f, IndexFields.NAME, 2f, IndexFields.TEXT, 1f);
    private static final int OPERATORS = SimpleQueryParser.AND_OPERATOR
            | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR
            | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PREFIX_OPERATOR
            | SimpleQueryParser.PRECEDENCE_OPERATORS
            | SimpleQueryParser.WHITESPACE_OPERATOR;
    /** Characters of a text up to which it is shown whole, that are shown of a longer one, and before the first that was looked for. */
    private static final int WHOLE = 420;

    private static final int SNIPPET = 340;
    private static final int BEFORE = 80;

    private static final int MOST_WORDS = 24;

    /** All words, in any field; whatever is typed is a query. */
    Query text(String typed) {
        if (typed.isBlank()) return new MatchAllDocsQuery();
        SimpleQueryParser parser = new SimpleQueryParser(IndexFields.analyzer(), WEIGHTS, OPERATORS);
        parser.setDefaultOperator(Occur.MUST);
        String few = String.join(" ", Arrays.asList(typed.strip().split("\\s+")).subList(0, wordsOf(typed)));
        Query parsed = parser.parse(few);
        return parsed == null ? new MatchNoDocsQuery() : parsed;
    }

    private static int wordsOf(String typed) {
        return Math.min(MOST_WORDS, typed.strip().split("\\s+").length);
    }

    /** Names that have all words but the last, and one that begins with that. */
    Query names(String typed) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = Words.NAMES.tokenStream(IndexFields.NAME, typed)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) words.add(word.toString());
            tokens.end();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (words.isEmpty()) return new MatchNoDocsQuery();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size() - 1; i++)
            all.add(new TermQuery(new Term(IndexFields.NAME, words.get(i))), Occur.MUST);
        all.add(new PrefixQuery(new Term(IndexFields.NAME, words.get(words.size() - 1))), Occur.MUST);
        return all.build();
    }

    /** Of each entry the part of its text in which the words stand, or its beginning. */
    List<List<Hit.Part>> snippets(IndexSearcher searcher, String typed, int[] documents) throws IOException {
        if (documents.length == 0) return List.of();
        return new Highlighter(searcher).snippets(text(typed), documents);
    }

    private static final class Highlighter extends UnifiedHighlighter {

        Highlighter(IndexSearcher searcher) {
            super(UnifiedHighlighter.builder(searcher, IndexFields.analyzer())
                    .withMaxNoHighlightPassages(1)
                    .withBreakIterator(WholeBreakIterator::new)
                    .withFormatter(new Parts()));
        }

        List<List<Hit.Part>> snippets(Query query, int[] documents) throws IOException {
            Object[] made = highlightFieldsAsObjects(
                            new String[] {IndexFields.TEXT}, query, documents.clone(), new int[] {1})
                    .get(IndexFields.TEXT);
            List<List<Hit.Part>> snippets = new ArrayList<>(documents.length);
            for (Object one : made) snippets.add(one instanceof Snippet snippet ? snippet.parts : List.of());
            return snippets;
        }
    }

    private record Snippet(List<Hit.Part> parts) {}

    /** Cuts a window out of the text, and that at its matches. */
    private static final class Parts extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            List<int[]> matches = new ArrayList<>();
            for (Passage passage : passages)
                for (int i = 0; i < passage.getNumMatches(); i++)
                    matches.add(new int[] {passage.getMatchStarts()[i], passage.getMatchEnds()[i]});
            int first = matches.isEmpty() ? 0 : matches.get(0)[0];
            int begin = content.length() <= WHOLE || first <= BEFORE ? 0 : wordStart(content, first - BEFORE);
            int end = content.length() <= begin + WHOLE ? content.length() : wordStart(content, begin + SNIPPET);
            List<Hit.Part> parts = new ArrayList<>();
            if (begin > 0) parts.add(new Hit.Part("… ", false));
            int at = begin;
            for (int[] match : matches) {
                int from = Math.max(at, match[0]);
                int to = Math.min(end, match[1]);
                if (from >= to) continue;
                if (at < from) parts.add(new Hit.Part(content.substring(at, from), false));
                parts.add(new Hit.Part(content.substring(from, to), true));
                at = to;
            }
            if (at < end) parts.add(new Hit.Part(content.substring(at, end), false));
            if (end < content.length()) parts.add(new Hit.Part(" …", false));
            return new Snippet(parts);
        }

        /** The place after the next space; the place itself when there is none near, not inside a surrogate pair. */
        private static int wordStart(String content, int at) {
            int space = content.indexOf(' ', at);
            if (space >= 0 && space < at + BEFORE) return space + 1;
            return Character.isLowSurrogate(content.charAt(at)) ? at + 1 : at;
        }
    }
}
