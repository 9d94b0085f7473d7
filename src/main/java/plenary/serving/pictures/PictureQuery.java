package plenary.serving.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** A query of a file beside the templates, with values in the place of some of its variables. */
final class PictureQuery {

    private static final String FOLDER = "/plenary/serving/pictures/";

    private final ParameterizedSparqlString query;
    private final Map<String, List<Node>> lists = new LinkedHashMap<>();

    private PictureQuery(String text) {
        this.query = new ParameterizedSparqlString(text);
    }

    /** The query of a file. */
    static PictureQuery of(String name) {
        try (InputStream in = PictureQuery.class.getResourceAsStream(FOLDER + name + ".rq")) {
            if (in == null) throw new IllegalStateException(name + ".rq is not on the class path: build again");
            return new PictureQuery(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PictureQuery with(String variable, Node iri) {
        query.setParam(variable, iri);
        return this;
    }

    /** With the properties of what an agenda has: adopted texts or prose. */
    PictureQuery of(Agenda agenda) {
        return with("of", agenda.of()).with("dated", agenda.dated()).with("says", agenda.says());
    }

    PictureQuery with(String variable, String word) {
        query.setLiteral(variable, word);
        return this;
    }

    PictureQuery with(String variable, int number) {
        query.setLiteral(variable, number);
        return this;
    }

    /** The members of a VALUES block that has the variable in their place. */
    PictureQuery with(String variable, Collection<Node> iris) {
        lists.put(variable, List.copyOf(iris));
        return this;
    }

    /** The query as it can be read and run. */
    String text() {
        String text = query.toString();
        for (Map.Entry<String, List<Node>> list : lists.entrySet()) {
            StringBuilder members = new StringBuilder("{");
            for (Node iri : list.getValue())
                members.append(list.getValue().size() == 1 ? " " : "\n    ").append(NodeFmtLib.strNT(iri));
            String end = list.getValue().size() == 1 ? " }" : "\n  }";
            text = text.replace("{ ?" + list.getKey() + " }", members.append(end));
        }
        return text;
    }

    /** The editor with this query in it. */
    String editorLink() {
        return editorLink(text());
    }

    static String editorLink(String text) {
        return "/sparql-editor?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One row of an answer. */
    record Row(Binding binding) {

        Node node(String variable) {
            return binding.get(Var.alloc(variable));
        }

        /** The IRI or the text of a value; empty when there is none. */
        String text(String variable) {
            Node node = node(variable);
            if (node == null) return "";
            return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
        }

        int number(String variable) {
            String text = text(variable);
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }
    }

    /** Runs it; the dataset must be in a transaction. */
    void run(DatasetGraph dataset, Consumer<Row> each) {
        try (QueryExec exec =
                QueryExec.dataset(dataset).query(QueryFactory.create(text())).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) each.accept(new Row(rows.next()));
        }
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
