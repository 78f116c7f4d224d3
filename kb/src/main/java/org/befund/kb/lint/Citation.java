package org.befund.kb.lint;

/**
 * A name that stands in an advisory and should lead somewhere.
 *
 * @param target what it should lead to
 * @param name the name
 * @param place where it stands
 * @param owner the object that holds it
 */
record Citation(Target target, String name, Place place, Place owner) {}
