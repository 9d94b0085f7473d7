package plenary.reasoning;

import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Axioms inside OWL 2 RL over classes C0–C7 and properties p0–p5, and facts over individuals i0–i9. */
final class RandomAxioms {

    private RandomAxioms() {}

    static String turtle(Random random, int count) {
        StringBuilder turtle = new StringBuilder();
        for (int i = 0; i < count; i++) turtle.append(axiom(random)).append(" .\n");
        return turtle.toString();
    }

    static Triple fact(Random random) {
        String subject = "i" + random.nextInt(10);
        if (random.nextInt(3) == 0)
            return Triple.create(
                    MaterialisationTest.ex(subject),
                    RDF.type.asNode(),
                    MaterialisationTest.ex("C" + random.nextInt(8)));
        return Triple.create(
                MaterialisationTest.ex(subject),
                MaterialisationTest.ex("p" + random.nextInt(6)),
                random.nextInt(8) == 0
                        ? NodeFactory.createLiteralString("value")
                        : MaterialisationTest.ex("i" + random.nextInt(10)));
    }

    private static String axiom(Random r) {
        return switch (r.nextInt(12)) {
            case 0 -> property(r) + " rdfs:subPropertyOf " + property(r);
            case 1 -> property(r) + " owl:inverseOf " + property(r);
            case 2 -> property(r) + " owl:equivalentProperty " + property(r);
            case 3 -> property(r) + " a " + (r.nextBoolean() ? "owl:TransitiveProperty" : "owl:SymmetricProperty");
            case 4 ->
                property(r) + " owl:propertyChainAxiom ( " + property(r) + " " + property(r)
                        + (r.nextBoolean() ? " " + property(r) : "") + " )";
            case 5 -> property(r) + " rdfs:domain " + sup(r, 1);
            case 6 -> property(r) + " rdfs:range " + sup(r, 1);
            case 7 ->
                name(r) + " owl:equivalentClass [ a owl:Class ; owl:intersectionOf ( " + name(r) + " " + hasValue(r)
                        + " ) ]";
            case 8 -> name(r) + " owl:equivalentClass " + name(r);
            default -> sub(r, 2) + " rdfs:subClassOf " + sup(r, 2);
        };
    }

    private static String sub(Random r, int depth) {
        if (depth == 0) return name(r);
        return switch (r.nextInt(6)) {
            case 0 -> "[ owl:intersectionOf ( " + sub(r, depth - 1) + " " + sub(r, depth - 1) + " ) ]";
            case 1 -> "[ owl:unionOf ( " + sub(r, depth - 1) + " " + sub(r, depth - 1) + " ) ]";
            case 2 -> "[ owl:onProperty " + property(r) + " ; owl:someValuesFrom " + sub(r, depth - 1) + " ]";
            case 3 -> "[ owl:onProperty " + property(r) + " ; owl:someValuesFrom owl:Thing ]";
            case 4 -> hasValue(r);
            default -> name(r);
        };
    }

    private static String sup(Random r, int depth) {
        if (depth == 0) return name(r);
        return switch (r.nextInt(4)) {
            case 0 -> "[ owl:intersectionOf ( " + sup(r, depth - 1) + " " + sup(r, depth - 1) + " ) ]";
            case 1 -> "[ owl:onProperty " + property(r) + " ; owl:allValuesFrom " + sup(r, depth - 1) + " ]";
            case 2 -> hasValue(r);
            default -> name(r);
        };
    }

    private static String hasValue(Random r) {
        return "[ owl:onProperty " + property(r) + " ; owl:hasValue ex:i" + r.nextInt(10) + " ]";
    }

    private static String name(Random r) {
        return "ex:C" + r.nextInt(8);
    }

    private static String property(Random r) {
        return "ex:p" + r.nextInt(6);
    }
}
