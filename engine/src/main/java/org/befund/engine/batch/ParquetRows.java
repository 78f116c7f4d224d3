package org.befund.engine.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.befund.engine.parquet.Codecs;
import org.jspecify.annotations.Nullable;

/** Takes rows as {@link ParquetLines} writes them, and makes a file of Parquet of them. */
final class ParquetRows extends OutputStream {
  private static final byte[] END =
      String.valueOf(ParquetLines.END).getBytes(StandardCharsets.UTF_8);
  private static final String DAY = "asOf";
  private static final long ROW_GROUP = 32L << 20;

  private final ParquetWriter<byte[][]> writer;
  private final List<byte[]> cells = new ArrayList<>();
  private byte[] cell = new byte[1 << 12];
  private int length;

  ParquetRows(OutputStream out) throws IOException {
    this.writer =
        new Builder(new OnStream(out))
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP)
            .build();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    for (int i = offset; i < offset + count; i++) {
      if (bytes[i] == '\n' && length == 0) {
        continue; // the end of a row, told by the number of its cells already
      }
      if (length == cell.length) {
        cell = Arrays.copyOf(cell, 2 * length);
      }
      cell[length++] = bytes[i];
      if (bytes[i] == END[2] && ends()) {
        cells.add(Arrays.copyOf(cell, length - END.length));
        length = 0;
        row();
      }
    }
  }

  private boolean ends() {
    int at = length - END.length;
    return at >= 0 && Arrays.equals(cell, at, length, END, 0, END.length);
  }

  private void row() throws IOException {
    if (cells.size() == ResultColumns.NAMES.size()) {
      writer.write(cells.toArray(new byte[0][]));
      cells.clear();
    }
  }

  /** Writes what tells where everything is; the stream below stays open. */
  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String name : ResultColumns.NAMES) {
      if (name.equals(DAY)) {
        schema.required(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(name);
      } else {
        schema
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(name);
      }
    }
    return schema.named("assessment");
  }

  private static final class Builder extends ParquetWriter.Builder<byte[][], Builder> {
    Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract all the same
    protected WriteSupport<byte[][]> getWriteSupport(Configuration conf) {
      return new Rows();
    }

    @Override
    protected WriteSupport<byte[][]> getWriteSupport(ParquetConfiguration conf) {
      return new Rows();
    }
  }

  /** Writes a row of cells. */
  private static final class Rows extends WriteSupport<byte[][]> {
    private @Nullable RecordConsumer consumer;

    @Override
    @SuppressWarnings("deprecation") // abstract all the same
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema(), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(schema(), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
      consumer = to;
    }

    @Override
    public void write(byte[][] row) {
      RecordConsumer to = Objects.requireNonNull(consumer);
      to.startMessage();
      for (int i = 0; i < row.length; i++) {
        String name = ResultColumns.NAMES.get(i);
        to.startField(name, i);
        if (name.equals(DAY)) {
          LocalDate day = LocalDate.parse(new String(row[i], StandardCharsets.UTF_8));
          to.addInteger((int) day.toEpochDay());
        } else {
          to.addBinary(Binary.fromConstantByteArray(row[i]));
        }
        to.endField(name, i);
      }
      to.endMessage();
    }
  }

  /** A file that is written from its beginning to its end. */
  private record OnStream(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSize) {
      return new PositionOutputStream() {
        private long position;

        @Override
        public long getPos() {
          return position;
        }

        @Override
        public void write(int b) throws IOException {
          out.write(b);
          position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          out.write(bytes, offset, length);
          position += length;
        }

        @Override
        public void flush() throws IOException {
          out.flush();
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
      return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
