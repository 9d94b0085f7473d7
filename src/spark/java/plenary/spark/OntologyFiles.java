package plenary.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The ontology folder as it is sent to every machine.
 *
 * @param contents relative path to bytes, a megabyte or two in all
 */
record OntologyFiles(TreeMap<String, byte[]> contents) implements Serializable {

    /** @throws IOException when there is no such folder or it cannot be read */
    static OntologyFiles read(String folder, Configuration configuration) throws IOException {
        Path root = new Path(folder);
        FileSystem system = root.getFileSystem(configuration);
        String below = system.makeQualified(root).toUri().getPath();
        TreeMap<String, byte[]> contents = new TreeMap<>();
        RemoteIterator<LocatedFileStatus> files = system.listFiles(root, true);
        while (files.hasNext()) {
            Path file = files.next().getPath();
            try (InputStream in = system.open(file)) {
                contents.put(file.toUri().getPath().substring(below.length() + 1), in.readAllBytes());
            }
        }
        return new OntologyFiles(contents);
    }

    /** Writes the folder to this machine's disk. */
    java.nio.file.Path unpack() throws IOException {
        java.nio.file.Path folder = Files.createTempDirectory("plenary-ontology");
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            java.nio.file.Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }
}
