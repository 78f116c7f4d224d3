package org.befund.kb.lint;

import org.befund.kb.document.SourceText;

/**
 * A file of knowledge that was read.
 *
 * @param kind what it holds
 * @param root the whole of it
 */
record KnowledgeFile(SourceText source, FileKind kind, Place root) {}
