package plenary.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects a page's glyphs in the order in which the page prints them, which goes down a column before the next, and makes lines of them. */
final class PdfPage extends PDFTextStripper {

    /** Type smaller than this part of its line's is raised or lowered. */
    private static final float SMALL = 0.8f;

    private final List<List<TextPosition>> lines = new ArrayList<>();
    private List<TextPosition> line = new ArrayList<>();
    private int page;
    private float pageHeight;

    private PdfPage() {}

    /** The page's lines, without empty ones. */
    static List<PdfLine> lines(PDDocument pdf, int page) throws IOException {
        PdfPage collector = new PdfPage();
        collector.setStartPage(page);
        collector.setEndPage(page);
        collector.getText(pdf);
        collector.page = page;
        collector.end();
        List<PdfLine> lines = new ArrayList<>();
        for (List<TextPosition> glyphs : collector.lines) {
            PdfLine made = collector.line(glyphs);
            if (!made.text().isBlank()) lines.add(made);
        }
        return lines;
    }

    @Override
    protected void startPage(PDPage pdPage) {
        pageHeight = pdPage.getCropBox().getHeight();
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (glyph.getUnicode() == null || glyph.getUnicode().isEmpty()) return;
        if (!line.isEmpty() && !goesOn(glyph)) end();
        line.add(glyph);
    }

    private void end() {
        if (!line.isEmpty()) lines.add(line);
        line = new ArrayList<>();
    }

    private boolean goesOn(TextPosition glyph) {
        TextPosition last = line.get(line.size() - 1);
        float size = Math.max(size(last), size(glyph));
        boolean level =
                Math.abs(glyph.getYDirAdj() - last.getYDirAdj()) < 0.55f * size && glyph.getDir() == last.getDir();
        return level && glyph.getXDirAdj() > last.getXDirAdj() - 0.5f * size;
    }

    private static float size(TextPosition glyph) {
        return Math.max(1f, Math.abs(glyph.getFontSizeInPt()));
    }

    private PdfLine line(List<TextPosition> glyphs) {
        float size = commonSize(glyphs);
        float baseline = commonBaseline(glyphs, size);
        List<TextPosition> words = new ArrayList<>();
        boolean marked = false;
        boolean begun = false;
        boolean symbol = false;
        for (TextPosition glyph : glyphs) {
            boolean raised = size(glyph) < SMALL * size && glyph.getYDirAdj() < baseline - 0.1f * size;
            boolean digits = raised && glyph.getUnicode().matches("[\\d*†‡§,\\[\\]\\s]+");
            // A number that begins inside a symbol is part of it to its end.
            symbol = digits && (symbol || !isAfterWord(words));
            if (digits && !symbol && !begun) marked = true;
            if (!glyph.getUnicode().isBlank()) begun = true;
            if (!digits || symbol) words.add(glyph);
        }
        return spelled(words.isEmpty() ? glyphs : words, size, baseline, marked);
    }

    /** Whether a raised number after what was printed last is a note's mark: not after a unit or a ten ("km", "10"), nor inside a symbol ("A/RES/"). */
    private static boolean isAfterWord(List<TextPosition> words) {
        StringBuilder tail = new StringBuilder();
        for (TextPosition glyph : words.subList(Math.max(0, words.size() - 4), words.size()))
            tail.append(glyph.getUnicode());
        return !tail.toString().matches("(?s)(?:.*[\\s\\d])?[kc]?m|(?:.*\\D)?10|.*/");
    }

    private PdfLine spelled(List<TextPosition> glyphs, float size, float baseline, boolean marked) {
        StringBuilder text = new StringBuilder();
        List<Span> emphases = new ArrayList<>();
        int emphasisBegin = -1;
        TextPosition last = null;
        for (TextPosition glyph : glyphs) {
            if (last != null
                    && gap(last, glyph)
                    && text.length() > 0
                    && text.charAt(text.length() - 1) != ' '
                    && !glyph.getUnicode().isBlank()) text.append(' ');
            boolean emphasis = isEmphasis(glyph);
            if (emphasis && emphasisBegin < 0) emphasisBegin = text.length();
            if (!emphasis && emphasisBegin >= 0 && !glyph.getUnicode().isBlank()) {
                emphases.add(new Span(emphasisBegin, text.length()));
                emphasisBegin = -1;
            }
            text.append(glyph.getUnicode());
            last = glyph;
        }
        if (emphasisBegin >= 0) emphases.add(new Span(emphasisBegin, text.length()));
        TextPosition first = glyphs.get(0);
        for (TextPosition glyph : glyphs) {
            first = glyph;
            if (!glyph.getUnicode().isBlank()) break;
        }
        float right = first.getXDirAdj();
        for (TextPosition glyph : glyphs)
            if (!glyph.getUnicode().isBlank()) right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
        return new PdfLine(
                page,
                pageHeight,
                first.getXDirAdj(),
                right,
                baseline,
                size,
                isBold(glyphs),
                marked,
                text.toString(),
                emphases);
    }

    private static boolean isBold(List<TextPosition> glyphs) {
        return glyphs.stream().filter(g -> !g.getUnicode().isBlank()).allMatch(g -> fontName(g)
                .matches(".*(?:bold|black|heavy).*"));
    }

    private static String fontName(TextPosition glyph) {
        String name = glyph.getFont() == null ? null : glyph.getFont().getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    /** A gap that a reader sees as a space. */
    private static boolean gap(TextPosition last, TextPosition glyph) {
        float gap = glyph.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
        return gap > 0.17f * size(glyph);
    }

    private static boolean isEmphasis(TextPosition glyph) {
        String name = fontName(glyph);
        return name.contains("bold")
                || name.contains("italic")
                || name.contains("oblique")
                || name.contains("black")
                || name.endsWith("-it");
    }

    private static float commonSize(List<TextPosition> glyphs) {
        Map<Float, Integer> counts = new HashMap<>();
        float best = size(glyphs.get(0));
        for (TextPosition glyph : glyphs) {
            if (glyph.getUnicode().isBlank()) continue;
            float size = Math.round(size(glyph) * 10) / 10f;
            int count = counts.merge(size, 1, Integer::sum);
            int most = counts.getOrDefault(best, 0);
            if (count > most || (count == most && size > best)) best = size;
        }
        return best;
    }

    private static float commonBaseline(List<TextPosition> glyphs, float size) {
        for (TextPosition glyph : glyphs)
            if (!glyph.getUnicode().isBlank() && size(glyph) >= SMALL * size) return glyph.getYDirAdj();
        return glyphs.get(0).getYDirAdj();
    }
}
