package plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * Holds what is served against the quads it was made from: every quad is there and nothing else, every literal is indexed, every passage quotes its text, every
 * dump has its checksum. Reads only; a server may go on meanwhile.
 */
public final class StoreCheck {

    private static final int MOST_SHOWN = 10;
    private static final Node ANCHOR =
            NodeFactory.createURI("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf");
    /** The IRI of a passage: document and character offsets (RFC 5147). */
    private static final Pattern PASSAGE = Pattern.compile(".*/document/([a-z0-9_-]+)#char=(\\d{1,9}),(\\d{1,9})");

    private final KnowledgeGraph kg;
    private final Generation generation;
    private final List<String> problems = new ArrayList<>();
    private final LongSet seen = new LongSet();
    private long passages;

    private StoreCheck(KnowledgeGraph kg, Generation generation) {
        this.kg = kg;
        this.generation = generation;
    }

    /**
     * What was found.
     *
     * @param generation that was checked
     * @param passages how many quotations were held against their texts
     * @param problems what is wrong, in sentences; none when all is well
     * @param damaged whether database or indexes are not what they were when they were written, so that {@link Generations#repair} helps
     */
    public record Report(Generation generation, long passages, List<String> problems, boolean damaged) {}

    /** Checks the generation that is served; throws {@link StoreException} when there is none or when it cannot be opened. */
    public static Report of(KnowledgeGraph kg) {
        Generation current = Generations.current(kg)
                .orElseThrow(() -> new StoreException("nothing to check in " + kg.folder()
                        + ": build it with './plenary build DIR', or name another folder with --kg"));
        return new StoreCheck(kg, current).run();
    }

    private Report run() {
        List<Path> files = kg.quadFiles();
        try {
            DatasetDescription description = DatasetDescription.read(generation.datasetDescription());
            // From the files themselves, however they look.
            String id = GenerationContents.of(kg, files, kg.textFiles(), FileSum::of)
                    .id(description);
            boolean same = id.equals(generation.id());
            if (!same)
                problems.add("the quads and texts in " + kg.folder() + " are not those that generation "
                        + generation.id() + " was built from: build again to serve them, or restore a backup");
            int before = problems.size();
            stored(description, files);
            boolean damaged = same && problems.size() > before;
            dumps();
            return new Report(generation, passages, List.copyOf(problems), damaged);
        } catch (IOException e) {
            throw new StoreException("cannot check " + kg.folder() + ": " + e.getMessage(), e);
        }
    }

    private void stored(DatasetDescription description, List<Path> files) throws IOException {
        if (!generation.isWhole())
            problems.add("files of generation " + generation.id() + " are missing or shorter than they were");
        try (OpenGeneration open = OpenGeneration.open(generation)) {
            DatasetGraph dataset = open.dataset();
            dataset.begin(ReadWrite.READ);
            try {
                quads(TDBInternal.getDatasetGraphTDB(open.database()), files);
                index(dataset, description);
                passages(dataset);
            } finally {
                dataset.end();
            }
        } catch (RuntimeException e) {
            // Whatever its readers make of bytes that nobody wrote.
            problems.add("generation " + generation.id() + " cannot be read: " + e.getMessage());
        }
    }

    private void quads(DatasetGraph database, List<Path> files) {
        for (Path file : files) {
            Missing missing = new Missing(database, seen);
            GenerationWriter.parse(file, missing);
            if (missing.count > 0)
                problems.add("the database lacks " + missing.count + " quads of "
                        + kg.folder().relativize(file) + ": " + missing.first);
        }
        long distinct = seen.distinct();
        long stored = 0;
        long surplus = 0;
        Quad first = null;
        for (Iterator<Quad> quads = database.find(); quads.hasNext(); ) {
            Quad quad = quads.next();
            stored++;
            if (seen.contains(hash(database, quad))) continue;
            if (surplus++ == 0) first = quad;
        }
        if (surplus > 0) problems.add("the database holds " + surplus + " quads that stand in no file, as " + first);
        if (stored != generation.quads())
            problems.add("the database holds " + stored + " quads and was built with " + generation.quads());
        if (stored < distinct && surplus == 0)
            problems.add("the database holds " + stored + " quads of " + distinct + " that the files hold");
    }

