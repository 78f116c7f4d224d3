package org.befund.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.befund.engine.evidence.TestLogs.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Presence;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines that may show, that must not, and that show several times. */
class PresenceTest {
  private static Step step(String line, Presence presence, @Nullable Duration within) {
    return new Step(LineTemplate.parse(line), null, null, false, Bounds.within(within), presence);
  }

  private static Signature signature(Step... steps) {
    return TestSignatures.of(null, List.of("download failed"), steps);
  }

  private static List<Finding> find(Signature signature, String... messages) {
    List<String> lines = new ArrayList<>();
    for (String message : messages) {
      lines.add(client("08:00:%02d:000".formatted(lines.size()), "1", "DnldMgr", message));
    }
    byte[] log = TestLogs.text(lines).getBytes(StandardCharsets.UTF_8);
    return TestLogs.read(List.of(signature), log, null).findings();
  }

  private static final Signature RETRIED =
      signature(
          step("download <n:number> begins", Presence.REQUIRED, null),
          step("download <n:number> retried by <who:word>", Presence.OPTIONAL, null),
          step("download <n:number> succeeded", Presence.FORBIDDEN, null),
          step("download failed, <n:number>", Presence.REQUIRED, Duration.ofMinutes(1)));

  @Test
  void anOptionalLineMayShow() {
    assertThat(find(RETRIED, "download 7 begins", "download failed, 7"))
        .extracting(Finding::captures)
        .containsExactly(Map.of("n", "7"));
    assertThat(find(RETRIED, "download 7 begins", "download 7 retried by AU", "download failed, 7"))
        .extracting(Finding::captures)
        .containsExactly(Map.of("n", "7", "who", "AU"));
  }

  @Test
  void whatAnOptionalLineCapturesIsNotLostLater() {
    Signature signature =
        signature(
            step("download <n:number> begins", Presence.REQUIRED, null),
            step("download <n:number> retried by <who:word>", Presence.OPTIONAL, null),
            step("download failed, <n:number>", Presence.REQUIRED, null),
            step("giving up on <n:number>", Presence.REQUIRED, null));
    assertThat(
            find(
                signature,
                "download 7 begins",
                "download 7 retried by AU",
                "download failed, 7",
                "giving up on 7"))
        .extracting(Finding::captures)
        .containsExactly(Map.of("n", "7", "who", "AU"));
  }

  @Test
  void aForbiddenLineBetweenItsNeighboursIsNoMatch() {
    assertThat(find(RETRIED, "download 7 begins", "download 7 succeeded", "download failed, 7"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.NEAR_MISS);
    assertThat(
            find(
                RETRIED,
                "download 7 begins",
                "download 7 retried by AU",
                "download 7 succeeded",
                "download failed, 7"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.NEAR_MISS);
  }

  @Test
  void aForbiddenLineElsewhereOrOfAnotherKeyDoesNoHarm() {
    assertThat(
            find(
                RETRIED,
                "download 7 succeeded",
                "download 7 begins",
                "download 8 succeeded",
                "download failed, 7",
                "download 7 succeeded"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.MATCH);
  }

  @Test
  void aNearMissNamesTheNextLineThatHasToShow() {
    assertThat(find(RETRIED, "download 7 begins", "download failed, 8"))
        .extracting(Finding::missing)
        .containsExactly("download failed, <n:number>");
  }

  @Test
  void aLineThatHasToShowThriceShowsThrice() {
    Step failed = step("download failed, <n:number>", Presence.REQUIRED, Duration.ofSeconds(5));
    Signature thrice = signature(Collections.nCopies(3, failed).toArray(Step[]::new));
    assertThat(find(thrice, "download failed, 7", "x", "download failed, 7", "download failed, 7"))
        .extracting(Finding::kind, Finding::line, Finding::lastLine)
        .containsExactly(tuple(Finding.Kind.MATCH, 1L, 4L));
    assertThat(find(thrice, "download failed, 7", "download failed, 7", "download failed, 8"))
        .extracting(Finding::kind)
        .containsOnly(Finding.Kind.NEAR_MISS);
  }

  @Test
  void firstAndLastHaveToShow() {
    Step optional = step("a line", Presence.OPTIONAL, null);
    Step required = step("a line", Presence.REQUIRED, null);
    assertThatIllegalArgumentException().isThrownBy(() -> signature(optional, required));
    assertThatIllegalArgumentException().isThrownBy(() -> signature(required, optional));
  }
}
