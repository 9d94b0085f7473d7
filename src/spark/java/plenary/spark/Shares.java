package plenary.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Who reads what: documents dealt out in shares of about the same length, the longest document first to whoever has least (Graham's longest processing time
 * rule, 1969). Depends on the documents and the number of shares alone.
 */
final class Shares {

    /** A share is to be done in a minute or so: what a machine that is lost costs, and how long the last one may run alone. */
    private static final long BYTES = 4L << 20;

    private static final int DOCUMENTS = 250;

    /** More shares than cores, so that a quick machine takes more of them. */
    private static final int PER_CORE = 4;

    private Shares() {}

    /** How many shares suit the documents and the cores. */
    static int suitable(List<InputFile> files, int cores) {
        long bytes = files.stream().mapToLong(InputFile::length).sum();
        long wanted = Math.max(Math.max(bytes / BYTES, files.size() / DOCUMENTS), (long) cores * PER_CORE);
        return (int) Math.max(1, Math.min(wanted, files.size()));
    }

    private static final class Share {
        private final int number;
        private final List<InputFile> files = new ArrayList<>();
        private long length;

        Share(int number) {
            this.number = number;
        }

        void add(InputFile file) {
            files.add(file);
            // An empty document costs something too.
            length += file.length() + 1024;
        }
    }

    /** The documents in so many shares, each in order of slug. Some are empty when there are more shares than documents. */
    static List<List<InputFile>> of(List<InputFile> files, int count) {
        PriorityQueue<Share> least = new PriorityQueue<>(
                Comparator.<Share>comparingLong(share -> share.length).thenComparingInt(share -> share.number));
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) shares.add(new Share(i));
        least.addAll(shares);
        files.stream()
                .sorted(Comparator.comparingLong(InputFile::length).reversed().thenComparing(InputFile::slug))
                .forEach(file -> {
                    Share share = least.remove();
                    share.add(file);
                    least.add(share);
                });
        return shares.stream()
                .map(share -> share.files.stream()
                        .sorted(Comparator.comparing(InputFile::slug))
                        .toList())
                .toList();
    }
}
