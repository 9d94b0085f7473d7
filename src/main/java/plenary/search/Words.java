package plenary.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How words are cut and folded: "Montréal's" is found by "montreal", in running text "technologies" by "technology" too. */
final class Words extends Analyzer {

    /** Of running text: stemmed, without the commonest words. */
    static final Analyzer TEXT = new Words(true);
    /** Of names: as they are, but for case and accents. */
    static final Analyzer NAMES = new Words(false);

    private final boolean stemmed;

    private Words(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokens)));
        if (!stemmed) return new TokenStreamComponents(tokens, folded);
        TokenStream telling = new StopFilter(folded, EnglishAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(tokens, new PorterStemFilter(telling));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
