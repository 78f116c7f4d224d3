/**
 * What a log shows when a problem strikes, as an advisory states it: ordered line templates with
 * captures. Data only; the engine holds them against logs.
 */
@NullMarked
package org.befund.kb.signature;

import org.jspecify.annotations.NullMarked;
