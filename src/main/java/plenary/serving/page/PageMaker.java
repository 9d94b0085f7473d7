package plenary.serving.page;

import java.io.IOException;

/** Answers the requests of one path. Called by many threads at once, inside a read transaction of the dataset. */
@FunctionalInterface
public interface PageMaker {

    /**
     * The answer, made from one generation only.
     *
     * @param request what was asked
     * @param source what the answer is made from
     */
    PageAnswer answer(PageRequest request, PageSource source) throws IOException;
}
