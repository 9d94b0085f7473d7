package plenary.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import plenary.vocabulary.OntologyException;
import plenary.vocabulary.PLEN;
import plenary.vocabulary.Prefixes;

/**
 * A check that shapes cannot say, from {@code ontology/checks/*.rq}: a SELECT over one document's asserted and inferred triples whose every row is a violation.
 * {@code ?focus} is the node that does not fit, {@code ?value}, if selected, what stands there instead. The comment lines before the query give {@code what},
 * {@code why}, {@code severity} (violation, warning or info), {@code message} and, if one property is at fault, {@code path}.
 *
 * @param iri what reports call it
 * @param severity of what it finds
 * @param path IRI of the property at fault
 * @param message for a person
 * @param query the SELECT
 */
record QueryCheck(String iri, Finding.Severity severity, Optional<String> path, String message, Query query) {

    private static final Var FOCUS = Var.alloc("focus");
    private static final Var VALUE = Var.alloc("value");

    /**
     * The checks of a folder, in order of their names.
     *
     * @param folder need not be there
     * @throws OntologyException when a file is not a check; the message names it
     */
    static List<QueryCheck> read(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(f -> f.toString().endsWith(".rq")).sorted().toList();
        } catch (IOException e) {
            throw new OntologyException("cannot list the checks in " + folder, e);
        }
        List<QueryCheck> checks = new ArrayList<>();
        for (Path file : files) checks.add(readOne(file));
        return List.copyOf(checks);
    }

    private static QueryCheck readOne(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new OntologyException("cannot read the check " + file, e);
        }
        try {
            Map<String, String> header = header(text);
            for (String needed : List.of("what", "why", "severity", "message"))
                if (!header.containsKey(needed))
                    throw new IllegalArgumentException("its header lacks the line '# " + needed + ": …'");
            Query query = QueryFactory.create(text);
            if (!query.isSelectType() || !query.getProjectVars().contains(FOCUS))
                throw new IllegalArgumentException("a check is a SELECT of ?focus and perhaps ?value");
            String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
            return new QueryCheck(
                    PLEN.DEFAULT_BASE + "check/" + name,
                    Finding.Severity.valueOf(header.get("severity").toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(header.get("path")).map(QueryCheck::expand),
                    header.get("message"),
                    query);
        } catch (QueryException | IllegalArgumentException e) {
            throw new OntologyException(file + " is not a check: " + e.getMessage(), e);
        }
    }

    /** "# why: …", gone on with on lines that begin with "#   ". */
    private static Map<String, String> header(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        String last = null;
        for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
            String content = line.substring(1);
            int colon = content.indexOf(':');
            if (!content.startsWith("   ") && colon > 0) {
                last = content.substring(0, colon).strip();
                header.put(last, content.substring(colon + 1).strip());
            } else if (last != null) {
                header.merge(last, content.strip(), (before, more) -> before + " " + more);
            }
        }
        return header;
    }

    private static String expand(String name) {
        int colon = name.indexOf(':');
        String namespace = Prefixes.WELL_KNOWN.get(name.substring(0, Math.max(0, colon)));
        if (namespace == null) throw new IllegalArgumentException("its path " + name + " has no well-known prefix");
        return namespace + name.substring(colon + 1);
    }

    /** What it finds in a document's triples, in no fixed order. */
    List<Finding> run(String document, Graph graph) {
        List<Finding> findings = new ArrayList<>();
        try (QueryExec execution = QueryExec.graph(graph).query(query).build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) findings.add(finding(document, rows.next()));
        }
        return findings;
    }

    private Finding finding(String document, Binding row) {
        Node focus = row.get(FOCUS);
        return new Finding(
                severity,
                document,
                focus.isURI() ? focus.getURI() : NodeFmtLib.strNT(focus),
                path,
                Optional.ofNullable(row.get(VALUE)).map(NodeFmtLib::strNT),
                SHACL.getURI() + "SPARQLConstraintComponent",
                Optional.of(iri),
                message);
    }
}
