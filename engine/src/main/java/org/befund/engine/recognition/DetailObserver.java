package org.befund.engine.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.befund.engine.environment.FileEntry;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.RegistryEntry;
import org.befund.engine.environment.RemediationEntry;
import org.befund.engine.environment.UpdateEntry;
import org.befund.kb.document.Located;
import org.befund.kb.document.TextShape;
import org.befund.kb.version.Version;
import org.befund.rules.Truth;
import org.befund.rules.observation.Answer;
import org.befund.rules.observation.HeldRole;
import org.befund.rules.observation.ObservedFile;
import org.befund.rules.observation.RegistryValue;
import org.befund.rules.observation.RemediationRecord;
import org.befund.rules.observation.UpdateChannel;
import org.befund.rules.observation.UpdateRecord;

/** Observes everything of a host but its products: files, records, roles, registry, answers. */
final class DetailObserver {
  private final FolderNames folders;

  DetailObserver(FolderNames folders) {
    this.folders = folders;
  }

  /** Adds what the host's entries say. */
  void observe(Host host, Sightings seen) {
    for (Located<String> role : named(host.roles())) {
      seen.add(new HeldRole(seen.host, id(role), seen.source(role.at())));
    }
    host.files().forEach(file -> observe(file, seen));
    host.updates().forEach(update -> observe(update, seen));
    for (RemediationEntry entry : host.remediations()) {
      seen.add(
          new RemediationRecord(seen.host, entry.id(), entry.applied(), seen.source(entry.at())));
    }
    for (Located<String> channel : named(host.updateChannels())) {
      seen.add(new UpdateChannel(seen.host, id(channel), seen.source(channel.at())));
    }
    host.registry().forEach(value -> observe(value, seen));
    for (Map.Entry<String, Located<Truth>> fact : host.facts().entrySet()) {
      Located<Truth> answer = fact.getValue();
      seen.add(new Answer(seen.host, fact.getKey(), answer.value(), seen.source(answer.at())));
    }
  }

  /** The items of a list without those that say only that there is something more. */
  static List<Located<String>> named(List<Located<String>> items) {
    return items.stream().filter(item -> !id(item).equals("unknown")).toList();
  }

  /** Lower case, with hyphens between the words. */
  private static String id(Located<String> text) {
    return text.value().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }

  private void observe(FileEntry entry, Sightings seen) {
    Version version =
        seen.notes.read(entry.version(), "a version such as 3.1.6001.66", Version::parse);
    Instant modified =
        seen.notes.read(entry.modified(), TextShape.TIME.expectation(), TextShape.TIME.parser());
    Located<String> stated = entry.version();
    Truth exists = entry.exists();
    if (version != null || modified != null) {
      if (exists == Truth.FALSE) {
        seen.notes.add(
            entry.at(),
            "the file is said not to exist, and yet to have a version or a time;"
                + " all of it is taken as unknown");
        exists = Truth.UNKNOWN;
        version = null;
        modified = null;
      } else {
        exists = Truth.TRUE;
      }
    }
    seen.add(
        new ObservedFile(
            seen.host,
            entry.path(),
            PathKey.of(entry.path(), folders),
            exists,
            version,
            stated == null ? "" : stated.value(),
            modified,
            seen.source(entry.at())));
  }

  private static void observe(UpdateEntry entry, Sightings seen) {
    LocalDate date =
        seen.notes.read(entry.date(), TextShape.DATE.expectation(), DetailObserver::day);
    seen.add(new UpdateRecord(seen.host, entry.kb(), entry.state(), date, seen.source(entry.at())));
  }

  /** A day of installation, which registries also hold as eight digits. */
  static Optional<LocalDate> installDay(String text) {
    String day = text.strip();
    return day.matches("\\d{8}")
        ? day(day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6))
        : day(day);
  }

  /** A day, or the day of a time as its own clock shows it. */
  private static Optional<LocalDate> day(String text) {
    String day = text.strip();
    boolean timed = day.length() > 10 && (day.charAt(10) == 'T' || day.charAt(10) == ' ');
    if (timed && TextShape.TIME.parser().apply(day).isEmpty()) {
      return Optional.empty();
    }
    return TextShape.DATE.parser().apply(timed ? day.substring(0, 10) : day);
  }

  private static void observe(RegistryEntry entry, Sightings seen) {
    Located<String> data = entry.data();
    Truth exists = entry.exists();
    if (data != null && exists == Truth.FALSE) {
      seen.notes.add(
          entry.at(),
          "the registry value is said not to exist, and yet to have data;"
              + " both are taken as unknown");
      exists = Truth.UNKNOWN;
      data = null;
    } else if (data != null) {
      exists = Truth.TRUE;
    }
    seen.add(
        new RegistryValue(
            seen.host,
            RegistryNames.key(entry.key()),
            RegistryNames.value(entry.value()),
            RegistryNames.view(entry.key()),
            data == null ? null : RegistryNames.data(data.value()),
            exists,
            seen.source(entry.at())));
  }
}
