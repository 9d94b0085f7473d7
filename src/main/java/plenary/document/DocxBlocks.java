package plenary.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdnRef;
import plenary.document.Block.Kind;

/** Makes blocks of a Word document's body: automatic numbers printed, footnotes after the paragraph that refers to them. */
final class DocxBlocks {

    private final XWPFDocument word;
    private final ExtractedText text;
    private final DocxNumbering numbering;
    private final List<Words> notes = new ArrayList<>();

    DocxBlocks(XWPFDocument word, ExtractedText text) {
        this.word = word;
        this.text = text;
        this.numbering = new DocxNumbering(word);
    }

    void read() {
        elements(word.getBodyElements());
    }

    private void elements(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) paragraph(paragraph);
            else if (element instanceof XWPFTable table) table(table);
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        int heading = headingLevel(paragraph);
        DocxNumbering.Label label = numbering.next(paragraph);
        Words words = new Words();
        if (!label.text().isEmpty()) words.append(label.text()).space();
        int labelLength = words.length();
        runs(paragraph, words);
        if (words.length() > labelLength) {
            String line = words.text();
            boolean item = label.numbered() || ListLabels.label(line, 0, line.length()) > 0;
            text.add(
                    heading > 0 ? Kind.HEADING : item ? Kind.LIST_ITEM : Kind.PARAGRAPH,
                    heading > 0 ? heading : label.level(),
                    words);
        }
        for (Words note : notes) text.add(Kind.FOOTNOTE, 0, note);
        notes.clear();
        if (paragraph.isPageBreak()) text.addBreak();
    }

    private int headingLevel(XWPFParagraph paragraph) {
        String name = styleName(paragraph).toLowerCase(Locale.ROOT).replace(" ", "");
        if (name.equals("title")) return 1;
        if (name.matches("heading[1-9]")) return name.charAt(7) - '0';
        boolean outlined = paragraph.getCTP().getPPr() != null
                && paragraph.getCTP().getPPr().getOutlineLvl() != null;
        return outlined
                ? Math.min(
                                9,
                                paragraph
                                                .getCTP()
                                                .getPPr()
                                                .getOutlineLvl()
                                                .getVal()
                                                .intValue()
                                        + 1)
                        % 10
                : 0;
    }

    private String styleName(XWPFParagraph paragraph) {
        if (paragraph.getStyleID() == null) return "";
        XWPFStyle style = word.getStyles() == null ? null : word.getStyles().getStyle(paragraph.getStyleID());
        return style == null || style.getName() == null ? paragraph.getStyleID() : style.getName();
    }

    private void runs(XWPFParagraph paragraph, Words words) {
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run) run(run, words);
            else words.append(element.toString());
        }
    }

    private void run(XWPFRun run, Words words) {
        for (CTFtnEdnRef reference : run.getCTR().getFootnoteReferenceList()) note(reference.getId(), false);
        for (CTFtnEdnRef reference : run.getCTR().getEndnoteReferenceList()) note(reference.getId(), true);
        if (run.isVanish()) return;
        boolean emphasis = run.isBold() || run.isItalic();
        if (emphasis) words.beginEmphasis();
        words.append(run instanceof XWPFHyperlinkRun ? run.text() : visible(run));
        if (emphasis) words.endEmphasis();
    }

    /** POI prints a note's reference as "[footnoteRef:1]". */
    private static String visible(XWPFRun run) {
        return run.text().replaceAll("\\[(?:foot|end)noteRef:\\d+\\]", "");
    }

    private void note(BigInteger id, boolean end) {
        Words words = new Words();
        if (end) {
            XWPFEndnote note = word.getEndnoteByID(id.intValue());
            if (note != null) for (XWPFParagraph paragraph : note.getParagraphs()) runs(paragraph, words.space());
        } else {
            XWPFFootnote note = word.getFootnoteByID(id.intValue());
            if (note != null) for (XWPFParagraph paragraph : note.getParagraphs()) runs(paragraph, words.space());
        }
        if (!words.isEmpty()) notes.add(words);
    }

    private void table(XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
            List<XWPFTableCell> cells = row.getTableCells();
            if (cells.size() == 1) {
                elements(cells.get(0).getBodyElements());
                continue;
            }
            Words words = new Words();
            for (XWPFTableCell cell : cells) {
                if (cell.getText().isBlank()) continue;
                if (!words.isEmpty()) words.append(" | ");
                for (XWPFParagraph paragraph : cell.getParagraphs()) runs(paragraph, words.space());
            }
            text.add(Kind.TABLE_ROW, 0, words);
            for (Words note : notes) text.add(Kind.FOOTNOTE, 0, note);
            notes.clear();
        }
    }
}
