package org.befund.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LogTimeTest {
  private static final LocalDateTime NOON = LocalDateTime.parse("2008-07-03T12:00:00");

  @Test
  void aKnownOffsetGivesOneMoment() {
    LogTime time = new LogTime(NOON, ZoneOffset.ofHours(-7));
    Instant moment = Instant.parse("2008-07-03T19:00:00Z");
    assertThat(time.instant()).contains(moment);
    assertThat(time.earliest()).isEqualTo(moment);
    assertThat(time.latest()).isEqualTo(moment);
  }

  @Test
  void anUnknownOffsetGivesBounds() {
    LogTime time = new LogTime(NOON, null);
    assertThat(time.instant()).isEmpty();
    assertThat(time.earliest()).isEqualTo(Instant.parse("2008-07-02T22:00:00Z"));
    assertThat(time.latest()).isEqualTo(Instant.parse("2008-07-04T00:00:00Z"));
  }

  @Test
  void keepsItsOwnOffset() {
    ZoneOffset own = ZoneOffset.ofHours(1);
    ZoneOffset other = ZoneOffset.ofHours(2);
    assertThat(new LogTime(NOON, own).orOffset(other).offset()).isEqualTo(own);
    assertThat(new LogTime(NOON, null).orOffset(other).offset()).isEqualTo(other);
    assertThat(new LogTime(NOON, null).orOffset(null).offset()).isNull();
  }

  @Test
  void measuresDistanceInEitherDirection() {
    LogTime utc = new LogTime(NOON, ZoneOffset.UTC);
    assertThat(utc.distance(new LogTime(NOON, ZoneOffset.ofHours(1))))
        .isEqualTo(Duration.ofHours(1));
    assertThat(new LogTime(NOON.minusSeconds(2), null).distance(utc))
        .isEqualTo(Duration.ofSeconds(2));
  }
}
