package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.befund.engine.batch.Trial.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that are read in many pieces at once are read as one. */
class LargeExportTest {
  private static final String HEAD = "Host,Site,Comment,Software,Version\n";
  private static final int HOSTS = 400;

  /** What stands in a comment and must not be taken for a row. */
  private static final String LIKE_A_ROW =
      "ghost,here,x,Windows Server Update Services,3.0.6000.374";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void whatLooksLikeARowWithinQuotesIsNone(int threads) {
    String comment = "\"" + (LIKE_A_ROW + "\n").repeat(500) + "\"";

    Outcome outcome = new Trial().groupBy("site").threads(threads).run(export(comment, ""));

    assertThat(outcome.lines()).isEqualTo(plain().lines());
    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().hosts()).isEqualTo(HOSTS);
    assertThat(outcome.summary().rows()).isEqualTo(HOSTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aQuoteThatIsNeverClosedCostsOneRow(int threads) {
    String odd = "pc-odd,here,\"never closed,Example Tool,1\n";
    String comment = (LIKE_A_ROW.replace(',', ' ') + " ").repeat(500);

    Outcome outcome = new Trial().groupBy("site").threads(threads).run(export(comment, odd));

    assertThat(outcome.reasons())
        .containsExactly(
            (HOSTS / 2 + 2)
                + ": the row is too long, or a quote in it is never closed; it was read up to its"
                + " first line end and not used");
    assertThat(outcome.lines()).isEqualTo(plain().lines());
    assertThat(outcome.summary().rows()).isEqualTo(HOSTS + 1);
  }

  @Test
  void whatWasReadBeforeAFileBreaksOffCounts() {
    String comment = "\"" + (LIKE_A_ROW + "\n").repeat(500) + "\"";
    byte[] packed = gzip(export(comment, ""));

    Outcome outcome =
        new Trial().groupBy("site").file("cut.csv.gz", Arrays.copyOf(packed, packed.length / 2));

    assertThat(outcome.summary().hosts()).isBetween(HOSTS / 4L, HOSTS - 1L);
    assertThat(outcome.reasons()).singleElement().asString().contains("reading broke off");
    assertThat(outcome.lines()).noneMatch(line -> line.contains("ghost"));
  }

  /** The same hosts with nothing odd about them. */
  private static Outcome plain() {
    return new Trial().groupBy("site").run(export("none", ""));
  }

  /** Hosts with a comment each, and in their midst a row of its own. */
  private static String export(String comment, String odd) {
    StringBuilder export = new StringBuilder(HEAD);
    for (int i = 0; i < HOSTS; i++) {
      export.append(i == HOSTS / 2 ? odd : "");
      export.append("pc-").append(i).append(",here,").append(comment);
      export.append(
          i % 50 == 0
              ? ",Windows Server Update Services,3.0.6000.374\n"
              : ",Microsoft Office Professional Edition 2003,11.0.8173.0\n");
    }
    return export.toString();
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
