package plenary.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells a web page's content from the site around it: by element, role, name, and by how much of a stretch is links. */
final class PageFurniture {

    private static final String ELEMENTS =
            "script, style, noscript, template, svg, math > annotation, nav, aside, form, button, input, select, textarea, iframe, object, embed, canvas, "
                    + "audio, video, dialog, menu, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=search], "
                    + "[role=complementary], [role=dialog], [role=alertdialog], [role=menu], [role=menubar], figure > :not(figcaption)";

    /** Whole words of class names and ids that sites give their frame. */
    private static final Pattern NAMES = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:cookies?|consent|gdpr|share|sharing|social|breadcrumbs?|sidebar|navbar|nav|navigation|menu|megamenu|newsletter|subscribe|subscription|"
                    + "comments?|respond|disqus|skip(?:link|-link|nav)?|pagination|pager|adverts?|advertisement|ads|banner|popup|modal|toolbar|masthead|"
                    + "language[_-]?(?:select|selector|switcher|list)?|langs?|readalso|read-also|related(?:[_-](?:posts|articles|news|links|content|stories))?|recommended|"
                    + "site-?(?:header|footer)|page-?footer|footer|footerdocwin|header[_-]sides|ep_hidden|sr-only|visually-?hidden|screen-reader-text|hidden|noprint|no-print|print-hidden|tooltip|gallery|carousel|slider|lightbox|download|downloads|tags|tag-list|back-to-top|to-?top|related-?links)(?=$|[\\s_-])");

    private static final Pattern INVISIBLE = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    /** A stretch of which more than this is links is a menu. */
    private static final double LINKS = 0.6;

    private PageFurniture() {}

    /** Takes the site's frame out of the page. */
    static void remove(org.jsoup.nodes.Document page) {
        page.select(ELEMENTS).remove();
        for (Element element : new ArrayList<>(page.body().select("[style]")))
            if (INVISIBLE.matcher(element.attr("style")).find()) element.remove();
        for (Element element : new ArrayList<>(page.body().select("header, footer")))
            if (!belongsToContent(element)) element.remove();
        double all = page.body().text().length();
        for (Element element : new ArrayList<>(page.body().select("[class], [id]"))) {
            boolean named = NAMES.matcher(element.className()).find()
                    || NAMES.matcher(element.id()).find();
            // A frame holds little of a page's text; a name that most of it stands under is misleading.
            if (named && !isNote(element) && element.text().length() < 0.4 * all) element.remove();
        }
        for (Element element : new ArrayList<>(page.body().select("ul, ol, div, section, table, dl, p, li, td")))
            if (element.parent() != null && isMenu(element)) element.remove();
        removeTail(page);
    }

    /** A header or footer inside an article is the article's own: its title, its date. */
    private static boolean belongsToContent(Element element) {
        return element.closest("article, main, [role=main]") != null
                && element.tagName().equals("header");
    }

    private static boolean isMenu(Element element) {
        List<Element> links = element.select("a[href]");
        if (links.size() < 2 && !element.tagName().equals("ul")) return false;
        String words = element.text();
        int linked = 0;
        for (Element link : links) {
            if (isNoteLink(link)) return false;
            linked += link.text().length();
        }
        boolean list = element.tagName().equals("ul") || element.tagName().equals("ol");
        return !words.isEmpty()
                && links.size() >= (list ? 1 : 2)
                && linked > LINKS * words.length()
                && words.length() < 4000
                && !hasSentence(element);
    }

    private static boolean hasSentence(Element element) {
        for (Element p : element.select("p")) {
            String words = p.text();
            int linked = p.select("a[href]").stream()
                    .mapToInt(a -> a.text().length())
                    .sum();
            if (words.length() > 80 && linked < 0.5 * words.length()) return true;
        }
        return false;
    }

    static boolean isNoteLink(Element link) {
        return link.attr("href").matches("#.{1,60}")
                && link.text().strip().matches("[\\[(]?(?:\\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡↑^]{1,3})[\\])]?");
    }

    static boolean isNote(Element element) {
        return (element.className() + " " + element.id())
                .matches("(?i).*(?:footnote|endnote|(?:^|\\s)_?ftn\\d|(?:^|\\s)fn[:_-]?\\d).*");
    }

    /** "Leave a Reply", "Read also" as a heading: it and what follows it among its siblings goes, if that is short. */
    private static void removeTail(org.jsoup.nodes.Document page) {
        for (Element heading : new ArrayList<>(page.body().select("h1, h2, h3, h4, h5, h6, p, strong, div"))) {
            if (heading.parent() == null
                    || (!heading.children().isEmpty() && !heading.tagName().startsWith("h"))
                    || !SiteFurniture.isFurniture(heading.text())) continue;
            if (SiteFurniture.beginsTail(heading.text())) {
                for (Element next = heading.nextElementSibling(); next != null; ) {
                    Element after = next.nextElementSibling();
                    if (next.text().length() < 300) next.remove();
                    next = after;
                }
            }
            heading.remove();
        }
    }

    /** The element that holds the content: the page's main part or article if it says so, else its body. */
    static Element content(org.jsoup.nodes.Document page) {
        Element body = page.body();
        for (String selector : List.of("main, [role=main]", "article, [itemprop=articleBody]")) {
            Element largest = null;
            for (Element candidate : body.select(selector))
                if (largest == null
                        || candidate.text().length() > largest.text().length()) largest = candidate;
            if (largest != null && largest.text().length() > 0.5 * body.text().length()) return largest;
        }
        return body;
    }
}
