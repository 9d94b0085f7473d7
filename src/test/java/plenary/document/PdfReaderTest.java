package plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenary.document.Reads.document;
import static plenary.document.Reads.emphasised;
import static plenary.document.Reads.kinds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    private static final PDFont ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
    private static final PDFont ITALIC = new PDType1Font(FontName.TIMES_ITALIC);
    private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

    /** Prints pages line by line. */
    private static final class Printer implements AutoCloseable {
        private final PDDocument pdf = new PDDocument();
        private PDPageContentStream stream;

        void page() throws IOException {
            if (stream != null) stream.close();
            PDPage page = new PDPage();
            pdf.addPage(page);
            stream = new PDPageContentStream(pdf, page);
        }

        Printer print(PDFont font, float size, float x, float y, String words) throws IOException {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(x, y);
            stream.showText(words);
            stream.endText();
            return this;
        }

        byte[] bytes() throws IOException {
            if (stream != null) stream.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }

        @Override
        public void close() throws IOException {
            pdf.close();
        }
    }

    private static byte[] resolution() throws IOException {
        try (Printer p = new Printer()) {
            p.page();
            p.print(ROMAN, 9, 70, 760, "League of Ports 7/3");
            p.print(BOLD, 14, 70, 720, "Tides of the northern sea");
            p.print(ITALIC, 10, 90, 680, "Noting")
                    .print(
                            ROMAN,
                            10,
                            121,
                            680,
                            "the tides and the ice that close the harbours of the northern sea in winter, reaffirm-");
            p.print(ROMAN, 10, 70, 668, "ing the report of the pilots")
                    .print(ROMAN, 6, 185, 672, "1")
                    .print(ROMAN, 10, 189, 668, " on the channels and on what it would cost to dredge them all,");
            p.print(ROMAN, 10, 90, 646, "1. ")
                    .print(ITALIC, 10, 103, 646, "Decides")
                    .print(
                            ROMAN,
                            10,
                            137,
                            646,
                            "to dredge the northern channel before the winter of the coming year and to");
            p.print(
                    ROMAN,
                    10,
                    70,
                    634,
                    "ask the members of the League of Ports for the means that this will need, in ships, crews and");
            p.print(ROMAN, 6, 70, 84, "1").print(ROMAN, 8, 76, 80, "Pilots' report 12.");
            p.print(ROMAN, 9, 300, 40, "1/2");
            p.page();
            p.print(ROMAN, 9, 70, 760, "League of Ports 7/3");
            p.print(ROMAN, 10, 70, 720, "coin;");
            p.print(ROMAN, 10, 90, 700, "2. ")
                    .print(ITALIC, 10, 103, 700, "Requests")
                    .print(ROMAN, 10, 143, 700, "a report.");
            p.print(ROMAN, 9, 300, 40, "2/2");
            return p.bytes();
        }
    }

    @Test
    void paragraphsAreJoinedOverLinesAndPagesAndTheFrameIsFurniture() throws Exception {
        Document document = document("a.pdf", resolution());
        assertThat(kinds(document))
                .containsExactly(
                        "HEADING Tides of the northern sea",
                        "PARAGRAPH Noting the tides and the ice that close the harbours of the northern sea in winter, reaffirming the report of the pilots on the channels and on what it would cost to dredge them all,",
                        "FURNITURE League of Ports 7/3",
                        "FURNITURE 1/2",
                        "LIST_ITEM 1. Decides to dredge the northern channel before the winter of the coming year and to ask the members of the League of Ports for the means that this will need, in ships, crews and coin;",
                        "FOOTNOTE Pilots' report 12.",
                        "LIST_ITEM 2. Requests a report.",
                        "FURNITURE League of Ports 7/3",
                        "FURNITURE 2/2");
        assertThat(emphasised(document.blocks().get(1))).containsExactly("Noting");
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        OffsetsTest.assertOffsetsHold(document);
    }

    @Test
    void aDamagedPdfIsRefused() throws Exception {
        byte[] whole = resolution();
        assertThatThrownBy(() -> document("a.pdf", "%PDF-1.7 and then nothing"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("qpdf");
        byte[] noise = Arrays.copyOf(whole, whole.length);
        for (int i = 20; i < noise.length; i += 3) noise[i] = (byte) (i * 31);
        assertThatThrownBy(() -> document("a.pdf", noise)).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void anEncryptedPdfIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        assertThatThrownBy(() -> document("a.pdf", out.toByteArray()))
                .hasMessageContaining("encrypted")
                .hasMessageContaining("--decrypt");
    }

    @Test
    void aScanWithoutTextIsRefused() throws Exception {
        byte[] scan;
        try (Printer p = new Printer()) {
            p.page();
            scan = p.bytes();
        }
        assertThatThrownBy(() -> document("a.pdf", scan))
                .hasMessageContaining("no text")
                .hasMessageContaining("ocrmypdf");
    }
}
