package plenary.pipeline;

/** Is told how a build goes on, from one thread at a time. */
public interface BuildListener {

    /** Hears nothing. */
    BuildListener SILENT = new BuildListener() {
        @Override
        public void planned(int documents) {}

        @Override
        public void finished(DocumentReport report) {}

        @Override
        public void loading(long quads) {}
    };

    /** The build will look at so many files. */
    void planned(int documents);

    /** One file is done, in whatever order files get done. */
    void finished(DocumentReport report);

    /** All files are done; so many quads of documents are now loaded and indexed. */
    void loading(long quads);
}
