package org.befund.engine.evidence.made;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An entry of a log, before somebody writes it down.
 *
 * @param at when, in UTC
 * @param thread which thread writes it, from 0 on
 * @param level the level, where the format has one
 * @param origin the component or method
 * @param message the text
 * @param continuations the lines that follow without columns
 */
record MadeRecord(
    LocalDateTime at,
    int thread,
    String level,
    String origin,
    String message,
    List<String> continuations) {}
