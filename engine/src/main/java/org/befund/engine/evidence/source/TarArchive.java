package org.befund.engine.evidence.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** A tar archive. */
final class TarArchive extends Archive {
  private final TarFile tar;
  private final Expansion expansion;
  private final List<TarArchiveEntry> all;

  TarArchive(SeekableByteChannel channel, Limits limits, Expansion expansion) throws IOException {
    super(channel);
    this.tar = new TarFile(channel);
    this.expansion = expansion;
    this.all = List.copyOf(tar.getEntries());
    if (all.size() > limits.entries()) {
      throw tooMany(limits);
    }
  }

  @Override
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      TarArchiveEntry entry = all.get(i);
      if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()) {
        entries.add(new Entry(entry.getName(), entry.getSize(), i, ""));
      }
    }
    return entries;
  }

  @Override
  InputStream open(Entry entry) throws IOException {
    try {
      InputStream in = new Shared(tar.getInputStream(all.get(entry.number())));
      return expansion.of(in, entry.packed());
    } catch (RuntimeException e) {
      throw new IOException("it is damaged: " + e.getMessage(), e);
    }
  }

  /** All entries are read through one channel, whose place one thread at a time may change. */
  private final class Shared extends FilterInputStream {
    Shared(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      synchronized (tar) {
        return in.read(bytes, from, length);
      }
    }
  }

  @Override
  void close() throws IOException {
    tar.close();
  }
}
