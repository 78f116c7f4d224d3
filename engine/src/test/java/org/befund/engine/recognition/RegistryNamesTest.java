package org.befund.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HKLM\\SOFTWARE\\Microsoft\\Update Services\\Server\\Setup",
        "HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Update Services\\Server\\Setup\\",
        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\Microsoft\\Update Services\\Server\\Setup]",
        "HKLM:\\software\\microsoft\\update services\\server\\setup",
        "Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Update Services\\Server\\Setup",
        "Computer\\HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Update Services\\Server\\Setup",
        "hklm\\\\software\\\\microsoft\\\\update services\\\\server\\\\setup",
        "HKLM/SOFTWARE/Microsoft/Update Services/Server/Setup",
      })
  void equalKeysAreEqualTexts(String key) {
    assertThat(RegistryNames.key(key))
        .isEqualTo("hklm\\software\\microsoft\\update services\\server\\setup");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HKCU\\SOFTWARE\\A", "SOFTWARE\\A", "HKLM\\SYSTEM\\A", "HKLM\\A", ""})
  void otherKeysAreOtherTexts(String key) {
    assertThat(RegistryNames.key(key)).isNotEqualTo(RegistryNames.key("HKLM\\SOFTWARE\\A"));
  }

  @ParameterizedTest
  @CsvSource({
    "dword:00000002, 2",
    "0x2, 2",
    "0x00000002 (2), 2",
    "REG_DWORD 0x2, 2",
    "2, 2",
    "02, 2",
    "'\"2\"', 2",
    "dword:0000000A, 10",
    "0, 0",
    "3.0.6000.374, 3.0.6000.374",
    "Full, Full",
    "dword:xyz, dword:xyz",
  })
  void writesNumbersInDecimal(String data, String expected) {
    assertThat(RegistryNames.data(data)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"InstallType, installtype", "'\"InstallType\"', installtype", "@, (default)"})
  void writesValueNamesInLowerCase(String value, String expected) {
    assertThat(RegistryNames.value(value)).isEqualTo(expected);
  }
}
