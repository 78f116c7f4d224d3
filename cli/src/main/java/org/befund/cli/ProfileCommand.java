package org.befund.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.befund.cli.text.Page;
import org.befund.cli.text.ProfileTable;
import org.befund.engine.inventory.ProfileDraft;
import org.befund.engine.inventory.profile.Profiles;
import org.befund.kb.document.Unreadable;

/** {@code befund profile}. */
final class ProfileCommand {
  private final Surroundings surroundings;

  ProfileCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int list(Arguments arguments) throws UsageError {
    Page page = surroundings.page(arguments.choice(Option.COLOR, "auto"));
    surroundings.out().print(ProfileTable.on(page, Profiles.shipped()));
    return ExitCode.DONE;
  }

  int detect(Arguments arguments) throws UsageError, Unreadable {
    String export = arguments.positional();
    if (export == null) {
      throw new UsageError("EXPORT is missing", null, List.of());
    }
    try {
      surroundings.out().print(ProfileDraft.of(Path.of(export)));
      return ExitCode.DONE;
    } catch (InvalidPathException e) {
      throw new UsageError("'" + export + "' cannot be a path", null, List.of());
    }
  }
}
