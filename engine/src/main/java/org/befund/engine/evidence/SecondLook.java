package org.befund.engine.evidence;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.befund.engine.evidence.LogReader.Part;
import org.befund.engine.evidence.shortfall.Shortfalls;
import org.befund.engine.evidence.source.Content;
import org.befund.engine.evidence.source.LogSource;
import org.befund.kb.signature.Shortfall;
import org.befund.kb.signature.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Reads anew what stands around near misses, every line of it, to tell what each lacks: the first
 * reading passes over lines on which a constant is another. What cannot be read a second time stays
 * unexplained.
 */
final class SecondLook implements Closeable {
  /** So much before a near miss, in units of its part's encoding: thousands of lines. */
  private static final int BEFORE = 256 * 1024;

  private static final int AFTER = 64 * 1024;

  /** So much is read together at most, where near misses are close to one another. */
  private static final int MOST = 2 * 1024 * 1024;

  private final LogSource source;
  private final List<Part> parts;
  private final long bytes;
  private final Map<String, Signature> signatures = new HashMap<>();
  private final Map<Part, Script> scripts = new HashMap<>();
  private @Nullable InputStream opened;
  private int part;
  private long position;

  /**
   * Prepares for it.
   *
   * @param parts the parts of the log that were read, in order
   * @param bytes how long they are together
   */
  SecondLook(LogSource source, List<Part> parts, long bytes, List<Signature> signatures) {
    this.source = source;
    this.parts = parts;
    this.bytes = bytes;
    signatures.forEach(each -> this.signatures.put(each.id(), each));
  }

  /** How a part is to be read. */
  private record Script(TextEncoding encoding, Charset codePage) {}

  /** Near misses that are read together; places are bytes of the log, all its parts counted on. */
  private record Stretch(long from, long to, List<Finding> nearMisses) {}

  /** The same findings, the near misses with what they lack; places are those of the whole log. */
  List<Finding> explained(List<Finding> findings) {
    Map<Finding, List<Shortfall>> told = new HashMap<>();
    for (Stretch stretch : stretches(findings)) {
      try {
        List<LogRecord> records = records(stretch);
        for (Finding nearMiss : stretch.nearMisses()) {
          Signature signature = signatures.get(nearMiss.signature());
          if (signature != null) {
            told.put(nearMiss, Shortfalls.of(signature, records, nearMiss.line()));
          }
        }
      } catch (IOException e) {
        // it was read once, and what it shows is told; only the explanation is missing
      }
    }
    return findings.stream()
        .map(each -> told.containsKey(each) ? each.with(told.get(each)) : each)
        .toList();
  }

