package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.List;

/** What a reference within an advisory may lead to. */
enum Target {
  PRODUCT("a product", "the catalogue", Code.UNKNOWN_PRODUCT),
  RELEASE("a release", "the catalogue", Code.UNKNOWN_RELEASE),
  EDITION("an edition", "the catalogue", Code.UNKNOWN_EDITION),
  KIND("a kind", "the catalogue", Code.UNKNOWN_KIND),
  SECTION("a section", "'sections'", Code.UNKNOWN_SECTION),
  CONDITION("a condition", "'conditions'", Code.UNKNOWN_CONDITION),
  QUESTION("a question", "'questions'", Code.UNKNOWN_QUESTION),
  REMEDIATION("a remediation", "'remediations'", Code.UNKNOWN_REMEDIATION),
  SIGNATURE("a signature", "'signatures'", Code.UNKNOWN_SIGNATURE),
  CAPTURE("a capture", "the signatures that join", Code.UNKNOWN_CAPTURE),
  ADVISORY("an advisory", "the knowledge base", Code.UNKNOWN_ADVISORY),
  ENCODING("a place", "this file", Code.UNKNOWN_ENCODING);

  private final String noun;
  private final String where;
  private final Code code;

  Target(String noun, String where, Code code) {
    this.noun = noun;
    this.where = where;
    this.code = code;
  }

  /** What it is called, with its article. */
  String noun() {
    return noun;
  }

  /** Where it should be declared. */
  String where() {
    return where;
  }

  /** The flaw of a reference that leads to none. */
  Code code() {
    return code;
  }

  /** The things of this kind that an advisory declares; none for what is declared elsewhere. */
  List<Place> declaredIn(Place advisory) {
    return switch (this) {
      case SECTION -> advisory.entries("sections");
      case CONDITION -> advisory.entries("conditions");
      case QUESTION -> advisory.entries("questions");
      case REMEDIATION -> identified(advisory.items("remediations"));
      case SIGNATURE -> identified(advisory.items("signatures"));
      case PRODUCT, RELEASE, EDITION, KIND, CAPTURE, ADVISORY, ENCODING -> List.of();
    };
  }

  private static List<Place> identified(List<Place> items) {
    List<Place> identified = new ArrayList<>();
    for (Place item : items) {
      Place id = item.key("id");
      if (id != null && id.text() != null) {
        identified.add(item);
      }
    }
    return identified;
  }
}
