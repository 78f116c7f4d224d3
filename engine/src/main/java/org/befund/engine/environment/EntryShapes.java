package org.befund.engine.environment;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.catalogue.Update;
import org.befund.kb.document.Key;
import org.befund.kb.document.Located;
import org.befund.kb.document.LocatedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Position;
import org.befund.kb.document.Shape;
import org.befund.kb.document.ShorthandShape;
import org.befund.kb.document.TextShape;
import org.befund.rules.Truth;
import org.befund.rules.observation.UpdateRecord;
import org.jspecify.annotations.Nullable;

/** The shapes of what a host's lists hold. */
final class EntryShapes {

  private static final Key<Located<String>> NAME =
      required("name", Stated.TEXT, "What it is called.", "Example Server");
  private static final Key<Located<String>> SYSTEM_NAME =
      optional("name", Stated.TEXT, "What it is called, or unknown.", "Example Windows");
  private static final Key<Located<String>> VERSION =
      optional(
          "version",
          Stated.TEXT,
          "Its version or build, or unknown; name and service pack need not be repeated in it.",
          "\"3.0\"");
  private static final Key<Located<String>> SERVICE_PACK =
      optional("servicePack", Stated.TEXT, "RTM for none, SP1, SP2, …, or unknown.", "SP1");
  private static final Key<Located<String>> ARCHITECTURE =
      optional("architecture", Stated.TEXT, "x86, x64 or another, or unknown.", "x86");
  private static final Key<Located<String>> EDITION =
      optional(
          "edition", Stated.TEXT, "Enterprise, Standard or another, or unknown.", "Enterprise");
  private static final Key<Located<String>> INSTALL_DATE =
      optional("installDate", Stated.TEXT, "The day of installation, or unknown.", "2008-07-12");
  private static final Key<Optional<Installation>> INSTALLATION =
      optional(
          "installation",
          Stated.INSTALLATION,
          "Whether all of it was installed or Server Core alone, or unknown.",
          "server-core");
  private static final Key<Truth> INSTALLED =
      optional(
          "installed",
          Stated.TRUTH,
          "Whether it is there: false when it was looked for and not found. Absent: true.",
          "true");

  /** A product with the place where it stands; its name alone will do. */
  static final Shape<Located<ProductEntry>> PRODUCT =
      new LocatedShape<>(
          new ShorthandShape<>(
              TextShape.of(
                  "its name", text -> TEXT.parser().apply(text).map(EntryShapes::productOfName)),
              new ObjectShape<>(
                  "a product",
                  List.of(
                      NAME, VERSION, SERVICE_PACK, ARCHITECTURE, EDITION, INSTALL_DATE, INSTALLED),
                  v ->
                      new ProductEntry(
                          v.at(),
                          Stated.text(v, NAME),
                          Stated.known(v, VERSION),
                          Stated.known(v, SERVICE_PACK),
                          Stated.known(v, ARCHITECTURE),
                          Stated.known(v, EDITION),
                          Stated.known(v, INSTALL_DATE),
                          v.or(INSTALLED, Truth.TRUE)))));

  /** An operating system with the place where it stands; its name alone will do. */
  static final Shape<Located<SystemEntry>> SYSTEM =
      new LocatedShape<>(
          new ShorthandShape<>(
              TextShape.of(
                  "its name", text -> TEXT.parser().apply(text).map(EntryShapes::systemOfName)),
              new ObjectShape<>(
                  "an operating system",
                  List.of(SYSTEM_NAME, VERSION, SERVICE_PACK, ARCHITECTURE, EDITION, INSTALLATION),
                  v ->
                      new SystemEntry(
                          v.at(),
                          Stated.text(v, SYSTEM_NAME),
                          Stated.known(v, VERSION),
                          Stated.known(v, SERVICE_PACK),
                          Stated.known(v, ARCHITECTURE),
                          Stated.known(v, EDITION),
                          v.or(INSTALLATION, Optional.empty()).orElse(null)))));

  private static final Key<String> PATH =
      required(
          "path",
          TEXT,
          "The whole path; it may begin with a variable.",
          "'%windir%\\System32\\example.dll'");
  private static final Key<Located<String>> FILE_VERSION =
      optional("version", Stated.TEXT, "The file's version, or unknown.", "3.1.6001.65");
  private static final Key<Located<String>> MODIFIED =
      optional(
          "modified",
          Stated.TEXT,
          "When it was last changed, or unknown; UTC unless an offset is given.",
          "2008-07-01T08:00:00Z");
  private static final Key<Truth> EXISTS =
      optional(
          "exists",
          Stated.TRUTH,
          "Whether it is there. Absent: true where a version, a time or data is given, else unknown.",
          "false");

