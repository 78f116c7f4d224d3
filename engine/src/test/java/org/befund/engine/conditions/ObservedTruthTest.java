package org.befund.engine.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: a condition on things of declared kinds, what was observed, and what it is worth. */
class ObservedTruthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {store: untrusted, thumbprint: '0B 2C'} | [{store: Untrusted, thumbprint: '0x0b2c'}]        | true
          {store: untrusted, thumbprint: '0B 2C'} | [{store: ' untrusted ', thumbprint: '0b:2c'}]     | true
          {store: untrusted, thumbprint: 0B2C}    | [{store: root, thumbprint: 0B2C}]                 | unknown
          {store: trusted, thumbprint: 0B2C}      | [{store: root, thumbprint: 0B2C}]                 | true
          {store: ROOT, thumbprint: 0B2C}         | [{store: trusted, thumbprint: 0B2C}]              | true
          {store: root, thumbprint: 0B2C}         | [{store: VERTRAUENSWÜRDIGE  Stellen, thumbprint: 0B2C}] | true
          {store: trusted, thumbprint: 0B2C}      | [{store: roots, thumbprint: 0B2C}]                | unknown
          {store: untrusted, thumbprint: 0B2C}    | []                                                | unknown
          {store: untrusted, thumbprint: 0B2C}    | [{store: unknown, thumbprint: 0B2C}]              | unknown
          {store: untrusted, thumbprint: 0B2C}    | [{thumbprint: 0B2C}]                              | unknown
          {store: untrusted, thumbprint: 0B2C}    | [{store: untrusted, thumbprint: xyz}]             | unknown
          {store: untrusted, thumbprint: 0B2C}    | [{store: untrusted, thumbprint: 0B2C, exists: unknown}] | unknown
          {store: untrusted, thumbprint: 0B2C}    | [{store: untrusted, thumbprint: 0B2C, exists: false}] | false
          {store: untrusted, thumbprint: 0B2C}    | [{thumbprint: 0B2C, exists: false}]               | false
          {store: untrusted, thumbprint: 0B2C}    | [{store: untrusted, exists: false}]               | false
          {store: untrusted, thumbprint: 0B2C}    | [{exists: false}]                                 | false
          {store: untrusted, thumbprint: 0B2C}    | [{store: unknown, thumbprint: 0B2C, exists: false}] | unknown
          {store: untrusted, thumbprint: 0B2C}    | [{store: untrusted, thumbprint: 0B2C, bits: 1024, exists: false}] | unknown
          {store: untrusted, thumbprint: 0B2C}    | [{store: untrusted, thumbprint: 0B2C}, {store: untrusted, thumbprint: 0B2C, exists: false}] | contradictory
          {store: untrusted}                      | [{store: untrusted, thumbprint: 0B2C}, {store: untrusted, thumbprint: 0B2C, exists: false}] | contradictory
          {store: untrusted}                      | [{store: untrusted, thumbprint: 0B2C}, {store: untrusted, thumbprint: 1D, exists: false}] | true
          {store: untrusted, bits: 1024}          | [{store: untrusted, thumbprint: 0B2C, bits: 1024}, {store: untrusted, thumbprint: 0B2C, bits: 2048}] | contradictory
          {store: untrusted, thumbprint: 0B2C, bits: 1024} | [{store: untrusted, thumbprint: 0B2C, bits: 2048}] | false
          {store: untrusted, bits: 1024}          | [{store: untrusted, thumbprint: 0B2C, bits: 2048}] | unknown
          {store: untrusted, thumbprint: 0B2C, bits: 1024} | [{store: untrusted, thumbprint: 0B2C}]    | unknown
          """)
  void whereTellsWhichThing(String where, String things, String truth) {
    String condition = "{observed: certificate, where: " + where + "}";

    assertThat(Trial.truth(condition, "{observed: {certificate: " + things + "}}"))
        .isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {store: untrusted, thumbprint: 0B2C}    | []                                                | false
          {store: untrusted, thumbprint: 0B2C}    | [{store: root, thumbprint: 0B2C}]                 | false
          {store: untrusted, thumbprint: 0B2C}    | [{store: unknown, thumbprint: 0B2C}]              | unknown
          {store: untrusted, bits: 1024}          | [{store: untrusted, thumbprint: 0B2C, bits: 2048}] | false
          {store: untrusted, thumbprint: 0B2C}    | [{store: untrusted, thumbprint: 0B2C}]            | true
          """)
  void aCompleteListTellsWhatIsNotThere(String where, String things, String truth) {
    String condition = "{observed: certificate, where: " + where + "}";

    assertThat(
            Trial.truth(
                condition, "{complete: [certificate], observed: {certificate: " + things + "}}"))
        .isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {startMode: disabled}                   | {name: spooler, startMode: DISABLED}              | true
          {startMode: disabled}                   | {name: spooler, startMode: manual}                | false
          {startMode: disabled}                   | {name: spooler, startMode: sometimes}             | unknown
          {startMode: disabled}                   | {name: spooler}                                   | unknown
          {startMode: disabled}                   | {name: other, startMode: disabled}                | unknown
          {startMode: {oneOf: [manual, disabled]}} | {name: spooler, startMode: manual}               | true
          {startMode: {oneOf: [manual, disabled]}} | {name: spooler, startMode: automatic}            | false
          {startMode: {not: disabled}}            | {name: spooler, startMode: manual}                | true
          {startMode: {not: disabled}}            | {name: spooler, startMode: disabled}              | false
          {running: true}                         | {name: spooler, running: yes}                     | true
          {running: true}                         | {name: spooler, running: false}                   | false
          {version: {atLeast: '2.1'}}             | {name: spooler, version: 2.1.0}                   | true
          {version: {atLeast: '2.1'}}             | {name: spooler, version: '2'}                     | unknown
          {version: {atLeast: '2.1', below: '3'}} | {name: spooler, version: 3.0.1}                   | false
          {version: {below: '3'}}                 | {name: spooler, version: 2.9}                     | true
          {version: '2.1'}                        | {name: spooler, version: 2.1.0.0}                 | true
          {startMode: disabled, running: false}   | {name: spooler, startMode: disabled}              | unknown
          {startMode: disabled, running: false}   | {name: spooler, startMode: manual}                | false
          """)
  void havingTellsWhatMustBeSoOfIt(String having, String thing, String truth) {
    String condition = "{observed: service, where: {name: spooler}, having: " + having + "}";

    assertThat(Trial.truth(condition, "{observed: {service: [" + thing + "]}}")).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{store: untrusted, thumbprint: 0b2c}, {store: untrusted, thumbprint: 1d4e}] | {}           | true
          [{store: untrusted, thumbprint: 0b2c}]                                       | {}           | unknown
          [{store: untrusted, thumbprint: 0b2c}]                        | {complete: [certificate]}   | false
          [{store: untrusted, thumbprint: 0b2c}, {store: untrusted, thumbprint: 1d4e, exists: false}] | {} | false
          []                                                                           | {}           | unknown
          [{store: untrusted, thumbprint: 0b2c}, {store: untrusted, thumbprint: 1d4e}, {store: untrusted, thumbprint: 1d4e, exists: false}] | {} | contradictory
          """)
  void eachTellsThingsThatMustAllBeThere(String things, String keys, String truth) {
    String condition =
        "{observed: certificate, where: {store: untrusted}, each: {thumbprint: [0B2C, 1D4E]}}";
    String host = keys.equals("{}") ? "{" : keys.substring(0, keys.length() - 1) + ", ";

    assertThat(Trial.truth(condition, host + "observed: {certificate: " + things + "}}"))
        .isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {observed: event, where: {source: disk, id: 7}}   | {observed: {event: [{source: disk, id: 7}]}} | true
          {observed: event, where: {source: disk, id: 7}}   | {observed: {event: [{source: disk, id: 0x7}, {source: disk, id: 8}]}} | true
          {observed: event, where: {source: disk, id: 7}}   | {observed: {event: [{source: disk, id: 8}]}} | unknown
          {observed: event, where: {source: disk, id: 7}}   | {observed: {event: [{source: disk, id: 8}]}, complete: [event]} | false
          {observed: certificate}                           | {observed: {certificate: [{store: root}]}}   | true
          {observed: certificate}                           | {complete: [certificate]}                    | false
          {observed: certificate, where: {expires: 2014-01-01}} | {observed: {certificate: [{expires: 2014-01-01}]}} | true
          {observed: certificate, having: {expires: {below: 2014-01-01}}} | {observed: {certificate: [{expires: 2013-12-31}]}} | true
          {observed: nowhere}                               | {complete: [certificate]}                    | unknown
          {observed: certificate, where: {colour: red}}     | {complete: [certificate]}                    | unknown
          {observed: certificate, where: {bits: many}}      | {complete: [certificate]}                    | unknown
          """)
  void kindsNeedNotTellWhatIdentifiesAThing(String condition, String host, String truth) {
    assertThat(Trial.truth(condition, host)).isEqualTo(truth);
  }
}
