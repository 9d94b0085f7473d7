package plenary.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that web pages put around their content. */
final class SiteFurniture {

    private static final Set<String> ALONE = Set.of(
            "###",
            "\\###",
            "connect with us",
            "follow us",
            "share",
            "share this",
            "share this page",
            "share this article",
            "print",
            "print this page",
            "download",
            "tweet",
            "email",
            "subscribe",
            "sign up",
            "log in",
            "login",
            "search",
            "menu",
            "home",
            "skip to content",
            "skip to main content",
            "advertisement",
            "to top",
            "back to top",
            "previous",
            "next",
            "comments",
            "no comments",
            "accept all cookies",
            "accept cookies",
            "close",
            "copy link",
            "top");

    /** What announces that only furniture follows. */
    private static final Set<String> TAIL = Set.of(
            "leave a reply",
            "leave a comment",
            "read also",
            "see also",
            "also read",
            "related articles",
            "related posts",
            "related news",
            "related stories",
            "related content",
            "related links",
            "you may also like",
            "continue reading",
            "click to comment",
            "most popular",
            "most read",
            "more news",
            "latest news",
            "recommended for you");

    /** Sentences of forms and notices. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)^(?:your email address will not be published|required fields are marked|save my name, email|this (?:site|website) uses cookies|we use cookies|all rights reserved|copyright ©|© ?(?:19|20)\\d\\d|subscribe to our|sign up (?:for|to) our|more in \\p{L}+$).*");

    private SiteFurniture() {}

    /** Whether the line says nothing but what a page's frame says. */
    static boolean isFurniture(String line) {
        if (line.length() > 160) return false;
        String bare = bare(line);
        return ALONE.contains(bare)
                || TAIL.contains(bare)
                || NOTICE.matcher(line.strip()).matches();
    }

    /** Whether the line announces that what follows is furniture until a sentence comes. */
    static boolean beginsTail(String line) {
        return line.length() <= 60 && TAIL.contains(bare(line));
    }

    private static String bare(String line) {
        return line.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll("[.…:!»>]+$", "")
                .strip();
    }
}
