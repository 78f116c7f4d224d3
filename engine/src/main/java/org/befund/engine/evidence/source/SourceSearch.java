package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the logs in files, folders, archives and compressed streams, in the order of their names.
 * What stands in the way is told as {@link Trouble}, never as an exception, and the rest is found
 * still. A search serves one thread.
 */
public final class SourceSearch {
  private final Limits limits;
  private final Expansion expansion;
  private final Consumer<LogSource> found;
  private final Troubles troubles;

  /**
   * Creates a search.
   *
   * @param found takes each log as soon as it is found; what it throws ends the search
   * @param troubles takes what stands in the way
   */
  public SourceSearch(Limits limits, Consumer<LogSource> found, Consumer<Trouble> troubles) {
    this.limits = limits;
    this.expansion = new Expansion(limits);
    this.found = found;
    this.troubles = new Troubles(troubles);
  }

  /**
   * Where a content was met.
   *
   * @param given the host as somebody said it; empty if nobody did
   * @param folders those above it, the outermost first
   * @param depth how many archives and compressed streams it lies in
   * @param named whether it was asked for by its name
   * @param archive the one that it lies in
   */
  private record Context(
      String given, List<String> folders, int depth, boolean named, @Nullable Archive archive) {

    Context in(List<String> more) {
      List<String> all = new ArrayList<>(folders);
      all.addAll(more);
      return new Context(given, List.copyOf(all), depth, false, archive);
    }

    Context deeper() {
      return new Context(given, folders, depth + 1, named, archive);
    }

    Context within(Archive entered) {
      return new Context(given, folders, depth + 1, false, entered);
    }

    String host() {
      return given.isEmpty() ? HostFolders.host(folders) : given;
    }
  }

  /** A content that is not compressed any more. */
  private record Leaf(Content content, Archive.Kind archive, Context context) {}

  /**
   * Finds the logs at a place.
   *
   * @param host the host whose logs they are; empty if their folders tell
   */
  public void find(SourcePlace place, String host) {
    Context top = new Context(host, List.of(), 0, true, null);
    Path path = place.path();
    if (place.pattern() != null || Files.isDirectory(path)) {
      walk(place, top);
    } else if (Files.exists(path) && !Files.isRegularFile(path)) {
      String message = "expected a log file, found no ordinary file";
      troubles.add(new Trouble(place.name(), Trouble.Kind.NOT_A_FILE, message));
    } else {
      try {
        look(new FileContent(place.name(), path, Files.size(path)), top);
      } catch (IOException e) {
        troubles.add(place.name(), e);
      }
    }
  }

  /**
   * Finds the logs in a stream.
   *
   * @param in not closed
   * @param name how people call it
   */
  public void find(InputStream in, String name, String host) {
    look(new StreamContent(name, in), new Context(host, List.of(), 0, true, null));
  }

  private void walk(SourcePlace place, Context top) {
    int[] folders = {0};
    try {
      Consumer<Folder> each =
          folder -> {
            folders[0]++;
            folder(folder, top);
          };
      new FolderWalk(place, limits, each, troubles).run();
    } catch (PatternSyntaxException e) {
      troubles.add(
          new Trouble(
              place.name(), Trouble.Kind.MISSING, "it is no pattern: " + e.getDescription()));
      return;
    }
    if (place.pattern() != null && folders[0] == 0) {
      troubles.add(
          new Trouble(place.name(), Trouble.Kind.MISSING, "there is no file that it fits"));
    }
  }

  private void look(Content content, Context context) {
    Leaf leaf = leaf(content, context);
    if (leaf == null) {
      return;
    }
    if (leaf.archive() == Archive.Kind.NONE) {
      give(List.of(leaf.content()), leaf.context());
    } else {
      enter(leaf);
    }
  }

  private void folder(Folder folder, Context above) {
    Context context = above.in(folder.names());
    for (List<Content> set : Rotation.sets(folder.contents(), SourceSearch::fileName)) {
      List<Content> parts = new ArrayList<>();
      for (Content content : set) {
        Leaf leaf = leaf(content, context);
        if (leaf != null && leaf.archive() == Archive.Kind.NONE) {
          parts.add(leaf.content());
        } else if (leaf != null) {
          String name = fileName(leaf.content());
          int dot = name.indexOf('.');
          List<String> host = List.of(dot > 0 ? name.substring(0, dot) : name);
          enter(new Leaf(leaf.content(), leaf.archive(), leaf.context().in(host)));
        }
      }
      if (!parts.isEmpty()) {
        give(parts, context);
      }
    }
  }

  private void give(List<Content> parts, Context context) {
    Archive archive = context.archive();
    if (archive == null) {
      found.accept(new LogSource(context.host(), parts, context.named(), () -> {}));
    } else {
      archive.hold();
      found.accept(new LogSource(context.host(), parts, context.named(), archive::release));
    }
  }

  private @Nullable Leaf leaf(Content content, Context context) {
    Content at = content;
    Context here = context;
    try {
      while (here.depth() <= limits.depth()) {
        byte[] head = at.head(Archive.Kind.HEAD);
        Compression compression = Compression.of(head);
        if (compression == null) {
          return new Leaf(at, Archive.Kind.of(head), here);
        }
        at = unpacked(at, compression);
        here = here.deeper();
      }
      troubles.unreadable(content.name(), tooDeep());
    } catch (IOException e) {
      troubles.add(content.name(), e);
    }
    return null;
  }

  private Content unpacked(Content packed, Compression compression) throws IOException {
    return packed instanceof StreamContent
        ? new StreamContent(packed.name(), expansion.of(packed.open(), compression::unpack))
        : new Unpacked(packed, compression, expansion);
  }

  private String tooDeep() {
    return "it is nested deeper than " + limits.depth() + " times; what is inside was not read";
  }

  private void enter(Leaf leaf) {
    Content content = leaf.content();
    if (leaf.context().depth() >= limits.depth()) {
      troubles.unreadable(content.name(), tooDeep());
      return;
    }
    try {
      Archive archive = Archive.open(leaf.archive(), content, limits, expansion);
      try {
        Context inside = leaf.context().within(archive);
        for (Folder folder : EntryFolders.of(archive, content.name(), troubles)) {
          folder(folder, inside);
        }
      } finally {
        archive.release();
      }
    } catch (IOException e) {
      troubles.add(content.name(), e);
    }
  }

  private static String fileName(Content content) {
    String name = content.name();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
