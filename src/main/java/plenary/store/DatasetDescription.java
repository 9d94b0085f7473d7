package plenary.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.store.Directory;

/**
 * What {@code fuseki-config/plenary.ttl} says of the text index: which properties are indexed, how their words are cut. The file is a Jena assembler
 * description; the places of database and index in it are stand-ins, since every generation has its own.
 */
public final class DatasetDescription {

    static {
        JenaSystem.init();
    }

    private final String turtle;
    private final Model model;
    private final Resource index;
    private final String source;

    private DatasetDescription(String turtle, String source) {
        this.turtle = turtle;
        this.source = source;
        this.model = ModelFactory.createDefaultModel();
        try {
            RDFParser.fromString(turtle, Lang.TURTLE).parse(model);
        } catch (RiotException e) {
            throw new StoreException(source + ": " + e.getMessage(), e);
        }
        var found = model.listSubjectsWithProperty(RDF.type, TextVocab.textIndexLucene)
                .toList();
        if (found.size() != 1)
            throw new StoreException(source + " must describe exactly one text:TextIndexLucene, found " + found.size());
        this.index = found.get(0);
        definition();
    }

    /**
     * Reads a description.
     *
     * @throws StoreException when the file cannot be read, is no Turtle or describes no text index; the message names the place
     */
    public static DatasetDescription read(Path file) {
        try {
            return new DatasetDescription(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new StoreException("cannot read the dataset description " + file + ": " + e.getMessage(), e);
        }
    }

    /** The description that the program was built with: {@code fuseki-config/plenary.ttl} as packaged. */
    public static DatasetDescription standard() {
        try (InputStream in = DatasetDescription.class.getResourceAsStream("/fuseki-config/plenary.ttl")) {
            if (in == null) throw new StoreException("fuseki-config/plenary.ttl is not on the class path");
            return new DatasetDescription(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), "fuseki-config/plenary.ttl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as read; part of what a generation's id is computed from. */
    String turtle() {
        return turtle;
    }

    /** A fresh definition of fields and properties. */
    EntityDefinition definition() {
        Resource map = index.getPropertyResourceValue(TextVocab.pEntityMap);
        if (map == null) throw new StoreException(source + ": the text index has no text:entityMap");
        try {
            return (EntityDefinition) Assembler.general().open(map);
        } catch (JenaException e) {
            throw new StoreException(source + ": text:entityMap: " + e.getMessage(), e);
        }
    }

    /** The index over a Lucene directory; the caller closes it. */
    TextIndexLucene openIndex(Directory directory) {
        return new TextIndexLucene(directory, indexConfiguration());
    }

    /** Fields, analysers and options of the index. */
    TextIndexConfig indexConfiguration() {
        TextIndexConfig config = new TextIndexConfig(definition());
        config.setValueStored(index.hasProperty(TextVocab.pStoreValues)
                && index.getProperty(TextVocab.pStoreValues).getBoolean());
        return config;
    }
}
