package org.befund.engine.cases;

import java.nio.file.Path;
import org.befund.kb.snapshot.KnowledgeFolder;

/**
 * Where the cases of an advisory lie, and the advisory beside them.
 *
 * @param cases the file of cases
 * @param advisory the file of the advisory, whether it is there or not
 */
record CaseLocation(Path cases, Path advisory) {

  /** The place of a file of cases. */
  static CaseLocation ofCases(Path cases) {
    String name = name(cases);
    String stem = name.substring(0, name.length() - KnowledgeFolder.CASES_SUFFIX.length());
    return new CaseLocation(cases, cases.resolveSibling(stem + KnowledgeFolder.SUFFIX));
  }

  /** The place of the cases of an advisory. */
  static CaseLocation ofAdvisory(Path advisory) {
    String name = name(advisory);
    String stem = name.substring(0, name.length() - KnowledgeFolder.SUFFIX.length());
    return new CaseLocation(advisory.resolveSibling(stem + KnowledgeFolder.CASES_SUFFIX), advisory);
  }

  /** Whether a file's name is that of a file of cases. */
  static boolean isCases(Path file) {
    return name(file).endsWith(KnowledgeFolder.CASES_SUFFIX);
  }

  /** Whether a file's name is that of a file of knowledge. */
  static boolean isKnowledge(Path file) {
    return name(file).endsWith(KnowledgeFolder.SUFFIX) && !isCases(file);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
