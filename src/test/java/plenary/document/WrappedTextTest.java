package plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static plenary.document.Reads.texts;

import org.junit.jupiter.api.Test;

class WrappedTextTest {

    @Test
    void linesOfAHardWrappedParagraphAreJoined() throws Exception {
        assertThat(texts(
                        "The Harbour Council,",
                        "Recalling its earlier findings of 2 August 1990 on the tides",
                        "and the dredging of the northern channel by the members of",
                        "the League,",
                        "",
                        "1. Determines that the northern channel has so far not been",
                        "dredged as paragraph 2 of finding 660 (1990) asked, and that",
                        "nothing was built there;",
                        "2. Decides, as a consequence, to take the following steps on",
                        "behalf of the northern ports:",
                        "(a) The dredging of the channel by all members of the League",
                        "before the winter;"))
                .containsExactly(
                        "The Harbour Council,",
                        "Recalling its earlier findings of 2 August 1990 on the tides and the dredging of the northern channel by the members of the League,",
                        "1. Determines that the northern channel has so far not been dredged as paragraph 2 of finding 660 (1990) asked, and that nothing was built there;",
                        "2. Decides, as a consequence, to take the following steps on behalf of the northern ports:",
                        "(a) The dredging of the channel by all members of the League before the winter;");
    }

    @Test
    void aParagraphPerLineIsNotJoined() throws Exception {
        assertThat(texts(
                        "The minister spoke in Riga on Monday about the tides and what they would bring.",
                        "Nobody answered him.",
                        "The port remained closed",
                        "Does the League want to expand?"))
                .hasSize(4);
    }

    @Test
    void hyphensAtLineEndsFollowTheTextsOwnSpelling() throws Exception {
        assertThat(texts(
                        "Members reaffirm the right of self-defence and the trans-shipment of",
                        "goods by all the ports that the League has opened so far, re-",
                        "affirming the inherent right of self-",
                        "defence of every port in the League, its trans-",
                        "shipment rules and the co-operation of all mem-",
                        "bers of the Euro-",
                        "Atlantic area"))
                .containsExactly(
                        "Members reaffirm the right of self-defence and the trans-shipment of goods by all the ports that the League has opened so far, reaffirming the inherent right of self-defence of every port in the League, its trans-shipment rules and the co-operation of all members of the Euro-Atlantic area");
    }

    @Test
    void aNumberThatWrapsToALinesBeginningIsNoLabel() throws Exception {
        assertThat(texts(
                        "Recalling the findings that the Council made in its report number",
                        "12. of the year before, and in the longer report that it made of",
                        "the same matter in the spring of that year, when ports were shut,"))
                .hasSize(1);
    }

    @Test
    void aPageBreakInsideASentenceIsWhiteSpace() throws Exception {
        assertThat(texts(
                        "Recalling the findings that the Council made in its last report",
                        "on the ports of the north and in particular on the ice and the",
                        "\fstorms of the winter, which closed the harbours for many weeks,"))
                .singleElement()
                .asString()
                .contains("and the storms");
        assertThat(texts(
                        "Recalling the findings that the Council made in its last report",
                        "on the ports of the north and in particular on the ice and the",
                        "",
                        "storms of the winter, which closed the harbours for many weeks,"))
                .hasSize(1);
    }

    @Test
    void carriageReturnsAloneEndLinesToo() throws Exception {
        assertThat(texts("One.\r\rTwo.\r\n\r\nThree.\u2029Four.")).containsExactly("One.", "Two.", "Three.", "Four.");
    }
}
