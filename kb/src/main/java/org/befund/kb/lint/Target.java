package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.List;

/** What a reference within an advisory may lead to. */
enum Target {
  PRODUCT("product", "the catalogue", Code.UNKNOWN_PRODUCT),
  RELEASE("release", "the catalogue", Code.UNKNOWN_RELEASE),
  SECTION("section", "'sections'", Code.UNKNOWN_SECTION),
  CONDITION("condition", "'conditions'", Code.UNKNOWN_CONDITION),
  QUESTION("question", "'questions'", Code.UNKNOWN_QUESTION),
  REMEDIATION("remediation", "'remediations'", Code.UNKNOWN_REMEDIATION),
  SIGNATURE("signature", "'signatures'", Code.UNKNOWN_SIGNATURE),
  CAPTURE("capture", "the signatures that join", Code.UNKNOWN_CAPTURE),
  ADVISORY("advisory", "the knowledge base", Code.UNKNOWN_ADVISORY),
  ENCODING("place", "this file", Code.UNKNOWN_ENCODING);

  private final String noun;
  private final String where;
  private final Code code;

  Target(String noun, String where, Code code) {
    this.noun = noun;
    this.where = where;
    this.code = code;
  }

  /** What it is called. */
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
      case PRODUCT, RELEASE, CAPTURE, ADVISORY, ENCODING -> List.of();
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
