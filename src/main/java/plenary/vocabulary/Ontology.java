package plenary.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The folder {@code ontology/} read once: the TBox, the vocabularies, the shapes, and what extraction takes from them. Immutable after loading.
 */
public final class Ontology {

    /** Turtle files whose triples are not part of the ontology graph. */
    private static final String SHAPES_FILE = "shapes.ttl";

    private static final String QUERIES = "queries";

    private final Path folder;
    private final String base;
    private final Graph graph;
    private final Graph shapes;
    private final String fingerprint;

    private Ontology(Path folder, String base, Graph graph, Graph shapes, String fingerprint) {
        this.folder = folder;
        this.base = base;
        this.graph = graph;
        this.shapes = shapes;
        this.fingerprint = fingerprint;
    }

    /**
     * Reads every {@code *.ttl} of the folder.
     *
     * @param folder the ontology folder
     * @param base where data IRIs begin; IRIs of the files that begin with {@link PLEN#DEFAULT_BASE}, the namespace excepted, are moved to it
     * @throws OntologyException when a file cannot be read or parsed; the message names the file and the line
     */
    public static Ontology load(Path folder, String base) {
        Graph graph = GraphFactory.createDefaultGraph();
        Graph shapes = GraphFactory.createDefaultGraph();
        MessageDigest digest = sha256();
        for (Path file : files(folder)) {
            byte[] bytes = read(folder, file, digest);
            String name = file.getFileName().toString();
            if (!name.endsWith(".ttl")) continue;
            Graph target = name.equals(SHAPES_FILE) ? shapes : graph;
            try {
                Graph parsed = GraphFactory.createDefaultGraph();
                RDFParser.fromString(new String(bytes, StandardCharsets.UTF_8), Lang.TURTLE)
                        .base(base)
                        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                        .parse(parsed);
                parsed.find().forEachRemaining(t -> target.add(rebase(t, base)));
            } catch (RiotException e) {
                throw new OntologyException(file + ": " + e.getMessage(), e);
            }
        }
        labelConcepts(graph);
        return new Ontology(folder, base, graph, shapes, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * The {@link #fingerprint} of a folder, without parsing its files.
     *
     * @throws OntologyException when a file cannot be read
     */
    public static String fingerprintOf(Path folder) {
        MessageDigest digest = sha256();
        for (Path file : files(folder)) read(folder, file, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The files that decide what is in the graph, which questions do not, in order. */
    private static List<Path> files(Path folder) {
        List<Path> files;
        try (Stream<Path> listed = Files.walk(folder)) {
            files = listed.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new OntologyException("cannot read the ontology folder " + folder + ": it must hold plenary.ttl", e);
        }
        if (files.stream().noneMatch(f -> f.getFileName().toString().equals("plenary.ttl")))
            throw new OntologyException(
                    "no plenary.ttl in " + folder + ": give the project's ontology folder with --ontology", null);
        return files.stream()
                .filter(f -> !folder.relativize(f).startsWith(QUERIES))
                .toList();
    }

    private static byte[] read(Path folder, Path file, MessageDigest digest) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            digest.update(folder.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            return bytes;
        } catch (IOException e) {
            throw new OntologyException("cannot read " + file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What has a preferred label has it as its label too, so that one property answers "what is it called" in every graph. */
    private static void labelConcepts(Graph graph) {
        List<Triple> labels = new ArrayList<>();
        graph.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .forEachRemaining(t -> labels.add(Triple.create(t.getSubject(), RDFS.label.asNode(), t.getObject())));
        labels.forEach(graph::add);
    }

    private static Triple rebase(Triple t, String base) {
        if (base.equals(PLEN.DEFAULT_BASE)) return t;
        return Triple.create(rebase(t.getSubject(), base), rebase(t.getPredicate(), base), rebase(t.getObject(), base));
    }

    private static Node rebase(Node node, String base) {
        if (!node.isURI()) return node;
        String iri = node.getURI();
        if (!iri.startsWith(PLEN.DEFAULT_BASE) || iri.startsWith(PLEN.DEFAULT_BASE + "ns")) return node;
        return NodeFactory.createURI(base + iri.substring(PLEN.DEFAULT_BASE.length()));
    }

    public Path folder() {
        return folder;
    }

    /** The competency questions of its folder {@code queries}, by name. */
    public List<ExampleQuery> queries() {
        return ExampleQuery.readAll(folder.resolve("queries"));
    }

    public String base() {
        return base;
    }

    /** TBox and vocabularies; the content of {@code {base}graph/ontology}. */
    public Graph graph() {
        return graph;
    }

    /** The SHACL shapes. */
    public Graph shapes() {
        return shapes;
    }

    /** SHA-256 over names and bytes of all files that decide what is in the graph, which the questions in {@code queries/} do not; in hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether a node of the ontology graph has a class, given or through {@code rdfs:subClassOf}. */
    public boolean isA(Node node, Node type) {
        return graph.find(node, RDF.type.asNode(), Node.ANY).toList().stream()
                .anyMatch(t -> t.getObject().equals(type) || isSubClass(t.getObject(), type));
    }

    private boolean isSubClass(Node sub, Node of) {
        if (sub.equals(of)) return true;
        return graph.find(sub, RDFS.subClassOf.asNode(), Node.ANY).toList().stream()
                .anyMatch(t -> t.getObject().isURI() && !t.getObject().equals(sub) && isSubClass(t.getObject(), of));
    }

    /** The phrases that open clauses, with their stances. */
    public OpeningPhrases openingPhrases() {
        Map<String, String> phrases = new TreeMap<>();
        for (Node stance : instances(PLEN.Stance))
            for (Node property : List.of(SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode()))
                for (String phrase : literals(stance, property)) phrases.put(phrase, stance.getURI());
        TreeSet<String> modifiers = new TreeSet<>();
        graph.find(Node.ANY, PLEN.modifier, Node.ANY)
                .forEachRemaining(t -> modifiers.add(t.getObject().getLiteralLexicalForm()));
        return new OpeningPhrases(phrases, modifiers, stances().actionVerbs());
    }

    /** Years of treaties, summits and strategies, by IRI. */
    public Map<String, Integer> years() {
        Map<String, Integer> years = new TreeMap<>();
        graph.find(Node.ANY, PLEN.year, Node.ANY).forEachRemaining(t -> {
            if (t.getObject().isLiteral() && t.getObject().getLiteralValue() instanceof Number year)
                years.put(t.getSubject().getURI(), year.intValue());
        });
        return years;
    }

    /** IRIs of regions that lie in one country. */
    public Set<String> partsOfCountries() {
        Set<String> regions = new TreeSet<>();
        for (Node region : entities(EntityKind.REGION))
            if (graph.contains(region, PLEN.country, Node.ANY)) regions.add(region.getURI());
        return regions;
    }

    /** Names of capital cities. */
    public Set<String> capitals() {
        return everywhere(PLEN.capital);
    }

    /** Words by which a name is known that no vocabulary has. */
    public NameWords nameWords() {
        return new NameWords(everywhere(PLEN.nameNoun), everywhere(PLEN.honorific));
    }

    private Set<String> everywhere(Node property) {
        Set<String> literals = new TreeSet<>();
        graph.find(Node.ANY, property, Node.ANY)
                .forEachRemaining(t -> literals.add(t.getObject().getLiteralLexicalForm()));
        return literals;
    }

    /** What stances say of the clauses and reports that take them. */
    public Stances stances() {
        Map<String, Stances.Claim> claims = new TreeMap<>();
        Map<String, String> verbs = new TreeMap<>();
        Set<String> cues = new TreeSet<>();
        for (Node stance : instances(PLEN.Stance)) {
            graph.find(stance, PLEN.impliesClaim, Node.ANY).forEachRemaining(t -> {
                if (t.getObject().equals(PLEN.Concern)) claims.put(stance.getURI(), Stances.Claim.CONCERN);
                if (t.getObject().equals(PLEN.Recommendation))
                    claims.put(stance.getURI(), Stances.Claim.RECOMMENDATION);
            });
            for (String verb : literals(stance, PLEN.reportingVerb)) verbs.put(verb, stance.getURI());
            cues.addAll(literals(stance, PLEN.cue));
        }
        Set<String> actions = new TreeSet<>();
        graph.find(Node.ANY, PLEN.actionVerb, Node.ANY)
                .forEachRemaining(t -> actions.add(t.getObject().getLiteralLexicalForm()));
        return new Stances(claims, verbs, cues, actions);
    }

    /** Bodies that adopt texts, in order of their codes. */
    public List<AdoptingBody> adoptingBodies() {
        Map<String, AdoptingBody> bodies = new TreeMap<>();
        graph.find(Node.ANY, PLEN.code, Node.ANY).forEachRemaining(t -> {
            Node body = t.getSubject();
            String code = t.getObject().getLiteralLexicalForm();
            List<String> names = new ArrayList<>();
            for (Node property :
                    List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode(), PLEN.acronym))
                names.addAll(literals(body, property));
            bodies.put(
                    code,
                    new AdoptingBody(
                            body.getURI(),
                            code,
                            shortName(body, code),
                            names,
                            literals(body, PLEN.resolutionName),
                            literals(body, PLEN.symbolPattern),
                            literals(body, PLEN.sourceUrlPattern),
                            firstNumbers(body)));
        });
        return List.copyOf(bodies.values());
    }

    private NavigableMap<Integer, Integer> firstNumbers(Node body) {
        NavigableMap<Integer, Integer> years = new TreeMap<>();
        for (String pair : literals(body, PLEN.firstNumberOfYear)) {
            String[] parts = pair.split(":");
            try {
                years.put(Integer.valueOf(parts[1]), Integer.valueOf(parts[0]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new OntologyException(
                        body.getURI() + ": plen:firstNumberOfYear \"" + pair + "\" is not year:number", e);
            }
        }
        return years;
    }

    /** The acronym that its code spells ("un-sc": "UN SC"), else its shortest one, else its name. */
    private String shortName(Node body, String code) {
        List<String> acronyms = literals(body, PLEN.acronym);
        String spelled = code.toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
        if (acronyms.contains(spelled)) return spelled;
        return acronyms.stream()
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .or(() -> label(body.getURI()))
                .orElse(code);
    }

    /** For every organisation that is part of another, and every actor and instrument that is an organisation's: the IRIs of those that it is part of, at any distance. */
    public Map<String, Set<String>> organisationAncestors() {
        Map<String, Set<String>> ancestors = new TreeMap<>();
        for (Node property : PART_OF)
            graph.find(Node.ANY, property, Node.ANY)
                    .forEachRemaining(t -> collectAncestors(
                            t.getObject(),
                            ancestors.computeIfAbsent(t.getSubject().getURI(), k -> new TreeSet<>())));
        return ancestors;
    }

    /** For every concept with broader ones: the IRIs of those right above it. */
    public Map<String, Set<String>> broader() {
        Map<String, Set<String>> broader = new TreeMap<>();
        graph.find(Node.ANY, SKOS.broader.asNode(), Node.ANY)
                .forEachRemaining(t -> broader.computeIfAbsent(t.getSubject().getURI(), k -> new TreeSet<>())
                        .add(t.getObject().getURI()));
        return broader;
    }

    /** For every theme that is about certain actors: the IRIs of all of them. */
    public Map<String, Set<String>> actorsOfThemes() {
        Map<String, Set<String>> actors = new TreeMap<>();
        graph.find(Node.ANY, PLEN.concernsActor, Node.ANY)
                .forEachRemaining(t -> actors.computeIfAbsent(t.getSubject().getURI(), k -> new TreeSet<>())
                        .add(t.getObject().getURI()));
        return actors;
    }

    /** An organisation is part of another; a collective actor ("Member States") is that of an organisation, and so is a summit. */
    private static final List<Node> PART_OF =
            List.of(ORG.subOrganizationOf.asNode(), ORG.linkedTo.asNode(), PLEN.ofBody);

    private void collectAncestors(Node organisation, Set<String> into) {
        if (!organisation.isURI() || !into.add(organisation.getURI())) return;
        for (Node property : PART_OF)
            graph.find(organisation, property, Node.ANY).forEachRemaining(t -> collectAncestors(t.getObject(), into));
    }

    /** Every instance of a class that the ontology graph types directly, in order of IRI. */
    public List<Node> instances(Node type) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .distinct()
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .toList();
    }

    /** Every vocabulary entry of a kind, instances of its subclasses included and those of a more special kind left out, in order of IRI. */
    public List<Node> entities(EntityKind kind) {
        TreeMap<String, Node> entities = new TreeMap<>();
        for (Node type : subClasses(classOf(kind)))
            for (Node entity : instances(type)) entities.put(entity.getURI(), entity);
        for (EntityKind other : EntityKind.values())
            if (other != kind && isSubClass(classOf(other), classOf(kind)))
                for (Node type : subClasses(classOf(other)))
                    for (Node entity : instances(type)) entities.remove(entity.getURI());
        return List.copyOf(entities.values());
    }

    private static Node classOf(EntityKind kind) {
        return NodeFactory.createURI(kind.classIri());
    }

    private List<Node> subClasses(Node type) {
        List<Node> all = new ArrayList<>(List.of(type));
        for (int i = 0; i < all.size(); i++)
            graph.find(Node.ANY, RDFS.subClassOf.asNode(), all.get(i)).forEachRemaining(t -> {
                if (t.getSubject().isURI() && !all.contains(t.getSubject())) all.add(t.getSubject());
            });
        return all;
    }

    /** The lexical forms of a node's literals of one property, in alphabetical order. */
    public List<String> literals(Node subject, Node property) {
        return graph
                .find(subject, property, Node.ANY)
                .filterKeep(t -> t.getObject().isLiteral())
                .mapWith(t -> t.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** The preferred label of a vocabulary entry. */
    public Optional<String> label(String iri) {
        return literals(NodeFactory.createURI(iri), SKOS.prefLabel.asNode()).stream()
                .findFirst();
    }

    /** All labels, for messages and pages: IRI to preferred label. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        graph.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .forEachRemaining(
                        t -> labels.put(t.getSubject().getURI(), t.getObject().getLiteralLexicalForm()));
        return labels;
    }
}
