package plenary.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to characters without guessing: a byte order mark or a declared charset is honoured, all else must be UTF-8. */
final class TextDecoder {

    /** More control characters than this in a thousand, and it is no text. */
    private static final int CONTROLS_PER_THOUSAND = 10;

    private TextDecoder() {}

    /**
     * The text, its byte order mark dropped.
     *
     * @throws UnreadableDocumentException when there is none, when the bytes are no text, or are not in the encoding they must be in
     */
    static String decode(byte[] bytes) throws UnreadableDocumentException {
        return decode(bytes, StandardCharsets.UTF_8);
    }

    /** As {@link #decode(byte[])}, for a file that declares its charset inside. A byte order mark overrules the declaration. */
    static String decode(byte[] bytes, Charset declared) throws UnreadableDocumentException {
        Charset marked = byteOrderMark(bytes);
        Charset charset = marked == null ? declared : marked;
        int begin = marked == null ? 0 : marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
        if (!charset.name().startsWith("UTF-16")) refuseNoise(bytes, begin);
        String text = charset.equals(StandardCharsets.UTF_8) ? quickly(bytes, begin) : null;
        if (text == null) text = strictly(bytes, begin, charset);
        if (text.isBlank()) throw new UnreadableDocumentException("there is no text in it; remove the file or fill it");
        return text;
    }

    private static Charset byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF)
            return StandardCharsets.UTF_8;
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) return StandardCharsets.UTF_16BE;
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) return StandardCharsets.UTF_16LE;
        return null;
    }

    /** The JDK's fast path; it replaces what is wrong, so a replacement character in the result leaves the matter to {@link #strictly}. */
    private static String quickly(byte[] bytes, int begin) {
        String text = new String(bytes, begin, bytes.length - begin, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : null;
    }

    private static String strictly(byte[] bytes, int begin, Charset charset) throws UnreadableDocumentException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
        CharBuffer out =
                CharBuffer.allocate((int) Math.ceil((bytes.length - begin) * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) result = decoder.flush(out);
        if (result.isError()) {
            int at = in.position();
            throw UnreadableDocumentException.at(
                    "byte " + at + " (line " + line(bytes, at) + ")",
                    String.format(
                            "0x%02X is not valid %s there; save the file as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8",
                            bytes[at], charset.name()));
        }
        return out.flip().toString();
    }

    private static void refuseNoise(byte[] bytes, int begin) throws UnreadableDocumentException {
        int controls = 0;
        int firstControl = -1;
        for (int i = begin; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == 0)
                throw UnreadableDocumentException.at(
                        "byte " + i,
                        "a NUL byte: this is binary, or UTF-16 without its byte order mark; give it its right extension, or save it as UTF-8 text");
            // Tab, line feed, vertical tab, form feed, carriage return belong to text.
            if ((b > 0 && b < 0x20 && (b < 0x09 || b > 0x0D)) || b == 0x7F) {
                controls++;
                if (firstControl < 0) firstControl = i;
            }
        }
        if (controls > 2 && controls * 1000L > (long) CONTROLS_PER_THOUSAND * bytes.length)
            throw UnreadableDocumentException.at(
                    "byte " + firstControl,
                    controls + " control characters in " + bytes.length
                            + " bytes: this is binary, not text; give it its right extension or remove it");
    }

    private static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) if (bytes[i] == '\n') line++;
        return line;
    }
}
