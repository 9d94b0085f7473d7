package plenary.serving.pictures;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import plenary.serving.page.Names;
import plenary.serving.page.PageRequest;

/** Draws one kind of picture. */
interface Drawing {

    /**
     * What a drawing is made from.
     *
     * @param otherKind whether there is another agenda to choose: of prose beside that of adopted texts
     */
    record Material(
            Agenda agenda, boolean otherKind, PageRequest request, Names names, DatasetGraph dataset, String base) {

        Selection selection(boolean broadAtFirst, int fewAtFirst) {
            return new Selection(agenda, request, broadAtFirst, fewAtFirst);
        }
    }

    /** The picture that the request asks for. */
    Picture draw(Material material);

    /** The menus by which another can be asked for. */
    List<Choice> menus(Material material);
}
