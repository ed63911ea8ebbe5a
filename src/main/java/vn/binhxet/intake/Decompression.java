package vn.binhxet.intake;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** The usual compressions of Parquet files, without a Hadoop installation. */
final class Decompression implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("files are only read here");
    }

    /** @throws IllegalArgumentException if it is none of the usual ones */
    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED -> new Decompressor((bytes, size) -> bytes);
            case ZSTD -> new Decompressor(Zstd::decompress);
            case SNAPPY -> new Decompressor((bytes, size) -> Snappy.uncompress(bytes));
            case GZIP ->
                new Decompressor((bytes, size) -> {
                    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                        return in.readNBytes(size);
                    }
                });
            case LZO, BROTLI, LZ4, LZ4_RAW -> throw new IllegalArgumentException(codec.name());
        };
    }

    @Override
    public void release() {
        // nothing is held
    }

    /** Takes bytes apart. */
    @FunctionalInterface
    private interface Codec {
        byte[] decompress(byte[] bytes, int size) throws IOException;
    }

    private record Decompressor(Codec codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return BytesInput.from(codec.decompress(bytes.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer from, int compressed, ByteBuffer to, int size) throws IOException {
            byte[] bytes = new byte[compressed];
            from.get(bytes);
            to.put(codec.decompress(bytes, size));
        }

        @Override
        public void release() {
            // nothing is held
        }
    }
}
