package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.TemplateSyntaxException;
import org.jspecify.annotations.Nullable;

/** Every name leads somewhere. */
final class ReferenceCheck {
  /** Stands for all signatures in an evidence condition. */
  private static final String ANY = "any";

  /** Says of a fact that no key holds it. */
  private static final String TEXT_ONLY = "text";

  /** The key of a condition on the operating system. */
  private static final String SYSTEM = "system";

  private final AdvisoryIndex index;
  private final Known known;
  private final Flaws flaws;

  private ReferenceCheck(AdvisoryIndex index, Known known, Flaws flaws) {
    this.index = index;
    this.known = known;
    this.flaws = flaws;
  }

  static void run(AdvisoryIndex index, Known known, Flaws flaws) {
    ReferenceCheck check = new ReferenceCheck(index, known, flaws);
    index.citations().forEach(check::follow);
  }

  private void follow(Citation citation) {
    switch (citation.target()) {
      case PRODUCT -> product(citation);
      case RELEASE -> release(citation);
      case EDITION -> edition(citation);
      case KIND -> {
        among(citation, known.catalogue().kinds().keySet());
        ObservedCheck.run(citation.owner(), known.catalogue(), flaws);
      }
      case CAPTURE -> capture(citation);
      case ENCODING -> encoding(citation);
      case ADVISORY -> {
        // Known only when all files have been read.
      }
      case SIGNATURE -> {
        if (!citation.name().equals(ANY) || !citation.place().name().equals("evidence")) {
          among(citation, index.declared(Target.SIGNATURE).keySet());
        }
      }
      case SECTION, CONDITION, QUESTION, REMEDIATION ->
          among(citation, index.declared(citation.target()).keySet());
    }
  }

  private void product(Citation citation) {
    if (known.unreadable().contains(citation.name())) {
      return;
    }
    Product product = known.catalogue().product(citation.name());
    boolean asSystem = citation.place().name().equals(SYSTEM);
    if (asSystem && product != null && product.kind() != Product.Kind.OPERATING_SYSTEM) {
      flaw(citation, "an operating system", systems());
    } else {
      among(citation, known.catalogue().products().keySet());
    }
  }

  private List<String> systems() {
    List<String> systems = new ArrayList<>();
    for (String id : known.catalogue().products().keySet()) {
      Product product = known.catalogue().product(id);
      if (product != null && product.kind() == Product.Kind.OPERATING_SYSTEM) {
        systems.add(id);
      }
    }
    return systems;
  }

  private void release(Citation citation) {
    Product product = product(citation.owner());
    if (product != null) {
      List<String> releases = product.releases().stream().map(Release::name).toList();
      if (!releases.contains(citation.name())) {
        flaw(citation, "a release of '" + product.id() + "'", releases);
      }
    }
  }

  /** A product of which no editions are told apart has none to choose from. */
  private void edition(Citation citation) {
    Product product = product(citation.owner());
    if (product != null && !product.editions().contains(citation.name())) {
      flaw(citation, "an edition of '" + product.id() + "'", product.editions());
    }
  }

  private @Nullable Product product(Place owner) {
    for (String key : List.of("product", SYSTEM, "upgradedFrom")) {
      String id = owner.text(key);
      if (id != null) {
        return known.catalogue().product(id);
      }
    }
    return null;
  }

  /** A capture joins signatures only where every one of them has it. */
  private void capture(Citation citation) {
    Set<String> common = null;
    for (Place signature : citation.owner().items("signatures")) {
      String id = signature.text();
      Place declared = id == null ? null : index.declared(Target.SIGNATURE).get(id);
      if (declared != null) {
        Set<String> captures = captures(declared);
        if (common == null) {
          common = captures;
        } else {
          common.retainAll(captures);
        }
      }
    }
    if (common != null) {
      among(citation, common);
    }
  }

  private static Set<String> captures(Place signature) {
    Set<String> captures = new LinkedHashSet<>();
    for (Place step : signature.items("steps")) {
      String line = step.text("line");
      if (line != null) {
        try {
          captures.addAll(LineTemplate.parse(line).captureNames());
        } catch (TemplateSyntaxException e) {
          // told when the file was held against its shape
        }
      }
    }
    return captures;
  }

  private void encoding(Citation citation) {
    if (citation.name().equals(TEXT_ONLY)) {
      return;
    }
    PathSearch.Found found = PathSearch.follow(index.root(), citation.name());
    if (!found.whole()) {
      String way = citation.name();
      String before = way.substring(0, way.length() - found.rest().length());
      List<String> ways = new ArrayList<>();
      found.ways().forEach(step -> ways.add(before + step));
      if (before.isEmpty()) {
        ways.add(TEXT_ONLY);
      }
      Suggestion suggestion = Suggestion.of(way, ways);
      flaws.at(
          citation.target().code(),
          citation.place(),
          "found '"
              + way
              + "', expected a way to a place in this file; '"
              + found.rest()
              + "' leads nowhere"
              + (before.isEmpty() ? "" : " from '" + found.place().path() + "'"),
          suggestion);
    }
  }

  private void among(Citation citation, Collection<String> names) {
    if (!names.contains(citation.name())) {
      flaw(citation, citation.target().noun(), names);
    }
  }

  private void flaw(Citation citation, String noun, Collection<String> names) {
    flaws.at(
        citation.target().code(),
        citation.place(),
        "found '"
            + citation.name()
            + "', expected "
            + noun
            + " of "
            + citation.target().where()
            + (names.isEmpty() ? ", which has none" : ""),
        Suggestion.of(citation.name(), names));
  }
}
