package vn.binhxet.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Puts more records in order than memory holds: by key, and under one key in the order in which they came. What is too
 * much goes to files, sorted, which are merged when they are read. Records may be added from several threads.
 */
final class Sorter implements Records, Closeable {
    private static final Charset KEYS = Charset.forName("CESU-8");
    private static final int BUFFER = 1 << 18;
    /** Of key and record, which stand before both in a file. */
    private static final int LENGTHS = 2 * Integer.BYTES;

    private final Path folder;
    private final long room;
    private final List<Path> files = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private long size;

    /**
     * @param folder for files; made when the first is needed
     * @param room how many bytes of records may stay in memory
     */
    Sorter(Path folder, long room) {
        this.folder = folder;
        this.room = room;
    }

    /** A record under its key. */
    record Entry(byte[] key, byte[] record) {
        private static final int OVERHEAD = 64;
        private static final Comparator<Entry> BY_KEY = (one, other) -> Arrays.compareUnsigned(one.key, other.key);

        int size() {
            return key.length + record.length + OVERHEAD;
        }
    }

    /** A text as a key: sorted by their bytes, keys stand in the order of {@link String#compareTo}. */
    static byte[] key(String text) {
        // without letters of two halves both encodings are the same, and this one is fast
        return text.getBytes(hasHalves(text) ? KEYS : StandardCharsets.UTF_8);
    }

    private static boolean hasHalves(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text that a key stands for. */
    static String text(byte[] key) {
        return new String(key, KEYS);
    }

    @Override
    public synchronized void add(byte[] key, byte[] record) {
        Entry entry = new Entry(key, record);
        if (size + entry.size() > room && !entries.isEmpty()) {
            spill();
        }
        entries.add(entry);
        size += entry.size();
    }

    private void spill() {
        entries.sort(Entry.BY_KEY);
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "", ".sorted");
            files.add(file);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                ByteBuffer lengths = ByteBuffer.allocate(LENGTHS);
                for (Entry entry : entries) {
                    lengths.clear().putInt(entry.key().length).putInt(entry.record().length);
                    out.write(lengths.array());
                    out.write(entry.key());
                    out.write(entry.record());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        entries.clear();
        size = 0;
    }

    /** Every key with its records; may be asked for again once all records are added. */
    synchronized Groups groups() {
        entries.sort(Entry.BY_KEY);
        List<Run> runs = new ArrayList<>();
        for (Path file : files) {
            runs.add(new FileRun(runs.size(), file));
        }
        runs.add(new MemoryRun(runs.size(), entries));
        return new Groups(runs);
    }

    /** Runs merged; to be closed unless read to the end. */
    static final class Groups implements Iterator<Keyed>, Closeable {
        private final PriorityQueue<Run> runs = new PriorityQueue<>();

        private Groups(List<Run> runs) {
            for (Run run : runs) {
                if (run.next()) {
                    this.runs.add(run);
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !runs.isEmpty();
        }

        @Override
        public Keyed next() {
            if (runs.isEmpty()) {
                throw new NoSuchElementException();
            }
            byte[] key = runs.element().entry().key();
            List<byte[]> records = new ArrayList<>(4);
            while (!runs.isEmpty() && Arrays.equals(runs.element().entry().key(), key)) {
                takeAll(runs.remove(), key, records);
            }
            return new Keyed(key, records);
        }

        /** The same by so many keys. */
        Iterator<List<Keyed>> batches(int size) {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return Groups.this.hasNext();
                }

                @Override
                public List<Keyed> next() {
                    List<Keyed> batch = new ArrayList<>(size);
                    do {
                        batch.add(Groups.this.next());
                    } while (batch.size() < size && hasNext());
                    return batch;
                }
            };
        }

        private void takeAll(Run run, byte[] key, List<byte[]> records) {
            do {
                records.add(run.entry().record());
                if (!run.next()) {
                    return;
                }
            } while (Arrays.equals(run.entry().key(), key));
            runs.add(run);
        }

        @Override
        public void close() {
            runs.forEach(Run::close);
        }
    }

    /** Sorted records, read one after the other; those of an earlier run came earlier. */
    private abstract static class Run implements Comparable<Run> {
        private final int number;
        private Entry entry = new Entry(new byte[0], new byte[0]);

        Run(int number) {
            this.number = number;
        }

        final Entry entry() {
            return entry;
        }

        final void at(Entry next) {
            entry = next;
        }

        /** Goes on to the next record. @return whether there is one */
        abstract boolean next();

        void close() {}

        @Override
        public final int compareTo(Run other) {
            int order = Entry.BY_KEY.compare(entry, other.entry);
            return order != 0 ? order : Integer.compare(number, other.number);
        }
    }

    private static final class MemoryRun extends Run {
        private final Iterator<Entry> entries;

        MemoryRun(int number, List<Entry> entries) {
            super(number);
            this.entries = entries.iterator();
        }

        @Override
        boolean next() {
            if (!entries.hasNext()) {
                return false;
            }
            at(entries.next());
            return true;
        }
    }

    private static final class FileRun extends Run {
        private final InputStream in;
        private final ByteBuffer lengths = ByteBuffer.allocate(LENGTHS);
        private long left;

        FileRun(int number, Path file) {
            super(number);
            try {
                left = Files.size(file);
                in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        boolean next() {
            if (left == 0) {
                close();
                return false;
            }
            try {
                fill(lengths.array());
                byte[] key = new byte[lengths.getInt(0)];
                byte[] record = new byte[lengths.getInt(Integer.BYTES)];
                fill(key);
                fill(record);
                left -= LENGTHS + key.length + record.length;
                at(new Entry(key, record));
                return true;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private void fill(byte[] bytes) throws IOException {
            if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
                throw new EOFException();
            }
        }

        @Override
        void close() {
            try {
                in.close();
            } catch (IOException alreadyGone) {
                // everything that was wanted is read
            }
        }
    }

    /** Forgets every record. */
    @Override
    public synchronized void close() {
        entries.clear();
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException inUse) {
                // it stands in a folder for what may go
            }
        }
        files.clear();
    }
}
