package vn.binhxet.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Numbers, texts and bytes of a row, one after the other. A whole number takes one byte or a few. */
final class Packed {
    private static final int PIECE = 1 << 13;
    /** Whoever changed a row could make it swell. */
    private static final int MOST = 1 << 28;

    private Packed() {}

    /** Packs. */
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void number(long number) {
            long rest = number;
            while ((rest & ~0x7FL) != 0) {
                bytes.write((int) (rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        /** Bytes whose length is known to whoever reads them. */
        void raw(byte[] content) {
            bytes.writeBytes(content);
        }

        void bytes(byte[] content) {
            number(content.length);
            raw(content);
        }

        void text(String text) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Unpacks; what does not fit is refused with an {@link IllegalArgumentException}. */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasMore() {
            return at < bytes.length;
        }

        long number() {
            long number = 0;
            for (int shift = 0; shift < Long.SIZE && at < bytes.length; shift += 7) {
                byte next = bytes[at++];
                number |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw new IllegalArgumentException("a number does not end");
        }

        /** How many things follow, of a byte at least. */
        int count() {
            long count = number();
            if (count < 0 || count > bytes.length - at) {
                throw new IllegalArgumentException("more things than bytes");
            }
            return (int) count;
        }

        byte[] raw(int length) {
            int from = at;
            pass(length);
            return Arrays.copyOfRange(bytes, from, at);
        }

        byte[] bytes() {
            return raw(count());
        }

        byte[] rest() {
            return raw(bytes.length - at);
        }

        void pass(int length) {
            if (length > bytes.length - at) {
                throw new IllegalArgumentException("the row ends too early");
            }
            at += length;
        }

        void passBytes() {
            pass(count());
        }

        void passNumbers(int count) {
            for (int left = count; left > 0; left--) {
                number();
            }
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        /** Passes over some bytes, and tells whether they are the wanted ones. */
        boolean isNext(byte[] wanted) {
            int length = count();
            int from = at;
            at += length;
            return Arrays.equals(bytes, from, at, wanted, 0, wanted.length);
        }
    }

    /** Compresses, as fast as possible: rows of neighbours are much alike. */
    static final class Deflating implements AutoCloseable {
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        private final byte[] piece = new byte[PIECE];

        byte[] apply(byte[] bytes) {
            deflater.reset();
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    /** Takes apart what {@link Deflating} made, and refuses other bytes with an {@link IllegalArgumentException}. */
    static final class Inflating implements AutoCloseable {
        private final Inflater inflater = new Inflater(true);
        private final byte[] piece = new byte[PIECE];

        Reader apply(byte[] bytes) {
            try {
                inflater.reset();
                inflater.setInput(bytes);
                ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 5 + 64);
                while (!inflater.finished()) {
                    int count = inflater.inflate(piece);
                    if (out.size() > MOST || (count == 0 && !inflater.finished())) {
                        throw new IllegalArgumentException("the compressed bytes end too early");
                    }
                    out.write(piece, 0, count);
                }
                return new Reader(out.toByteArray());
            } catch (DataFormatException broken) {
                throw new IllegalArgumentException(broken);
            }
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
