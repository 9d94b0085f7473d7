package plenary.reasoning;

/** Why an inferred triple holds. */
public final class Explainer {
    Explainer(Reasoner reasoner) {}
}
