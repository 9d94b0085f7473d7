package plenary.cli;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import plenary.vocabulary.Prefixes;

/** Terms as a person reads them: IRIs shortened by their prefixes, literals as their text. */
final class TermNames {

    private final Map<String, String> prefixes;

    /** @param prefixes prefix to namespace, besides the well-known ones */
    TermNames(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    /** An IRI with a well-known prefix, if it has one. */
    static String of(String iri) {
        return new TermNames(Map.of()).iri(iri);
    }

    /** The term: a literal's text alone, since in a table its datatype and language say little. */
    String of(Node node) {
        if (node == null) return "";
        if (node.isLiteral()) return node.getLiteralLexicalForm();
        return node.isURI() ? iri(node.getURI()) : NodeFmtLib.strNT(node);
    }

    private String iri(String iri) {
        String shortest = iri;
        for (Map<String, String> known : java.util.List.of(prefixes, Prefixes.WELL_KNOWN))
            for (Map.Entry<String, String> prefix : known.entrySet()) {
                String namespace = prefix.getValue();
                if (namespace.isEmpty() || !iri.startsWith(namespace)) continue;
                String name = prefix.getKey() + ":" + iri.substring(namespace.length());
                if (name.length() < shortest.length()) shortest = name;
            }
        return shortest;
    }
}
