package org.befund.kb.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.befund.kb.signature.Likeness.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a line is not as a template asks for. */
class LikenessTest {
  private static Likeness compare(String template, String text) {
    return LineTemplate.parse(template).compare(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "error = 0x8024400E, client error = 7 | error = 0x80244010, client error = 7 | 0x8024400E | 0x80244010",
        "error = 0x8024400E, client error = 7 | W: error = 0x8024400e, client error = 8 x | 7 | 8",
        "Fault occurred | faultstring:Fault has occurred | Fault occurred | Fault has occurred",
        "soap client error = 7 | soap error = 7 | soap client error = | soap error =",
        "Message:(null) | Message;(null) | Message:(null | Message;(null",
        "code = 400 | code = 4001 | 400 | 4001",
        "id {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7} | id {3DA21691-E39D-4DA6-8A4B-B43877BCB1B8} | "
            + "3DA21691-E39D-4DA6-8A4B-B43877BCB1B7 | 3DA21691-E39D-4DA6-8A4B-B43877BCB1B8",
        "http<*>://<server:text>/client.asmx | https://wsus:8531/client.asmy | asmx | asmy",
        "Started<*>updatewuscatalog.exe | Started: D:\\bin\\updatewuscatalog.com x | exe | com",
      })
  void namesTheConstantThatDiffers(String template, String text, String expected, String found) {
    assertThat(compare(template, text).differences())
        .containsExactly(new Difference(null, expected, found));
  }

  @Test
  void namesEachOfSeveral() {
    assertThat(
            compare("0 processed, 0 matched, 0 updated", "1 processed, 0 matched, 2 updated")
                .differences())
        .containsExactly(new Difference(null, "0", "1"), new Difference(null, "0", "2"));
  }

  @Test
  void namesThePlaceholderThatNothingFits() {
    assertThat(compare("failed, ID:<id:guid>", "failed, ID:none").differences())
        .containsExactly(new Difference("id", "<id:guid>", "none"));
    assertThat(compare("failed, ID:<id:guid>", "failed, ID:").differences())
        .containsExactly(new Difference("id", "<id:guid>", ""));
  }

  @Test
  void namesTheTwoValuesOfOneName() {
    Difference difference =
        compare("there: '<key:number>' added: '<key:number>'", "there: '4711' added: '4712'")
            .differences()
            .get(0);
    assertThat(difference).isEqualTo(new Difference("key", "4711", "4712"));
    assertThat(difference.isInequality()).isTrue();
  }

  @Test
  void sharesNothingWithWhatIsQuiteDifferent() {
    assertThat(compare("Performing legacy sync", "Wakeup for a polling cycle").share()).isZero();
  }

  @Test
  void nothingDiffersWhereItIsFound() {
    Likeness likeness = compare("PT: Synchronizing", "+++ PT:  synchronizing updates");
    assertThat(likeness.share()).isEqualTo(1);
    assertThat(likeness.differences()).isEmpty();
  }
}
