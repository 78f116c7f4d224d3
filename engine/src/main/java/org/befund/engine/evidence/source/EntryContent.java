package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;

/** An entry of an archive. */
record EntryContent(String name, Archive archive, Archive.Entry entry) implements Content {

  @Override
  public InputStream open() throws IOException {
    return archive.open(entry);
  }

  @Override
  public long size() {
    return entry.packed();
  }
}