    /** 64 bits of what the database calls the four terms; of ten million quads two agree by chance once in 300,000 checks. */
    private static long hash(DatasetGraph database, Quad quad) {
        byte[] ids = new byte[4 * 8];
        int at = 0;
        for (Node node : new Node[] {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()}) {
            NodeIdFactory.set(TDBInternal.getNodeId(database, node), ids, at);
            at += 8;
        }
        long hash = 0xcbf29ce484222325L;
        for (byte b : ids) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private void index(DatasetGraph dataset, DatasetDescription description) throws IOException {
        EntityDefinition definition = description.definition();
        long literals = 0;
        for (String field : definition.fields())
            for (Node predicate : definition.getPredicates(field))
                for (Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, predicate, Node.ANY); quads.hasNext(); ) {
                    Quad quad = quads.next();
                    if (quad.getObject().isLiteral() && TextQueryFuncs.entityFromQuad(definition, quad) != null)
                        literals++;
                }
        try (Directory directory = new MMapDirectory(generation.textIndex(), NoLockFactory.INSTANCE);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            if (reader.numDocs() != literals)
                problems.add(
                        "the text index holds " + reader.numDocs() + " literals of " + literals + " in the database");
        }
    }

    private void passages(DatasetGraph dataset) throws IOException {
        Map<String, Optional<String>> texts = new HashMap<>();
        int wrong = 0;
        for (Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, ANCHOR, Node.ANY); quads.hasNext(); ) {
            Quad quad = quads.next();
            if (!quad.getSubject().isURI()) continue;
            Matcher parts = PASSAGE.matcher(quad.getSubject().getURI());
            if (!parts.matches()) continue;
            String slug = parts.group(1);
            if (!texts.containsKey(slug)) {
                Optional<Path> file = generation.text(slug);
                texts.put(slug, file.isPresent() ? Optional.of(Files.readString(file.get())) : Optional.empty());
            }
            passages++;
            int begin = Integer.parseInt(parts.group(2));
            int end = Integer.parseInt(parts.group(3));
            String quote = quad.getObject().getLiteralLexicalForm();
            boolean right = texts.get(slug)
                    .map(text -> begin <= end
                            && end <= text.length()
                            && text.substring(begin, end).equals(quote))
                    .orElse(false);
            if (!right && wrong++ < MOST_SHOWN)
                problems.add("the passage " + quad.getSubject().getURI() + " does not quote the text of " + slug);
        }
        if (wrong > MOST_SHOWN) problems.add("and " + (wrong - MOST_SHOWN) + " more passages do not quote their texts");
    }

    private void dumps() throws IOException {
        Path sums = generation.dumps().resolve("SHA256SUMS");
        if (!Files.isRegularFile(sums)) return;
        for (String line : Files.readAllLines(sums)) {
            if (line.length() < 67) continue;
            Path file = generation.dumps().resolve(line.substring(66));
            if (!Files.isRegularFile(file) || !Generations.digest(file).equals(line.substring(0, 64)))
                problems.add("the dump " + line.substring(66) + " is missing or does not have its checksum");
        }
    }

    /** Looks for every quad of a file. */
    private static final class Missing extends StreamRDFBase {
        private final DatasetGraph database;
        private final LongSet seen;
        private long count;
        private Quad first;

        Missing(DatasetGraph database, LongSet seen) {
            this.database = database;
            this.seen = seen;
        }

        @Override
        public void quad(Quad quad) {
            if (database.contains(quad)) seen.add(hash(database, quad));
            else if (count++ == 0) first = quad;
        }
    }

    /** Eight bytes a number, where a set of objects takes fifty. */
    private static final class LongSet {
        private long[] values = new long[1 << 12];
        private int size;

        void add(long value) {
            if (size == values.length) values = Arrays.copyOf(values, 2 * size);
            values[size++] = value;
        }

        /** To be called once all are in. */
        long distinct() {
            Arrays.sort(values, 0, size);
            long distinct = 0;
            for (int i = 0; i < size; i++) if (i == 0 || values[i] != values[i - 1]) distinct++;
            return distinct;
        }

        boolean contains(long value) {
            return Arrays.binarySearch(values, 0, size, value) >= 0;
        }
    }
}
