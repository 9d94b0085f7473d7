package plenary.serving;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import plenary.serving.explorer.Explorer;
import plenary.serving.page.PageMaker;

/** Which path is answered by which maker of pages. */
final class PageTable {

    private final Map<String, PageMaker> makers = new LinkedHashMap<>();

    PageTable() {
        makers.putAll(Explorer.pages());
    }

    Optional<PageMaker> at(String path) {
        return Optional.ofNullable(makers.get(path));
    }
}
