package org.befund.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.befund.kb.snapshot.Snapshot;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Loads a knowledge base and ends: what a command pays that starts afresh. Or only has the YAML
 * parser tell the tokens of all files, of which nothing is made: what no loading by this parser can
 * be faster than.
 */
final class LoadOnce {
  private LoadOnce() {}

  /**
   * @param args how ({@code nothing}, {@code snapshot}, {@code yaml} or {@code tokens}), and from
   *     where
   */
  public static void main(String[] args) throws IOException, Unreadable {
    Path from = Path.of(args[1]);
    int count =
        switch (args[0]) {
          case "nothing" -> 0;
          case "snapshot" -> listed(Snapshot.read(from));
          case "tokens" -> tokens(from);
          case "yaml" -> listed(KnowledgeFolder.load(from));
          default -> throw new IllegalArgumentException(args[0]);
        };
    System.out.println(count + " advisories");
  }

  private static int tokens(Path folder) throws IOException {
    YAMLFactory factory = new YAMLFactory();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      return (int) files.parallelStream().filter(file -> tokensOf(factory, file) > 0).count();
    }
  }

  private static long tokensOf(YAMLFactory factory, Path file) {
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), Files.readString(file))) {
      long count = 0;
      while (parser.nextToken() != null) {
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int listed(KnowledgeBase kb) {
    return kb.listings().size();
  }
}
