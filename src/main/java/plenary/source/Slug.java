package plenary.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns names into the lower-case ASCII words that IRIs are made of. */
public final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’](?=s\\b)");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9_]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    /** A slug is also the name of a file, which with its extension must not be longer than 255 bytes. */
    private static final int LONGEST = 200;

    private static final int HASH_DIGITS = 16;

    /** The graphs {@code {base}graph/ontology}, {@code …/catalog} and {@code …/inferred} are no documents' graphs. */
    private static final Set<String> TAKEN = Set.of("ontology", "catalog", "inferred");

    private Slug() {}

    /**
     * The slug of a name: accents dropped, everything else that is no ASCII letter, digit or underscore folded into single hyphens.
     * A name in another script keeps its letters as hexadecimal code points, so that different names stay different.
     */
    public static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("Æ", "ae")
                .replace("ø", "o")
                .replace("Ø", "o")
                .replace("đ", "d")
                .replace("Đ", "d")
                .replace("ł", "l")
                .replace("Ł", "l")
                .replace("ı", "i")
                .replace("þ", "th")
                .replace("Þ", "th")
                .replace("ð", "d");
        String ascii = MARKS.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
        StringBuilder spelled = new StringBuilder(ascii.length());
        ascii.codePoints().forEach(c -> {
            if (c > 127 && Character.isLetterOrDigit(c))
                spelled.append('u').append(Integer.toHexString(c)).append('-');
            else spelled.appendCodePoint(c);
        });
        String plain = APOSTROPHES.matcher(spelled).replaceAll("");
        return EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
    }

    /**
     * The slug of a relative path: its last extension dropped, folders and name joined by hyphens. Of a slug longer than
     * {@value #LONGEST} characters the end is replaced by a hash of the path, so that different paths stay different. A document called as one of the graphs
     * that are no document's is called {@code ontology-document} and the like.
     */
    public static String ofPath(String relativePath) {
        int dot = relativePath.lastIndexOf('.');
        boolean extension = dot > relativePath.lastIndexOf('/') + 1;
        String slug = of(extension ? relativePath.substring(0, dot) : relativePath);
        if (slug.isEmpty()) return of("file-" + Integer.toHexString(relativePath.hashCode()));
        if (TAKEN.contains(slug)) return slug + "-document";
        return slug.length() <= LONGEST ? slug : shortened(slug, relativePath);
    }

    private static String shortened(String slug, String relativePath) {
        String head =
                EDGES.matcher(slug.substring(0, LONGEST - HASH_DIGITS - 1)).replaceAll("");
        return head + "-" + hash(relativePath);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
