package org.befund.engine.inventory.profile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column of an export can mean. */
public enum Field {
  HOST,
  HOST_COUNT,
  PRODUCT,
  VERSION,
  SERVICE_PACK,
  ARCHITECTURE,
  EDITION,
  INSTALL_DATE,
  OS,
  OS_VERSION,
  OS_SERVICE_PACK,
  OS_ARCHITECTURE,
  KB,
  KB_DATE,
  FILE,
  FILE_VERSION,
  FILE_MODIFIED,
  REGISTRY_KEY,
  REGISTRY_VALUE,
  REGISTRY_DATA,
  ROLE,
  SERVED_BY,
  STATE;

  /** What it says something about; null for hosts. */
  @Nullable Topic topic() {
    for (Topic topic : Topic.values()) {
      if (topic.fields().contains(this)) {
        return topic;
      }
    }
    return this == INSTALL_DATE ? Topic.PROGRAM : null;
  }

  /** The field as profiles write it, such as {@code servicePack}. */
  public String written() {
    StringBuilder text = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
      text.append(
          text.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return text.toString();
  }

  /** All fields as profiles write them. */
  static List<String> allWritten() {
    return Stream.of(values()).map(Field::written).toList();
  }
}