  static final Shape<FileEntry> FILE =
      new ObjectShape<>(
          "a file",
          List.of(PATH, FILE_VERSION, MODIFIED, EXISTS),
          v ->
              new FileEntry(
                  v.at(),
                  v.get(PATH),
                  Stated.known(v, FILE_VERSION),
                  Stated.known(v, MODIFIED),
                  v.or(EXISTS, Truth.UNKNOWN)));

  private static final Key<String> KB =
      required("kb", Update.KB_NUMBER, "The update's KB number.", "\"123456\"");
  private static final Key<UpdateRecord.State> STATE =
      required("state", Stated.UPDATE_STATE, "What the record says of the update.", "installed");
  private static final Key<Located<String>> DATE =
      optional(
          "date",
          Stated.TEXT,
          "The day of the record, in the host's own time, or unknown.",
          "2008-07-12");

  static final Shape<UpdateEntry> UPDATE =
      new ObjectShape<>(
          "an update",
          List.of(KB, STATE, DATE),
          v -> new UpdateEntry(v.at(), v.get(KB), v.get(STATE), Stated.known(v, DATE)));

  private static final Key<String> ID =
      required("id", TEXT, "The remediation's id in its advisory.", "workaround-kb123456");
  private static final Key<Truth> APPLIED =
      required("state", Stated.APPLIED, "Whether it is applied.", "applied");

  static final Shape<RemediationEntry> REMEDIATION =
      new ObjectShape<>(
          "a remediation",
          List.of(ID, APPLIED),
          v -> new RemediationEntry(v.at(), v.get(ID), v.get(APPLIED)));

  private static final Key<String> LOG_FILE =
      required(
          "file",
          TEXT,
          "The log's path, relative to the folder of this file.",
          "logs/WindowsUpdate.log");
  private static final Key<Optional<ZoneOffset>> UTC_OFFSET =
      optional(
          "utcOffset",
          Stated.OFFSET,
          "The offset of the log's clock from UTC, or unknown; what the log itself says wins.",
          "\"-07:00\"");

  static final Shape<LogEntry> LOG =
      new ObjectShape<>(
          "a log",
          List.of(LOG_FILE, UTC_OFFSET),
          v ->
              new LogEntry(
                  v.at(), v.get(LOG_FILE), v.or(UTC_OFFSET, Optional.empty()).orElse(null)));

  private static final Key<String> REGISTRY_KEY =
      required("key", TEXT, "The registry key.", "'HKLM\\SOFTWARE\\Example'");
  private static final Key<String> REGISTRY_VALUE =
      required("value", TEXT, "The name of the value.", "InstallType");
  private static final Key<Located<String>> DATA =
      optional(
          "data", Stated.TEXT, "The value's data, or unknown; numbers in any notation.", "\"2\"");

  static final Shape<RegistryEntry> REGISTRY =
      new ObjectShape<>(
          "a registry value",
          List.of(REGISTRY_KEY, REGISTRY_VALUE, DATA, EXISTS),
          v ->
              new RegistryEntry(
                  v.at(),
                  v.get(REGISTRY_KEY),
                  v.get(REGISTRY_VALUE),
                  Stated.known(v, DATA),
                  v.or(EXISTS, Truth.UNKNOWN)));

  private EntryShapes() {}

  private static ProductEntry productOfName(String name) {
    return new ProductEntry(
        Position.START,
        Stated.isUnknown(name) ? null : name,
        null,
        null,
        null,
        null,
        null,
        Truth.TRUE);
  }

  private static SystemEntry systemOfName(String name) {
    return new SystemEntry(
        Position.START, Stated.isUnknown(name) ? null : name, null, null, null, null, null);
  }

  /** The entries, each at its place. */
  static List<ProductEntry> products(List<Located<ProductEntry>> entries) {
    return entries.stream().map(entry -> entry.value().at(entry.at())).toList();
  }

  /** The entry at its place; null for none. */
  static @Nullable SystemEntry system(@Nullable Located<SystemEntry> entry) {
    return entry == null ? null : entry.value().at(entry.at());
  }
}
