package plenary.serving.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.search.Kind;
import plenary.serving.page.Assets;
import plenary.serving.page.Link;
import plenary.serving.page.Page;
import plenary.serving.page.PageAnswer;
import plenary.serving.page.PageMaker;
import plenary.serving.page.PageRequest;
import plenary.serving.page.PageSource;
import plenary.serving.page.Templates;

/** The pictures, each as a page, as an SVG file and as a CSV file: {@code ?format=svg}, {@code ?format=csv}. */
public final class PicturePages {

    /** Longer tables are in the file only. */
    private static final int MOST_ROWS = 300;

    /** Pages are the same as long as the generation is; so many of them are kept. */
    private static final int MOST_KEPT = 100;

    private static final List<String> PARAMETERS = List.of(
            "a",
            "b",
            "body",
            "by",
            "count",
            "format",
            "from",
            "from-what",
            "in",
            "least",
            "level",
            "n",
            "page",
            "period",
            "sort",
            "text",
            "theme",
            "to");

    private final Figures figures = new Figures();
    private final Map<String, PageAnswer> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PageAnswer> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /** The pages by their paths. */
    public Map<String, PageMaker> byPath() {
        Map<String, PageMaker> pages = new LinkedHashMap<>();
        pages.put("/pictures", (request, source) -> kept(request, source, this::overview));
        for (PictureKind kind : PictureKind.values())
            pages.put(kind.path(), (request, source) -> kept(request, source, (r, s) -> picture(kind, r, s)));
        return pages;
    }

    private PageAnswer kept(PageRequest request, PageSource source, PageMaker maker) throws IOException {
        String key = source.generation().id() + " " + address(request, "format", request.first("format"));
        PageAnswer known = kept.get(key);
        if (known != null) return known;
        PageAnswer made = maker.answer(request, source);
        kept.put(key, made);
        return made;
    }

