package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip archive, read by its directory. */
final class ZipArchive extends Archive {
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END_MAGIC = 0x06054b50;

  private final ZipFile zip;
  private final Expansion expansion;
  private final List<ZipArchiveEntry> all;

  ZipArchive(SeekableByteChannel channel, Limits limits, Expansion expansion) throws IOException {
    super(channel);
    if (count(channel) > limits.entries()) {
      throw tooMany(limits);
    }
    this.zip = ZipFile.builder().setSeekableByteChannel(channel).get();
    this.expansion = expansion;
    this.all = Collections.list(zip.getEntries());
    if (all.size() > limits.entries()) {
      throw tooMany(limits);
    }
  }

  /** How many entries the directory is said to have, before it is read into memory. */
  private static int count(SeekableByteChannel channel) throws IOException {
    int length = (int) Math.min(channel.size(), END_RECORD + LONGEST_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(channel.size() - length);
    int read = 0;
    while (tail.hasRemaining() && read >= 0) {
      read = channel.read(tail);
    }
    channel.position(0);
    for (int at = length - END_RECORD; at >= 0; at--) {
      if (tail.getInt(at) == END_MAGIC) {
        return tail.getShort(at + 10) & 0xFFFF;
      }
    }
    return 0;
  }

  @Override
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ZipArchiveEntry entry = all.get(i);
      if (!entry.isDirectory() && !entry.isUnixSymlink()) {
        entries.add(new Entry(entry.getName(), entry.getCompressedSize(), i, obstacle(entry)));
      }
    }
    return entries;
  }

  private String obstacle(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "it is encrypted";
    }
    return zip.canReadEntryData(entry) ? "" : "it is packed in a way that is not known";
  }

  @Override
  InputStream open(Entry entry) throws IOException {
    try {
      InputStream in = zip.getInputStream(all.get(entry.number()));
      return expansion.of(in, entry.packed());
    } catch (RuntimeException e) {
      throw new IOException("it is damaged: " + e.getMessage(), e);
    }
  }

  @Override
  void close() throws IOException {
    zip.close();
  }
}
