package plenary.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * What was computed of files, with how each file looked then: its length, its time of change, its place on the disk. As long as a file looks the same, it need
 * not be read again. A file that was changed just before it was looked at is not remembered, since a second change could leave it looking alike. Safe for any
 * number of threads; a damaged store of stamps counts as empty.
 */
public final class Stamps {

    /** File systems keep times in steps, the coarsest of two seconds. */
    private static final long STEP_NANOSECONDS = TimeUnit.SECONDS.toNanos(2);

    private static final String FORMAT = "plenary-stamps-1";

    /** Who else may change the files. */
    public enum Owner {
        /** Nobody while the folder's lock is held; a second name of a file is no change of it. */
        OURS,
        /** Anybody: the time at which the file system noted any change counts too, since a program can set the other back. */
        OTHERS
    }

    private record Entry(String stamp, String value) {}

    private final Path store;
    private final Owner owner;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private volatile boolean changed;

    private Stamps(Path store, Owner owner) {
        this.store = store;
        this.owner = owner;
    }

    /** The stamps kept in a file, none when it is not there or damaged. */
    public static Stamps read(Path store, Owner owner) {
        Stamps stamps = new Stamps(store, owner);
        try {
            if (!Files.isRegularFile(store)) return stamps;
            String text = Files.readString(store);
            int end = text.lastIndexOf('\n', text.length() - 2) + 1;
            if (!text.startsWith(FORMAT + "\n") || !text.substring(end).equals(seal(text.substring(0, end))))
                return stamps;
            text.substring(0, end).lines().skip(1).forEach(stamps::add);
        } catch (IOException | RuntimeException e) {
            stamps.entries.clear();
        }
        return stamps;
    }

    private void add(String line) {
        String[] parts = line.split("\t", 3);
        if (parts.length == 3) entries.put(parts[2], new Entry(parts[0], parts[1]));
    }

    private static String seal(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return "end " + Long.toHexString(sum.getValue()) + "\n";
    }

    /** What was put for a file that still looks the same. */
    public Optional<String> get(String name, Path file) {
        Entry entry = entries.get(name);
        if (entry == null) return Optional.empty();
        return stamp(file).filter(entry.stamp::equals).map(same -> entry.value);
    }

    /** Remembers what was computed of a file; to be called right after the file was read or written. */
    public void put(String name, Path file, String value) {
        Optional<String> stamp = stamp(file).filter(s -> owner == Owner.OURS || isSettled(s));
        if (stamp.isPresent() && name.indexOf('\n') < 0) {
            Entry put = new Entry(stamp.get(), value);
            changed |= !put.equals(entries.put(name, put));
        } else changed |= entries.remove(name) != null;
    }

    private static boolean isSettled(String stamp) {
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        for (String time : stamp.substring(stamp.lastIndexOf(' ') + 1).split(","))
            if (now - Long.parseLong(time) < STEP_NANOSECONDS) return false;
        return true;
    }

    /** How a file looks: length and place, then the times in nanoseconds. */
    private Optional<String> stamp(Path file) {
        try {
            String wanted = owner == Owner.OURS ? "size,ino,lastModifiedTime" : "size,ino,lastModifiedTime,ctime";
            Map<String, Object> looks = Files.readAttributes(file, "unix:" + wanted);
            String times = nanoseconds(looks.get("lastModifiedTime"));
            if (owner == Owner.OTHERS) times += "," + nanoseconds(looks.get("ctime"));
            return Optional.of(looks.get("size") + " " + looks.get("ino") + " " + times);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // No such file, or a system that does not tell: then it is read again every time.
            return Optional.empty();
        }
    }

    private static String nanoseconds(Object time) {
        return Long.toString(((java.nio.file.attribute.FileTime) time).to(TimeUnit.NANOSECONDS));
    }

    /** Stores what is known of some files and forgets the others. A stamp that is lost costs time and nothing else, so failing to store is no error. */
    public void write(Collection<String> names) {
        int before = entries.size();
        entries.keySet().retainAll(names instanceof java.util.Set<?> ? names : new java.util.HashSet<>(names));
        if (!changed && entries.size() == before) return;
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        new TreeMap<>(entries).forEach((name, entry) -> text.append(entry.stamp)
                .append('\t')
                .append(entry.value)
                .append('\t')
                .append(name)
                .append('\n'));
        Path part = store.resolveSibling(store.getFileName() + ".part");
        try {
            Files.write(part, List.of(text + seal(text.toString()).strip()));
            Files.move(part, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            changed = false;
        } catch (IOException e) {
            entries.clear();
        }
    }
}
