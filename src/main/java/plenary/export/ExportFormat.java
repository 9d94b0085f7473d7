package plenary.export;

/** Formats that the graph can be written in. */
public enum ExportFormat {
    /** Turtle; all graphs as one. */
    TTL(false),
    /** N-Triples; all graphs as one. */
    NT(false),
    /** N-Quads. */
    NQ(true),
    /** TriG. */
    TRIG(true),
    /** JSON-LD 1.1, one node object for each subject of each graph. */
    JSONLD(true),
    /** RDF/XML; all graphs as one. */
    RDFXML(false);

    private final boolean namedGraphs;

    ExportFormat(boolean namedGraphs) {
        this.namedGraphs = namedGraphs;
    }

    /** Whether the format tells which graph a statement stands in. */
    public boolean hasNamedGraphs() {
        return namedGraphs;
    }
}
