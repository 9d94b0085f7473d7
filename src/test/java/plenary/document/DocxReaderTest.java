package plenary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenary.document.Reads.document;
import static plenary.document.Reads.emphasised;
import static plenary.document.Reads.kinds;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxReaderTest {

    private static byte[] bytes(XWPFDocument word) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        word.write(out);
        word.close();
        return out.toByteArray();
    }

    private static void level(CTAbstractNum list, int level, STNumberFormat.Enum format, String text) {
        CTLvl each = list.addNewLvl();
        each.setIlvl(BigInteger.valueOf(level));
        each.addNewStart().setVal(BigInteger.ONE);
        each.addNewNumFmt().setVal(format);
        each.addNewLvlText().setVal(text);
    }

    private static XWPFParagraph item(XWPFDocument word, BigInteger list, int level, String words) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private static byte[] resolution() throws Exception {
        XWPFDocument word = new XWPFDocument();
        CTAbstractNum numbers = CTAbstractNum.Factory.newInstance();
        numbers.setAbstractNumId(BigInteger.ZERO);
        level(numbers, 0, STNumberFormat.DECIMAL, "%1.");
        level(numbers, 1, STNumberFormat.LOWER_LETTER, "(%2)");
        level(numbers, 2, STNumberFormat.LOWER_ROMAN, "%1.%3");
        BigInteger list =
                word.createNumbering().addNum(word.getNumbering().addAbstractNum(new XWPFAbstractNum(numbers)));
        XWPFParagraph title = word.createParagraph();
        title.setStyle("Heading1");
        title.createRun().setText("Tides of the northern sea");
        XWPFParagraph noting = word.createParagraph();
        XWPFRun opening = noting.createRun();
        opening.setItalic(true);
        opening.setText("Noting");
        noting.createRun().setText(" the tides");
        XWPFFootnote note = word.createFootnote();
        note.createParagraph().createRun().setText("See the almanac.");
        noting.addFootnoteReference(note);
        noting.createRun().setText(",");
        item(word, list, 0, "Decides to dredge:");
        item(word, list, 1, "in spring;");
        item(word, list, 1, "in autumn:");
        item(word, list, 2, "early;");
        item(word, list, 0, "Requests a report.");
        XWPFTable table = word.createTable(1, 2);
        table.getRow(0).getCell(0).setText("Riga");
        table.getRow(0).getCell(1).setText("7");
        word.getProperties().getCoreProperties().setTitle("Tides");
        return bytes(word);
    }

    @Test
    void automaticNumbersArePrintedAndNotesFollowTheirParagraph() throws Exception {
        Document document = document("a.docx", resolution());
        assertThat(kinds(document))
                .containsExactly(
                        "HEADING Tides of the northern sea",
                        "PARAGRAPH Noting the tides,",
                        "FOOTNOTE See the almanac.",
                        "LIST_ITEM 1. Decides to dredge:",
                        "LIST_ITEM (a) in spring;",
                        "LIST_ITEM (b) in autumn:",
                        "LIST_ITEM 1.i early;",
                        "LIST_ITEM 2. Requests a report.",
                        "TABLE_ROW Riga | 7");
        assertThat(emphasised(document.blocks().get(1))).containsExactly("Noting");
        assertThat(document.metadata().get("title")).contains("Tides");
        OffsetsTest.assertOffsetsHold(document);
    }

    @Test
    void aDamagedDocumentIsRefused() throws Exception {
        byte[] whole = resolution();
        assertThatThrownBy(() -> document("a.docx", Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> document("a.docx", "just words"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("not a Word document");
    }

    @Test
    void anEncryptedOrOldWordDocumentIsRefused() {
        byte[] ole = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                2048);
        assertThatThrownBy(() -> document("a.docx", ole)).hasMessageContaining("encrypted");
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 64; i++) zip.write(blanks);
        }
        assertThatThrownBy(() -> document("a.docx", out.toByteArray()))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("bomb");
    }
}
