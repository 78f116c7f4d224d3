package org.befund.kb.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.befund.kb.document.DocumentLimits;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file.
 *
 * @param read whether there is a tree, of whatever kind
 * @param file the file; null when there is no making it out
 * @param flaws what is wrong with it so far
 */
record FileReading(boolean read, @Nullable KnowledgeFile file, List<Flaw> flaws) {
  static FileReading of(Path path, String name) {
    SourceText source;
    try {
      source = SourceText.read(path, name, DocumentLimits.OF_KNOWLEDGE);
    } catch (Unreadable e) {
      return failed(Code.UNREADABLE_FILE, e);
    }
    try {
      DocumentReader.Tree tree = DocumentReader.survey(source, DocumentLimits.OF_KNOWLEDGE);
      return of(source, tree);
    } catch (Unreadable e) {
      return failed(Code.SYNTAX, e);
    }
  }

  private static FileReading of(SourceText source, DocumentReader.Tree tree) {
    List<Flaw> flaws = new ArrayList<>();
    for (Problem problem : tree.problems()) {
      flaws.add(new Flaw(code(problem), problem, ""));
    }
    FileKind kind = FileKind.of(source.name(), tree.node());
    if (kind == null) {
      String found =
          tree.node() instanceof Node.Mapping ? "none of their keys" : tree.node().kind();
      Problem problem =
          Problem.ofFile(
              source.name(),
              "found " + found + ", expected an advisory, a catalogue or a file of cases");
      flaws.add(new Flaw(Code.UNKNOWN_FILE, problem, ""));
      return new FileReading(true, null, flaws);
    }
    return new FileReading(true, new KnowledgeFile(source, kind, Place.root(tree.node())), flaws);
  }

  private static FileReading failed(Code code, Unreadable e) {
    List<Flaw> flaws = new ArrayList<>();
    for (Problem problem : e.problems()) {
      flaws.add(new Flaw(problem.kind() == Problem.Kind.OTHER ? code : code(problem), problem, ""));
    }
    return new FileReading(false, null, flaws);
  }

  /** The code of what was found when a document was read. */
  static Code code(Problem problem) {
    return switch (problem.kind()) {
      case SYNTAX -> Code.SYNTAX;
      case REFERENCE -> Code.YAML_REFERENCE;
      case DUPLICATE_KEY -> Code.DUPLICATE_KEY;
      case UNKNOWN_KEY -> Code.UNKNOWN_KEY;
      case MISSING_KEY -> Code.MISSING_KEY;
      case UNKNOWN_VARIANT -> Code.UNKNOWN_VARIANT;
      case VALUE -> Code.WRONG_VALUE;
      case TEXT_SYNTAX -> Code.BROKEN_TEMPLATE;
      case INCONSISTENT -> Code.INCONSISTENT;
      case TOO_MANY, OTHER -> Code.UNREADABLE_FILE;
    };
  }
}
