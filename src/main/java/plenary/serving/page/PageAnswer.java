package plenary.serving.page;

import java.util.Optional;

/**
 * An answer to be sent.
 *
 * @param status of HTTP: 200, or 404 for a page that says what is not there, or 400 for one that says what is wrong
 * @param contentType with its character set
 * @param content what is sent, as UTF-8
 * @param fileName what a browser saves it as; nothing for what it is to show
 */
public record PageAnswer(int status, String contentType, String content, Optional<String> fileName) {

    /** A page in HTML. */
    public static PageAnswer html(String html) {
        return html(200, html);
    }

    /** A page in HTML that goes with another status than 200. */
    public static PageAnswer html(int status, String html) {
        return new PageAnswer(status, "text/html;charset=utf-8", html, Optional.empty());
    }

    /** Text of another media type. */
    public static PageAnswer text(String mediaType, String text) {
        return new PageAnswer(200, mediaType + ";charset=utf-8", text, Optional.empty());
    }

    /** A file to be saved. */
    public static PageAnswer file(String mediaType, String fileName, String text) {
        return new PageAnswer(200, mediaType + ";charset=utf-8", text, Optional.of(fileName));
    }
}