  private List<Stretch> stretches(List<Finding> findings) {
    List<Finding> nearMisses =
        findings.stream()
            .filter(finding -> finding.kind() == Finding.Kind.NEAR_MISS)
            .sorted(Comparator.comparingLong(Finding::offset))
            .toList();
    List<Stretch> stretches = new ArrayList<>();
    for (Finding nearMiss : nearMisses) {
      int unit = unitAt(nearMiss.offset());
      long from = Math.max(0, nearMiss.offset() - (long) unit * BEFORE);
      long to = Math.min(bytes, nearMiss.offset() + (long) unit * AFTER);
      Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last != null && from <= last.to() && to - last.from() <= MOST) {
        List<Finding> all = new ArrayList<>(last.nearMisses());
        all.add(nearMiss);
        stretches.set(stretches.size() - 1, new Stretch(last.from(), to, all));
      } else {
        stretches.add(new Stretch(from, to, List.of(nearMiss)));
      }
    }
    return stretches;
  }

  private int unitAt(long offset) {
    Part at = parts.get(0);
    for (Part part : parts) {
      at = part.bytesBefore() <= offset ? part : at;
    }
    try {
      return script(at).encoding().unit();
    } catch (IOException e) {
      return 1; // reading the lines will fail too
    }
  }

  private Script script(Part part) throws IOException {
    Script known = scripts.get(part);
    if (known == null) {
      byte[] head = content(part).head(CodePage.SAMPLE);
      known = new Script(TextEncoding.of(head, head.length), CodePage.of(head, 0, head.length));
      scripts.put(part, known);
    }
    return known;
  }

  private List<LogRecord> records(Stretch stretch) throws IOException {
    List<LogRecord> records = new ArrayList<>();
    LogFile file = new LogFile(source.host(), Path.of(""), "", null);
    LogReader reader = new LogReader(file, records::add, problem -> {});
    for (int i = 0; i < parts.size(); i++) {
      long begin = parts.get(i).bytesBefore();
      long end = i + 1 < parts.size() ? parts.get(i + 1).bytesBefore() : bytes;
      long from = Math.max(stretch.from(), begin);
      long to = Math.min(stretch.to(), end);
      if (from < to) {
        List<TextLine> lines = lines(i, from - begin, to - begin, stretch);
        reader.read(parts.get(i).name(), () -> new GivenLines(lines));
      }
    }
    reader.end();
    return records;
  }

  /** The lines of a piece of a part, with their places in the whole log. */
  private List<TextLine> lines(int index, long from, long to, Stretch stretch) throws IOException {
    Part part = parts.get(index);
    Content content = content(part);
    Script script = script(part);
    long even = from - from % script.encoding().unit();
    byte[] piece = bytes(index, content, even, (int) (to - even));
    TextLines text =
        new TextLines(new ByteArrayInputStream(piece), script.encoding(), script.codePage());
    List<TextLine> lines = new ArrayList<>();
    for (TextLine line = text.next(); line != null; line = text.next()) {
      lines.add(line);
    }
    if (even > 0) {
      lines.remove(0); // its beginning lies before
    }
    long before = linesBefore(index, even, lines, stretch);
    return lines.stream().map(line -> line.after(before, part.bytesBefore() + even)).toList();
  }

  /** How much is to be added to the numbers of some lines, of which the place of one is known. */
  private long linesBefore(int index, long from, List<TextLine> lines, Stretch stretch) {
    Part part = parts.get(index);
    if (from == 0) {
      return part.linesBefore();
    }
    for (Finding nearMiss : stretch.nearMisses()) {
      long offset = nearMiss.offset() - part.bytesBefore() - from;
      Optional<TextLine> same = lines.stream().filter(line -> line.offset() == offset).findFirst();
      if (same.isPresent()) {
        return nearMiss.line() - same.get().number();
      }
    }
    boolean toEnd = index + 1 < parts.size() && !lines.isEmpty();
    return toEnd
        ? parts.get(index + 1).linesBefore() - lines.get(lines.size() - 1).number()
        : part.linesBefore();
  }

  /** Some bytes of a part; it is opened once where they are asked for in their order. */
  private byte[] bytes(int index, Content content, long from, int length) throws IOException {
    InputStream in = opened;
    if (in == null || index != part || from < position) {
      close();
      in = content.open();
      opened = in;
      part = index;
      position = 0;
    }
    in.skipNBytes(from - position);
    byte[] bytes = in.readNBytes(length);
    position = from + bytes.length;
    return bytes;
  }

  @Override
  public void close() throws IOException {
    InputStream in = opened;
    opened = null;
    if (in != null) {
      in.close();
    }
  }

  private Content content(Part part) throws IOException {
    for (Content content : source.parts()) {
      if (content.name().equals(part.name())) {
        return content.again();
      }
    }
    throw new IOException("there is no such part");
  }

  /** Lines that are at hand. */
  private static final class GivenLines implements LineSource {
    private final List<TextLine> lines;
    private int next;

    GivenLines(List<TextLine> lines) {
      this.lines = lines;
    }

    @Override
    public byte[] head() {
      return new byte[0];
    }

    @Override
    public @Nullable TextLine next() {
      return next < lines.size() ? lines.get(next++) : null;
    }

    /** Nothing, as each line has its number already. */
    @Override
    public long count() {
      return 0;
    }

    @Override
    public long bytes() {
      return 0;
    }
  }
}
