package plenary.spark;

import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import plenary.pipeline.Fingerprint;

/**
 * What every machine of a build is told, once.
 *
 * @param ontology the ontology folder
 * @param base where data IRIs begin
 * @param ontologyFingerprint what the driver makes of the ontology; a machine that makes something else of it must not take part
 * @param program which program the documents are to count as read by
 * @param javaVersion feature version of the driver's Java
 * @param output where the parts go
 * @param hadoop how file systems are reached
 */
record Settings(
        OntologyFiles ontology,
        String base,
        String ontologyFingerprint,
        String program,
        int javaVersion,
        String output,
        SerializableConfiguration hadoop)
        implements Serializable {

    /** The fingerprint of documents that are read on this machine: another Java could read them otherwise. */
    Fingerprint fingerprint(plenary.vocabulary.Ontology loaded) {
        if (!loaded.fingerprint().equals(ontologyFingerprint))
            throw new IllegalStateException("the ontology arrived otherwise than it was sent");
        int own = Runtime.version().feature();
        return Fingerprint.of(loaded, own == javaVersion ? program : program + " on Java " + own);
    }

    Configuration configuration() {
        return hadoop.value();
    }
}
