package plenary.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Writes the text index of a generation. Each entry carries, beside what Jena's index writes, a key of the quad it was made from, so that it can be taken out
 * when the quad goes. Safe for any number of threads, except that closing ends all work.
 */
final class TextIndexWriter implements AutoCloseable {

    /** Not among the fields that queries can name. */
    private static final String QUAD = "quad";

    private static final Base64.Encoder KEYS = Base64.getEncoder().withoutPadding();

    private final EntityDefinition definition;
    private final Set<Node> predicates = new HashSet<>();
    private final Directory directory;
    private final Index index;

    TextIndexWriter(Path lucene, DatasetDescription description) throws IOException {
        definition = description.definition();
        for (String field : definition.fields()) predicates.addAll(definition.getPredicates(field));
        directory = new MMapDirectory(lucene);
        index = new Index(directory, description.indexConfiguration());
    }

    /** Jena's index, asked for the entry of a literal. */
    private static final class Index extends TextIndexLucene {
        Index(Directory directory, TextIndexConfig configuration) {
            super(directory, configuration);
        }

        void add(Entity entity, String key) throws IOException {
            Document document = doc(entity);
            document.add(new StringField(QUAD, key, Field.Store.NO));
            getIndexWriter().addDocument(document);
        }

        void remove(String key) throws IOException {
            getIndexWriter().deleteDocuments(new Term(QUAD, key));
        }
    }

    /** Whether a quad's literal belongs in the index. */
    boolean takes(Quad quad) {
        return predicates.contains(quad.getPredicate()) && quad.getObject().isLiteral();
    }

    /** Indexes a quad that it {@link #takes}. */
    void add(Quad quad) {
        try {
            index.add(TextQueryFuncs.entityFromQuad(definition, quad), key(quad));
        } catch (IOException e) {
            throw new TextIndexException("cannot add to the text index", e);
        }
    }

    /** Takes out what {@link #add} put in. */
    void remove(Quad quad) {
        try {
            index.remove(key(quad));
        } catch (IOException e) {
            throw new TextIndexException("cannot remove from the text index", e);
        }
    }

    private static String key(Quad quad) {
        StringBuilder line = new StringBuilder();
        for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()))
            line.append(NodeFmtLib.strNT(node)).append(' ');
        long one = 0xcbf29ce484222325L;
        long other = 0x9e3779b97f4a7c15L;
        for (int i = 0; i < line.length(); i++) {
            one = (one ^ line.charAt(i)) * 0x100000001b3L;
            other = Long.rotateLeft(other, 5) * 0xff51afd7ed558ccdL + line.charAt(i);
        }
        byte[] bytes = new byte[16];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (one >>> (8 * i));
            bytes[8 + i] = (byte) (other >>> (8 * i));
        }
        return KEYS.encodeToString(bytes);
    }

    /** How many literals it holds, after {@link #commit}. */
    long entries() {
        return index.getIndexWriter().getDocStats().numDocs;
    }

    /** Makes all that was added and removed part of the index. */
    void commit() {
        index.commit();
    }

    /** Packs the index into one segment, which is quickest to read. */
    void pack() throws IOException {
        index.getIndexWriter().forceMerge(1);
    }

    @Override
    public void close() throws IOException {
        index.close();
        directory.close();
    }
}
