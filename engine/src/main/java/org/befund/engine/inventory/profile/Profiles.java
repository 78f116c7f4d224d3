package org.befund.engine.inventory.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** The profiles that Befund brings along, and those in files. */
public final class Profiles {
  private static final String PLAIN = "plain";

  private Profiles() {}

  /** Those that Befund brings along, by name. */
  public static List<Profile> shipped() {
    List<Profile> profiles = new ArrayList<>();
    for (String name : resource("index.txt").lines().toList()) {
      if (!name.isBlank()) {
        String file = name.strip() + ".yaml";
        try {
          profiles.add(Reading.read(new SourceText(file, resource(file)), Profile.SHAPE));
        } catch (Unreadable e) {
          throw new IllegalStateException(e);
        }
      }
    }
    profiles.sort(Comparator.comparing(Profile::name));
    return profiles;
  }

  private static String resource(String name) {
    try (InputStream in = Profiles.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A profile by its name, or from a file.
   *
   * @param asked a name; or a path, which ends in {@code .yaml} or {@code .yml}
   * @throws Unreadable when there is no such profile, or the file is none
   */
  public static Profile find(String asked) throws Unreadable {
    if (asked.endsWith(".yaml") || asked.endsWith(".yml")) {
      return Reading.read(SourceText.read(Path.of(asked), asked), Profile.SHAPE);
    }
    List<String> names = new ArrayList<>();
    for (Profile profile : shipped()) {
      if (profile.name().equals(asked)) {
        return profile;
      }
      names.add(profile.name());
    }
    throw new Unreadable(
        List.of(
            new Problem(
                asked,
                null,
                "there is no profile of this name; a file ends in .yaml",
                null,
                names,
                Nearest.to(asked, names))));
  }

  /** Whether a profile is the one of what exports call things in general. */
  public static boolean isCommon(Profile profile) {
    return profile.name().equals(PLAIN);
  }

  /** The profile of what exports call things in general, where there is a choice. */
  private static @Nullable Profile common(List<Profile> profiles) {
    for (Profile profile : profiles) {
      if (profiles.size() > 1 && isCommon(profile)) {
        return profile;
      }
    }
    return null;
  }

  /**
   * The view of the profile that knows most columns of a header; null when none knows any.
   *
   * @param isProduct whether a text names a product that matters
   */
  public static @Nullable Columns best(
      List<Profile> profiles, List<String> headers, Predicate<String> isProduct) {
    Columns best = null;
    Profile common = common(profiles);
    for (Profile profile : profiles) {
      Columns columns = Columns.of(profile, common, headers, isProduct);
      boolean better =
          columns != null
              && (best == null
                  || columns.matched() > best.matched()
                  || (columns.matched() == best.matched() && best.profile() == common));
      if (better) {
        best = columns;
      }
    }
    return best;
  }
}
