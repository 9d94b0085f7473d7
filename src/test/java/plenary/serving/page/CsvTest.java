package plenary.serving.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void aFieldWithCommasQuotesOrLinesIsQuoted() {
        assertThat(Csv.line(List.of("the \"old\", the new", "3", "a\nb", "")))
                .isEqualTo("\"the \"\"old\"\", the new\",3,\"a\nb\",\r\n");
    }

    @Test
    void aSpreadsheetIsGivenNoFormulas() {
        assertThat(Csv.line(List.of("=HYPERLINK(\"https://elsewhere.example\")", "+1+1", "-cmd", "@SUM(A1)", "\t=1")))
                .isEqualTo("\"'=HYPERLINK(\"\"https://elsewhere.example\"\")\",'+1+1,'-cmd,'@SUM(A1),'\t=1\r\n");
    }

    @Test
    void numbersAndWordsInBetweenStayAsTheyAre() {
        assertThat(Csv.line(List.of("-5", "+0.25", "co-operation", "a=b"))).isEqualTo("-5,+0.25,co-operation,a=b\r\n");
    }
}
