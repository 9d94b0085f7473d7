package plenary.serving;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import plenary.serving.explorer.Explorer;
import plenary.serving.page.PageMaker;
import plenary.serving.page.PageSource;
import plenary.serving.pictures.EditorPages;
import plenary.serving.pictures.PicturePages;
import plenary.serving.pictures.VocabularyPages;

/** Which path is answered by which maker of pages. */
final class PageTable {

    private final Map<String, PageMaker> makers = new LinkedHashMap<>();
    private final PicturePages pictures = new PicturePages();
    private final EditorPages editor = new EditorPages();
    private final VocabularyPages vocabulary = new VocabularyPages();

    PageTable() {
        makers.putAll(pictures.byPath());
        makers.putAll(editor.byPath());
        makers.putAll(vocabulary.byPath());
        makers.putAll(Explorer.pages());
    }

    Optional<PageMaker> at(String path) {
        return Optional.ofNullable(makers.get(path));
    }

    /** Counts what the pages of a generation need counted once, before anybody asks for them. */
    void prepare(PageSource source) {
        pictures.warm(source);
        vocabulary.warm(source);
        editor.warm(source);
    }
}
