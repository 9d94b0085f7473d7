package plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static plenary.document.Reads.blocks;
import static plenary.document.Reads.document;
import static plenary.document.Reads.emphasised;
import static plenary.document.Reads.kinds;
import static plenary.document.Reads.texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    @Test
    void theTextIsTheFileAsItIs() throws Exception {
        String file = "\uFEFF# Harbours\r\n\r\n1. **Noting** that *tides* rise;\r\n";
        assertThat(document("a.txt", file.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(file.substring(1));
    }

    @Test
    void utf16WithAByteOrderMarkIsRead() throws Exception {
        byte[] bytes = "\uFEFFMontréal".getBytes(StandardCharsets.UTF_16LE);
        assertThat(document("a.txt", bytes).text()).isEqualTo("Montréal");
    }

    @Test
    void bothKindsOfEmphasisAreRecordedAndLeftOut() throws Exception {
        Block block = blocks(
                        "a.txt", "1. **Noting** the tides, *deeply* __regretting__ the _storms_ and ***all*** wind;")
                .get(0);
        assertThat(block.text()).isEqualTo("1. Noting the tides, deeply regretting the storms and all wind;");
        assertThat(emphasised(block)).containsExactly("Noting", "deeply", "regretting", "storms", "all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE COAST*",
                "* presented by the Harbour Committee",
                "a coast* and a port* alike",
                "2 * 3 * 4",
                "snake_case_name",
                "**",
                "the coast*, the port*, the sea*"
            })
    void anAsteriskOrUnderscoreThatEmphasisesNothingStays(String line) throws Exception {
        Block block = blocks("a.txt", line).get(0);
        assertThat(block.text()).isEqualTo(line);
        assertThat(block.emphases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "RESOLUTION 7\\*|RESOLUTION 7*",
                "\\* Presented by the 70<sup>th</sup> session|* Presented by the 70th session",
                "the port<sup>12</sup> of call|the port of call",
                "the port[^3] of call|the port of call",
                "an area of 10<sup>6</sup> km<sup>2</sup>|an area of 106 km2",
                "see [the report](https://example.org/a_(b) \"T\") now|see the report now",
                "a ![map](map.png) b|a b",
                "as […] said (and [sic] so)|as […] said (and [sic] so)",
                "[a](see above)|[a](see above)",
                "use `kg *x*` here|use kg *x* here",
                "one<br>two<!-- hidden -->, three|one two, three",
                "3 < 4 and 5 > 2|3 < 4 and 5 > 2",
                "<https://example.org/> says|https://example.org/ says",
                "R&amp;D|R&D",
                "**Recalling **that|Recalling that",
                "no\u200Bbreak re\u00ADad \u202Eright|nobreak read right",
                "a\u00A0 \t b|a b"
            })
    void inlineMarkUpIsLeftOutOfTheReading(String line, String reading) throws Exception {
        assertThat(texts(line)).containsExactly(reading);
    }

    @Test
    void printedLabelsStayAndDashesGo() throws Exception {
        assertThat(kinds(document(
                        "a.txt",
                        "25. **URGES** members:",
                        "",
                        "- a. to dredge;",
                        " - 9.1 to build;",
                        "(i) to mend;",
                        "- to rest.")))
                .containsExactly(
                        "LIST_ITEM 25. URGES members:",
                        "LIST_ITEM a. to dredge;",
                        "LIST_ITEM 9.1 to build;",
                        "LIST_ITEM (i) to mend;",
                        "LIST_ITEM to rest.");
    }

    @Test
    void nestingFollowsIndentationPastTheLabel() throws Exception {
        List<Block> blocks =
                blocks("a.txt", "1. One:", "    (a) two:", "        (i) three;", "    (b) four.", "2. Five.");
        assertThat(blocks.stream().map(Block::level)).containsExactly(0, 1, 2, 1, 0);
    }

    @Test
    void aLoneStarredLineIsAFootnoteAndSeveralAreAList() throws Exception {
        assertThat(kinds(document(
                        "a.txt", "a. to dredge;", "", "* presented by the Harbour Committee", "", "b. to build.")))
                .containsExactly(
                        "LIST_ITEM a. to dredge;",
                        "PARAGRAPH * presented by the Harbour Committee",
                        "LIST_ITEM b. to build.");
        assertThat(kinds(document("a.md", "* salt", "* fish", "", "* rope")))
                .containsExactly("LIST_ITEM salt", "LIST_ITEM fish", "LIST_ITEM rope");
    }

    @Test
    void rulesAndPageBreaksAreBreaks() throws Exception {
        assertThat(kinds(document("a.txt", "One.", "", "---", "", "* * *", "\fTwo.", "___")))
                .containsExactly(
                        "PARAGRAPH One.", "BREAK ---", "BREAK * * *", "BREAK \f", "PARAGRAPH Two.", "BREAK ___");
    }

    @Test
    void headingsHaveTheirLevel() throws Exception {
        Document document = document(
                "a.md", "# One #", "Two", "===", "Three", "---", "### Four", "#5 is no heading", "", "ALL CAPITALS");
        assertThat(kinds(document))
                .containsExactly(
                        "HEADING One",
                        "HEADING Two",
                        "HEADING Three",
                        "HEADING Four",
                        "PARAGRAPH #5 is no heading",
                        "PARAGRAPH ALL CAPITALS");
        assertThat(document.blocks().stream().map(Block::level)).containsExactly(1, 1, 2, 3, 0, 0);
    }

    @Test
    void frontMatterIsMetadataAndFurniture() throws Exception {
        Document document = document(
                "a.md",
                "---",
                "title: \"Ships:\\_a\\",
                "  \\ fact\"",
                "date: '2021-09-15'",
                "source_url: https://example.org/a",
                "tags:",
                "  - sea",
                "---",
                "",
                "Body.");
        assertThat(document.metadata().get("title")).contains("Ships: a fact");
        assertThat(document.metadata().get("date")).contains("2021-09-15");
        assertThat(document.metadata().get("source")).contains("https://example.org/a");
        assertThat(document.blocks().stream().map(Block::kind))
                .containsExactly(Block.Kind.FURNITURE, Block.Kind.PARAGRAPH);
    }

    @Test
    void aRuleThatOpensATextIsNoFrontMatter() throws Exception {
        assertThat(texts("---", "", "The Council, having met.", "", "---")).contains("The Council, having met.");
    }

    @Test
    void tablesAreRows() throws Exception {
        assertThat(kinds(document("a.md", "| Port | Ships |", "|---|---:|", "| Riga | 7 |", "", "RESOLUTION 1\t12")))
                .containsExactly("TABLE_ROW Port | Ships", "TABLE_ROW Riga | 7", "TABLE_ROW RESOLUTION 1 12");
    }

    @Test
    void aTabAfterALabelMakesNoTable() throws Exception {
        assertThat(kinds(document("a.txt", "1.\tNotes the tide."))).containsExactly("LIST_ITEM 1. Notes the tide.");
    }

    @Test
    void siteFurnitureIsToldFromContent() throws Exception {
        assertThat(kinds(document(
                        "a.txt",
                        "The port reopened on Monday.",
                        "",
                        "Leave a Reply",
                        "",
                        "More in Uncategorized",
                        "",
                        "    To Top")))
                .containsExactly(
                        "PARAGRAPH The port reopened on Monday.",
                        "FURNITURE Leave a Reply",
                        "FURNITURE More in Uncategorized",
                        "FURNITURE To Top");
    }

    @Test
    void aMarkdownFootnoteIsAFootnote() throws Exception {
        assertThat(kinds(document("a.md", "Text[^1].", "", "[^1]: See the annex.", "", "<sup>2</sup> Ibid.")))
                .containsExactly("PARAGRAPH Text.", "FOOTNOTE See the annex.", "FOOTNOTE Ibid.");
    }

    @Test
    void codeFencesAndIndentationHideNothing() throws Exception {
        assertThat(kinds(document("a.txt", "```", "    1. Notes the tide.", "```")))
                .containsExactly("LIST_ITEM 1. Notes the tide.");
    }

    @Test
    void aFileWithAnUnterminatedCommentIsReadToItsEnd() throws Exception {
        assertThat(texts("<!-- one", "", "Two.")).containsExactly("<!-- one", "Two.");
    }
}
