package plenary.serving.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import plenary.store.Generation;

/**
 * Parts of the texts of a generation, counted in UTF-16 code units. A text of many megabytes is read through once, to remember where every 64 Ki of its
 * characters begin; after that only what is shown is read.
 */
final class ServedText {

    private static final int STEP = 1 << 16;
    private static final int REMEMBERED = 256;

    /** Byte offsets of every {@link #STEP}th character, and the length; by file, of which none changes. */
    private static final Map<Path, Marks> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Marks> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Where in the file, in bytes, some of its characters begin. */
    private static final class Marks {
        private final long[] bytes;
        private final int[] characters;
        private final int length;

        Marks(long[] bytes, int[] characters, int length) {
            this.bytes = bytes;
            this.characters = characters;
            this.length = length;
        }
    }

    private final Path file;
    private final Marks marks;

    private ServedText(Path file, Marks marks) {
        this.file = file;
        this.marks = marks;
    }

    /** The text of a document; an empty one when there is none. */
    static ServedText of(Generation generation, String slug) throws IOException {
        Path file = generation.text(slug).orElse(null);
        if (file == null) return new ServedText(null, new Marks(new long[] {0}, new int[] {0}, 0));
        Marks known = KNOWN.get(file);
        if (known == null) {
            known = scan(file);
            KNOWN.put(file, known);
        }
        return new ServedText(file, known);
    }

    private static Marks scan(Path file) throws IOException {
        long[] bytes = new long[(int) (Files.size(file) / STEP) + 2];
        int[] characters = new int[bytes.length];
        int count = 1;
        int length = 0;
        long at = 0;
        byte[] buffer = new byte[STEP];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++, at++) {
                    int b = buffer[i] & 0xff;
                    // A code point begins here; one of four bytes is two code units.
                    boolean begins = (b & 0xc0) != 0x80;
                    if (begins && length >= (long) count * STEP && count < bytes.length) {
                        bytes[count] = at;
                        characters[count++] = length;
                    }
                    if (begins) length += b >= 0xf0 ? 2 : 1;
                }
            }
        }
        return new Marks(java.util.Arrays.copyOf(bytes, count), java.util.Arrays.copyOf(characters, count), length);
    }

    int length() {
        return marks.length;
    }

    /** The characters from {@code begin} up to {@code end}, both brought into the text. */
    String part(int begin, int end) throws IOException {
        int from = Math.max(0, Math.min(begin, length()));
        int to = Math.max(from, Math.min(end, length()));
        if (file == null || from == to) return "";
        int mark = java.util.Arrays.binarySearch(marks.characters, from);
        if (mark < 0) mark = -mark - 2;
        char[] characters = new char[to - marks.characters[mark]];
        int read = 0;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(marks.bytes[mark]);
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            for (int n = 0; read < characters.length && n >= 0; read += Math.max(0, n))
                n = reader.read(characters, read, characters.length - read);
        }
        int first = from - marks.characters[mark];
        return new String(characters, first, Math.max(0, read - first));
    }
}
