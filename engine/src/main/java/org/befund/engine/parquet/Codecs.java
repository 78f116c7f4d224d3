package org.befund.engine.parquet;

import io.airlift.compress.Compressor;
import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Packs and unpacks the pages of Parquet files in Java: Snappy, Zstandard, LZ4 and gzip. What
 * parquet-java brings calls native libraries of Hadoop's for it.
 */
public final class Codecs implements CompressionCodecFactory {
  /** No page of a sane file is larger; a header that says so is damaged, or hostile. */
  static final int LARGEST_PAGE = 256 << 20;

  /**
   * Packs pages.
   *
   * @throws UncheckedIOException when it is none of the codecs that are known here
   */
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    known(codec);
    return new Packing(codec);
  }

  /**
   * Unpacks pages.
   *
   * @throws UncheckedIOException when it is none of the codecs that are known here
   */
  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    known(codec);
    return new Unpacking(codec);
  }

  @Override
  public void release() {}

  private static void known(CompressionCodecName codec) {
    switch (codec) {
      case UNCOMPRESSED, SNAPPY, GZIP, ZSTD, LZ4_RAW -> {}
      default ->
          throw new UncheckedIOException(
              new IOException(
                  "it is packed by " + codec + "; SNAPPY, GZIP, ZSTD and LZ4_RAW can be read"));
    }
  }

  private static byte[] array(BytesInput bytes) throws IOException {
    ByteBuffer buffer = bytes.toByteBuffer(new HeapByteBufferAllocator(), buffered -> {});
    byte[] array = new byte[buffer.remaining()];
    buffer.get(array);
    return array;
  }

  private record Packing(CompressionCodecName codec) implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      return switch (codec) {
        case SNAPPY -> by(new SnappyCompressor(), bytes);
        case ZSTD -> by(new ZstdCompressor(), bytes);
        case LZ4_RAW -> by(new Lz4Compressor(), bytes);
        case GZIP -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            bytes.writeAllTo(out);
          }
          yield BytesInput.from(packed.toByteArray());
        }
        default -> bytes;
      };
    }

    private static BytesInput by(Compressor compressor, BytesInput bytes) throws IOException {
      byte[] from = array(bytes);
      byte[] to = new byte[compressor.maxCompressedLength(from.length)];
      int length = compressor.compress(from, 0, from.length, to, 0, to.length);
      return BytesInput.from(to, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
      return codec;
    }

    @Override
    public void release() {}
  }

  private record Unpacking(CompressionCodecName codec) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      if (codec == CompressionCodecName.UNCOMPRESSED) {
        return bytes;
      }
      return BytesInput.from(unpacked(array(bytes), size));
    }

    @Override
    public void decompress(ByteBuffer from, int length, ByteBuffer to, int size)
        throws IOException {
      byte[] bytes = new byte[length];
      from.get(bytes);
      to.put(codec == CompressionCodecName.UNCOMPRESSED ? bytes : unpacked(bytes, size));
    }

    private byte[] unpacked(byte[] bytes, int size) throws IOException {
      if (size < 0 || size > LARGEST_PAGE) {
        throw new IOException("a page of it says that it holds " + size + " bytes");
      }
      return switch (codec) {
        case SNAPPY -> by(new SnappyDecompressor(), bytes, size);
        case ZSTD -> by(new ZstdDecompressor(), bytes, size);
        case LZ4_RAW -> by(new Lz4Decompressor(), bytes, size);
        default -> {
          try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            yield whole(in.readNBytes(size), size);
          }
        }
      };
    }

    private static byte[] by(Decompressor decompressor, byte[] bytes, int size) throws IOException {
      byte[] to = new byte[size];
      try {
        int length = decompressor.decompress(bytes, 0, bytes.length, to, 0, size);
        return whole(length == size ? to : new byte[0], size);
      } catch (MalformedInputException | IndexOutOfBoundsException e) {
        throw new IOException("a page of it cannot be unpacked", e);
      }
    }

    private static byte[] whole(byte[] bytes, int size) throws IOException {
      if (bytes.length != size) {
        throw new IOException("a page of it holds less than it says");
      }
      return bytes;
    }

    @Override
    public void release() {}
  }
}
