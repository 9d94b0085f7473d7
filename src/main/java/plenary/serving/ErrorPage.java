package plenary.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import plenary.serving.page.Page;
import plenary.serving.page.Templates;

/** A refusal as a reader sees it in a browser; programs get the sentence alone. */
final class ErrorPage {

    private ErrorPage() {}

    record View(Page page, String title, String message) {}

    /** Whether who asks is a browser that shows the answer: no program that asks the endpoint, and none that accepts anything. */
    static boolean wanted(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/plenary/") || path.startsWith(Edge.OPERATIONS) || path.startsWith("/assets/"))
            return false;
        String accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    static String html(Refusal refusal) {
        String title =
                switch (refusal.status()) {
                    case Refusal.NOT_FOUND -> "Nothing here by that name";
                    case Refusal.TOO_MANY, Refusal.UNAVAILABLE -> "Busy just now";
                    case Refusal.INTERNAL -> "Something went wrong";
                    default -> "That cannot be answered";
                };
        String message = refusal.getMessage();
        String sentence = message.isEmpty() ? "" : Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return Templates.html("error", new View(Page.of(title, Page.Section.NONE), title, sentence));
    }
}
