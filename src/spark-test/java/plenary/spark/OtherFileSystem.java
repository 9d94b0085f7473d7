package plenary.spark;

import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A file system that is not this machine's, as far as Hadoop can tell: {@code other:/path}. */
public final class OtherFileSystem extends RawLocalFileSystem {

    static final URI ADDRESS = URI.create("other:///");

    /** Settings with which Hadoop knows it. */
    static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.setClass("fs.other.impl", OtherFileSystem.class, org.apache.hadoop.fs.FileSystem.class);
        return configuration;
    }

    @Override
    public URI getUri() {
        return ADDRESS;
    }

    @Override
    public String getScheme() {
        return ADDRESS.getScheme();
    }
}