    /** Counts what the pictures of a generation are drawn from, and draws those that are asked for most, so that the first reader need not wait. */
    public void warm(PageSource source) {
        byPath().forEach((path, maker) -> {
            try {
                maker.answer(new PageRequest(path, Map.of()), source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    record Card(String link, String title, String lead, String svg) {}

    record OverviewView(Page page, List<Card> cards, String texts, boolean empty) {}

    /** What a picture is drawn from: of prose when that is asked for, there is some, and the picture is one of claims. */
    private Drawing.Material material(PictureKind kind, PageRequest request, PageSource source) {
        Agenda texts = figures.of(source, Kind.TEXT);
        Agenda prose = figures.of(source, Kind.DOCUMENT);
        boolean both = kind != PictureKind.COUNTRIES
                && !texts.texts().isEmpty()
                && !prose.texts().isEmpty();
        boolean asked = request.first("in").equals("prose") || texts.texts().isEmpty();
        Agenda agenda = asked && kind != PictureKind.COUNTRIES ? prose : texts;
        return new Drawing.Material(agenda, both, request, source.names(), source.dataset(), source.base());
    }

    private PageAnswer overview(PageRequest request, PageSource source) {
        List<Card> cards = new ArrayList<>();
        for (PictureKind kind : PictureKind.values()) {
            Drawing.Material material = material(kind, new PageRequest(kind.path(), Map.of("n", List.of("8"))), source);
            cards.add(new Card(
                    kind.path(),
                    kind.title(),
                    kind.lead(),
                    kind.drawing().draw(material).svg().thumbnail()));
        }
        Page page = page("Pictures", List.of());
        String texts = Stream.of(figures.of(source, Kind.TEXT), figures.of(source, Kind.DOCUMENT))
                .filter(agenda -> !agenda.texts().isEmpty())
                .map(PicturePages::span)
                .collect(Collectors.joining("; "));
        return PageAnswer.html(Templates.html("pictures", new OverviewView(page, cards, texts, texts.isEmpty())));
    }

    private static String span(Agenda agenda) {
        String what = agenda.texts(agenda.texts().size()) + (agenda.isProse() ? " in prose" : "");
        return agenda.firstYear() == agenda.lastYear()
                ? what + ", of " + agenda.firstYear()
                : what + ", " + agenda.firstYear() + " to " + agenda.lastYear();
    }

    private static Page page(String title, List<Link> crumbs) {
        return Page.of(title, Page.Section.PICTURES)
                .under(crumbs)
                .withStyle(Assets.link("pictures.css"))
                .withScript(Assets.link("pictures.js"));
    }

    record CellView(String value, String link, boolean number) {}

    record RowView(List<CellView> cells) {}

    record TableView(List<Table.Column> headings, List<RowView> rows, String more, int size) {}

    record QueryLink(String label, String link) {}

    record PictureView(
            Page page,
            String title,
            String lead,
            String action,
            List<Choice> choices,
            boolean empty,
            String svg,
            String summary,
            List<Picture.Key> legend,
            List<String> notes,
            String svgLink,
            String csvLink,
            String pngName,
            List<QueryLink> queries,
            List<Link> pages,
            TableView table) {

        boolean hasChoices() {
            return !choices.isEmpty();
        }

        boolean hasPages() {
            return !pages.isEmpty();
        }

        boolean hasLegend() {
            return !legend.isEmpty();
        }
    }

    private PageAnswer picture(PictureKind kind, PageRequest request, PageSource source) {
        Drawing.Material material = material(kind, request, source);
        boolean one = kind == PictureKind.NETWORK
                && TextNetworkDrawing.asked(material).isPresent();
        Drawing drawing = one ? new TextNetworkDrawing() : kind.drawing();
        Picture picture = drawing.draw(material);
        String title = one ? TextNetworkDrawing.asked(material).orElseThrow().label() : kind.title();
        return switch (request.first("format")) {
            case "svg" ->
                PageAnswer.file(
                        "image/svg+xml", kind.fileName() + ".svg", picture.svg().standalone(title, picture.summary()));
            case "csv" ->
                PageAnswer.file(
                        "text/csv", kind.fileName() + ".csv", picture.table().csv());
            default -> PageAnswer.html(Templates.html("picture", view(kind, material, drawing, picture, title, one)));
        };
    }

    private static PictureView view(
            PictureKind kind, Drawing.Material material, Drawing drawing, Picture picture, String title, boolean one) {
        List<Link> crumbs = new ArrayList<>(List.of(new Link("Pictures", "/pictures")));
        if (one) crumbs.add(new Link(kind.title(), kind.path()));
        PageRequest request = material.request();
        List<QueryLink> queries = new ArrayList<>();
        picture.queries()
                .forEach(q -> queries.add(new QueryLink(q.label(), q.query().editorLink())));
        return new PictureView(
                page(title, crumbs),
                title,
                one ? "What this text worries about, and what it urges in answer to it." : kind.lead(),
                kind.path(),
                drawing.menus(material),
                picture.isEmpty(),
                picture.svg().inPage(),
                picture.summary(),
                picture.legend(),
                picture.notes(),
                address(request, "format", "svg"),
                address(request, "format", "csv"),
                kind.fileName() + ".png",
                queries,
                pages(request, picture.parts()),
                table(picture.table()));
    }

    private static List<Link> pages(PageRequest request, Picture.Parts parts) {
        List<Link> links = new ArrayList<>();
        if (parts.number() > 1)
            links.add(new Link("← earlier texts", address(request, "page", "" + (parts.number() - 1))));
        if (parts.number() < parts.all())
            links.add(new Link("later texts →", address(request, "page", "" + (parts.number() + 1))));
        return links;
    }

    /** The address of the request, with one parameter otherwise; without those that no picture knows. */
    private static String address(PageRequest request, String name, String value) {
        StringBuilder address = new StringBuilder(request.path());
        char separator = '?';
        for (String parameter : PARAMETERS)
            for (String each : parameter.equals(name) ? List.of(value) : request.all(parameter)) {
                if (each.isBlank()) continue;
                address.append(separator).append(parameter).append('=').append(encoded(each));
                separator = '&';
            }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static TableView table(Table table) {
        List<RowView> rows = new ArrayList<>();
        for (List<Table.Cell> row : table.rows().subList(0, Math.min(MOST_ROWS, table.size()))) {
            List<CellView> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Table.Column column = table.columns().get(i);
                if (column.heading() != null)
                    cells.add(new CellView(row.get(i).value(), row.get(i).link(), column.number()));
            }
            rows.add(new RowView(cells));
        }
        String more = table.size() > MOST_ROWS
                ? "The first " + MOST_ROWS + " of " + table.size() + " rows; the CSV file has all."
                : null;
        return new TableView(
                table.columns().stream().filter(c -> c.heading() != null).toList(), rows, more, table.size());
    }
}
