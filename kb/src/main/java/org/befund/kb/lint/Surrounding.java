package org.befund.kb.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.lint.FileSearch.Candidate;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge base that files are part of, or the built-in one where they are part of none. Its
 * files are consulted and not examined.
 *
 * @param catalogues the catalogue's files; empty where the built-in one counts
 * @param builtIn the built-in knowledge; null where the files are part of another knowledge base
 * @param advisories the files of advisories by the id that they seem to have
 * @param questions the questions of the built-in advisories
 */
record Surrounding(
    List<CatalogueFile> catalogues,
    @Nullable KnowledgeBase builtIn,
    Map<String, Path> advisories,
    Set<String> questions) {

  static Surrounding of(List<Candidate> files, KnowledgeBase builtIn) {
    Set<Path> examined = new HashSet<>();
    Set<Path> folders = new LinkedHashSet<>();
    for (Candidate file : files) {
      examined.add(normal(file.path()));
      Path folder = file.path().toAbsolutePath().normalize().getParent();
      if (folder != null) {
        folders.add(folder);
      }
    }
    Set<Path> roots = new LinkedHashSet<>();
    for (Path folder : folders) {
      Path root = FileSearch.knowledgeBaseOf(folder);
      if (root != null) {
        roots.add(root);
      }
    }
    List<CatalogueFile> catalogues = new ArrayList<>();
    Map<String, Path> advisories = new LinkedHashMap<>();
    for (Path root : roots) {
      for (Path file : yaml(root.resolve(KnowledgeFolder.CATALOGUE))) {
        KnowledgeFile read =
            examined.contains(normal(file)) ? null : FileReading.of(file, file.toString()).file();
        if (read != null && read.kind() == FileKind.CATALOGUE) {
          catalogues.add(CatalogueFile.of(read));
        }
      }
      for (Path file : yaml(root.resolve(KnowledgeFolder.ADVISORIES))) {
        if (!examined.contains(normal(file)) && !FileKind.isOfCases(file.toString())) {
          note(file, advisories);
        }
      }
    }
    if (roots.isEmpty()) {
      for (Candidate file : files) {
        sibling(file.path(), KnowledgeFolder.CASES_SUFFIX, KnowledgeFolder.SUFFIX)
            .filter(path -> !examined.contains(normal(path)))
            .ifPresent(path -> note(path, advisories));
      }
    }
    Set<String> questions = new HashSet<>();
    builtIn.advisories().values().forEach(each -> questions.addAll(each.questions().keySet()));
    return new Surrounding(catalogues, roots.isEmpty() ? builtIn : null, advisories, questions);
  }

  /** The file whose name differs by its ending, if it is there. */
  static Optional<Path> sibling(Path file, String ending, String otherEnding) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(ending)) {
      return Optional.empty();
    }
    String stem = name.substring(0, name.length() - ending.length());
    return Optional.of(file.resolveSibling(stem + otherEnding)).filter(Files::isRegularFile);
  }

  private static void note(Path file, Map<String, Path> advisories) {
    String id = Glimpse.of(file, file.toString()).id();
    if (id != null) {
      advisories.putIfAbsent(id, file);
    }
  }

  /** The catalogue of this and of the files at hand, which win. */
  Known known(Collection<CatalogueFile> atHand) {
    List<Catalogue> parts = new ArrayList<>();
    Set<String> unreadable = new HashSet<>();
    if (builtIn != null) {
      parts.add(builtIn.catalogue());
    }
    for (Collection<CatalogueFile> files : List.of(catalogues, atHand)) {
      for (CatalogueFile file : files) {
        parts.add(file.catalogue());
        unreadable.addAll(file.unreadable());
      }
    }
    return new Known(Catalogue.merged(parts), unreadable);
  }

  /** The ids of the advisories that are not at hand. */
  Set<String> advisoryIds() {
    Set<String> ids = new LinkedHashSet<>(advisories.keySet());
    if (builtIn != null) {
      ids.addAll(builtIn.advisories().keySet());
    }
    return ids;
  }

  /** What is known of an advisory that is not at hand; null where there is none. */
  @Nullable AdvisorySummary advisory(String id) {
    Path path = advisories.get(id);
    KnowledgeFile file = path == null ? null : FileReading.of(path, path.toString()).file();
    if (file != null && file.kind() == FileKind.ADVISORY) {
      return AdvisorySummary.of(file.source(), AdvisoryIndex.of(file.root()));
    }
    var advisory = builtIn == null ? null : builtIn.advisory(id);
    return advisory == null ? null : AdvisorySummary.of(advisory);
  }

  private static List<Path> yaml(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(KnowledgeFolder.SUFFIX))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
