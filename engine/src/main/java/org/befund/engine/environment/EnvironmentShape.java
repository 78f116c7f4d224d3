package org.befund.engine.environment;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.document.CheckedShape;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.Located;
import org.befund.kb.document.LocatedShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.Values;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/** The shape of an environment, whether it is a file or a part of one. */
public final class EnvironmentShape {

  private static final Key<String> HOST_NAME =
      required("name", TEXT, "The host's name; no two hosts share one.", "server01");
  private static final Key<Located<SystemEntry>> OS =
      optional(
          "os",
          EntryShapes.SYSTEM,
          "Its operating system, or unknown.",
          "{name: Example Windows, servicePack: SP2}");
  private static final Key<List<Located<String>>> ROLES =
      optional("roles", Stated.TEXTS, "What it does for others.", "[update-server]");
  private static final Key<List<Located<String>>> HOST_COMPLETE =
      optional(
          "complete",
          ListName.HOST_SHAPE,
          "The lists of this host that hold everything: what they lack is not there.",
          "[products]");
  private static final Key<List<Located<ProductEntry>>> PRODUCTS =
      optional(
          "products",
          new ListShape<>(EntryShapes.PRODUCT),
          "What is installed.",
          "[{name: Example Server, version: \"3.0\", servicePack: SP1}]");
  private static final Key<List<FileEntry>> FILES =
      optional(
          "files",
          new ListShape<>(EntryShapes.FILE),
          "Files that were looked at.",
          "[{path: 'C:\\Windows\\System32\\example.dll', exists: false}]");
  private static final Key<List<UpdateEntry>> UPDATES =
      optional(
          "updates",
          new ListShape<>(EntryShapes.UPDATE),
          "Records of updates; one update may have several.",
          "[{kb: \"123456\", state: failed, date: 2008-07-12}]");
  private static final Key<List<RemediationEntry>> REMEDIATIONS =
      optional(
          "remediations",
          new ListShape<>(EntryShapes.REMEDIATION),
          "Remediations of advisories that are applied, or are not.",
          "[{id: workaround-kb123456, state: applied}]");
  private static final Key<List<Located<ProductEntry>>> UPGRADED_FROM =
      optional(
          "upgradedFrom",
          new ListShape<>(EntryShapes.PRODUCT),
          "What was installed before what is installed now.",
          "[{name: Example Server, version: \"2.0\"}]");
  private static final Key<List<Located<String>>> UPDATE_CHANNELS =
      optional(
          "updateChannels",
          Stated.TEXTS,
          "The channels through which it gets updates.",
          "[download-center, microsoft-update]");
  private static final Key<Map<String, Located<Truth>>> FACTS =
      optional(
          "facts",
          new NamedShape<>(new LocatedShape<>(Stated.TRUTH)),
          "Answers to the questions of advisories: true, false or unknown.",
          "{example-in-use: true}");
  private static final Key<List<LogEntry>> LOGS =
      optional(
          "logs",
          new ListShape<>(EntryShapes.LOG),
          "Its logs.",
          "[{file: logs/WindowsUpdate.log, utcOffset: \"-07:00\"}]");
  private static final Key<List<RegistryEntry>> REGISTRY =
      optional(
          "registry",
          new ListShape<>(EntryShapes.REGISTRY),
          "Registry values that were looked at.",
          "[{key: 'HKLM\\SOFTWARE\\Example', value: InstallType, data: \"2\"}]");
  private static final Key<Map<String, List<Located<Map<String, Located<String>>>>>> OBSERVED =
      optional(
          "observed",
          new NamedShape<>(new ListShape<>(new LocatedShape<>(new NamedShape<>(Stated.TEXT)))),
          "Things of other kinds, by the kind's name in the catalogue.",
          "{certificate: [{store: untrusted, thumbprint: 0b2c}]}");
  private static final Key<List<String>> SERVED_BY =
      optional(
          "servedBy",
          new ListShape<>(TEXT),
          "The hosts that serve this one. Absent: any other host of the environment may.",
          "[server01]");

  static final Shape<Host> HOST =
      new ObjectShape<>(
          "a host",
          List.of(
              HOST_NAME,
              OS,
              ROLES,
              HOST_COMPLETE,
              PRODUCTS,
              FILES,
              UPDATES,
              REMEDIATIONS,
              UPGRADED_FROM,
              UPDATE_CHANNELS,
              FACTS,
              LOGS,
              REGISTRY,
              OBSERVED,
              SERVED_BY),
          EnvironmentShape::host);

  private static final Key<String> NAME =
      optional("environment", TEXT, "What the environment is called.", "contoso-hq");
  private static final Key<List<Located<String>>> COMPLETE =
      optional(
          "complete",
          ListName.ENVIRONMENT_SHAPE,
          "The lists that hold everything: what they lack is not there. "
              + "A list of a host is meant for every host.",
          "[hosts]");
  private static final Key<List<Host>> HOSTS =
      required(
          "hosts",
          new CheckedShape<>(new ListShape<>(HOST), HostNames::check),
          "The hosts.",
          "[{name: server01}]");

  /** An environment. */
  public static final Shape<Environment> SHAPE =
      new ObjectShape<>(
          "an environment",
          List.of(NAME, COMPLETE, HOSTS),
          v -> new Environment(v.file(), v.or(NAME, v.file()), v.list(COMPLETE), v.get(HOSTS)));

  private EnvironmentShape() {}

  private static Host host(Values v) {
    return new Host(
        v.at(),
        v.get(HOST_NAME),
        v.list(HOST_COMPLETE),
        EntryShapes.system(v.find(OS)),
        v.list(ROLES),
        EntryShapes.products(v.list(PRODUCTS)),
        v.list(FILES),
        v.list(UPDATES),
        v.list(REMEDIATIONS),
        EntryShapes.products(v.list(UPGRADED_FROM)),
        v.list(UPDATE_CHANNELS),
        v.or(FACTS, Map.of()),
        v.list(LOGS),
        v.list(REGISTRY),
        observed(v),
        servedBy(v));
  }

  private static Map<String, List<ObservedEntry>> observed(Values v) {
    Map<String, List<ObservedEntry>> byKind = new LinkedHashMap<>();
    v.or(OBSERVED, Map.of())
        .forEach(
            (kind, entries) -> byKind.put(kind, entries.stream().map(ObservedEntry::of).toList()));
    return byKind;
  }

  private static @Nullable List<String> servedBy(Values v) {
    List<String> names = v.find(SERVED_BY);
    return names == null || names.stream().anyMatch(Stated::isUnknown) ? null : names;
  }
}
