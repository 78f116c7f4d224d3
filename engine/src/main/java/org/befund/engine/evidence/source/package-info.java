/**
 * Where the bytes of logs come from: files, folders, patterns, archives and compressed streams,
 * none of them trusted.
 */
@NullMarked
package org.befund.engine.evidence.source;

import org.jspecify.annotations.NullMarked;
