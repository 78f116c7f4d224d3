package org.befund.engine.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.befund.engine.Befund;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.DocumentLimits;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;

/**
 * The environment of a case that lies beside an advisory, as it is written.
 *
 * @param file the file of the cases
 */
record WrittenCase(
    String file, String name, Advisory advisory, LocalDate day, String host, Node environment) {
  private static final Path KB = Path.of("..", "kb");
  private static final Befund BEFUND = open();
  private static final List<WrittenCase> ALL = read();

  /** Befund with all that is known. */
  static Befund befund() {
    return BEFUND;
  }

  /** The cases of all advisories. */
  static List<WrittenCase> all() {
    return ALL;
  }

  private static Befund open() {
    try {
      return Befund.open(KnowledgeFolder.load(KB));
    } catch (Unreadable e) {
      throw new IllegalStateException(e.getMessage() + " " + e.problems(), e);
    }
  }

  private static List<WrittenCase> read() {
    try (Stream<Path> files = Files.walk(KB.resolve(KnowledgeFolder.ADVISORIES))) {
      List<WrittenCase> all = new ArrayList<>();
      for (Path file :
          files.filter(each -> each.toString().endsWith(".cases.yaml")).sorted().toList()) {
        SourceText text = SourceText.read(file, file.toString(), DocumentLimits.OF_KNOWLEDGE);
        Node.Mapping root = (Node.Mapping) DocumentReader.read(text, DocumentLimits.OF_KNOWLEDGE);
        Advisory advisory = Objects.requireNonNull(BEFUND.kb().advisory(scalar(root, "advisory")));
        for (Node each : ((Node.Sequence) value(root, "cases")).items()) {
          all.add(read(file.toString(), advisory, (Node.Mapping) each));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Unreadable e) {
      throw new IllegalStateException(e.getMessage() + " " + e.problems(), e);
    }
  }

  private static WrittenCase read(String file, Advisory advisory, Node.Mapping each) {
    LocalDate last = advisory.revisions().get(advisory.revisions().size() - 1).date();
    return new WrittenCase(
        file,
        scalar(each, "name"),
        advisory,
        each.entry("asOf") == null ? last : LocalDate.parse(scalar(each, "asOf")),
        scalar(each, "host"),
        value(each, "environment"));
  }

  private static String scalar(Node.Mapping of, String key) {
    return ((Node.Scalar) value(of, key)).text();
  }

  private static Node value(Node.Mapping of, String key) {
    return Objects.requireNonNull(of.entry(key), key).value();
  }

  @Override
  public String toString() {
    return file + ": " + name;
  }
}
