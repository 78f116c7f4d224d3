package org.befund.engine.inventory.profile;

import java.util.List;

/** Fields that together say one thing; without the first there is nothing to say, most often. */
public enum Topic {
  PROGRAM(
      Field.PRODUCT,
      Field.VERSION,
      Field.SERVICE_PACK,
      Field.ARCHITECTURE,
      Field.EDITION,
      Field.STATE),
  SYSTEM(Field.OS, Field.OS_VERSION, Field.OS_SERVICE_PACK, Field.OS_ARCHITECTURE),
  UPDATE(Field.KB, Field.KB_DATE, Field.STATE),
  FILE(Field.FILE, Field.FILE_VERSION, Field.FILE_MODIFIED),
  REGISTRY(Field.REGISTRY_KEY, Field.REGISTRY_VALUE, Field.REGISTRY_DATA),
  ROLE(Field.ROLE),
  SERVER(Field.SERVED_BY);

  private final List<Field> fields;

  Topic(Field... fields) {
    this.fields = List.of(fields);
  }

  /** The fields, the one without which there is nothing to say first. */
  public List<Field> fields() {
    return fields;
  }
}
