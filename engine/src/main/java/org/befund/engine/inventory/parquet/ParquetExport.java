package org.befund.engine.inventory.parquet;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.befund.engine.inventory.document.HostTree;
import org.befund.engine.inventory.document.Tree;
import org.befund.engine.inventory.intake.Careful;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.intake.Spooled;
import org.befund.engine.inventory.intake.TextRows;
import org.befund.engine.parquet.Codecs;
import org.jspecify.annotations.Nullable;

/** Parquet: rows of columns, which may hold lists of texts or of programs. */
public final class ParquetExport implements Format {
  private static final int MOST_ROWS_SEEN = 500;

  @Override
  public boolean recognises(Export export, Intake intake) {
    return export.starts('P', 'A', 'R', '1');
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs())
            .build();
    try (Spooled file = Spooled.of(export);
        ParquetFileReader reader =
            undamaged(() -> new ParquetFileReader(new LocalInputFile(file.path()), options))) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      Rows rows = new Rows(schema, export, intake);
      MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
      long read = 0;
      PageReadStore pages = undamaged(reader::readNextRowGroup);
      while (pages != null) {
        PageReadStore group = pages;
        RecordReader<Group> records =
            undamaged(() -> columns.getRecordReader(group, new GroupRecordConverter(schema)));
        for (long i = 0; i < group.getRowCount(); i++) {
          rows.row(undamaged(records::read));
          intake.looked(export, ++read, reader.getRecordCount());
        }
        pages = undamaged(reader::readNextRowGroup);
      }
      rows.end();
    }
  }

  private static <T extends @Nullable Object> T undamaged(Careful.Step<T> step) throws IOException {
    return Careful.undamaged("the Parquet file", step);
  }

  /** The rows of one file; the first of them are held back until it is seen what they are like. */
  private static final class Rows {
    private final Export export;
    private final Intake intake;
    private final MessageType schema;
    private final boolean flat;
    private final List<String> headers = new ArrayList<>();
    private final List<List<String>> first = new ArrayList<>();
    private final TextRows rows;
    private final HostTree hosts;
    private boolean known;
    private long number;

    Rows(MessageType schema, Export export, Intake intake) {
      this.schema = schema;
      this.export = export;
      this.intake = intake;
      this.rows = new TextRows(intake, export.name());
      this.hosts = new HostTree(intake, export);
      schema.getFields().forEach(field -> headers.add(field.getName()));
      this.flat = schema.getFields().stream().allMatch(Type::isPrimitive);
    }

    void row(Group group) {
      if (!flat) {
        hosts.tell(tree(group), ++number);
        return;
      }
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < schema.getFieldCount(); i++) {
        cells.add(texts(group, i));
      }
      if (known) {
        tell(cells);
        return;
      }
      first.add(cells);
      if (first.size() == MOST_ROWS_SEEN) {
        end();
      }
    }

    /** Tells the first rows. */
    void end() {
      hosts.end();
      if (flat && !known && !first.isEmpty()) {
        known = true;
        if (!rows.heads(headers, first)) {
          intake.fleet().unreadOfAny();
          String reason = "no profile knows the columns " + headers;
          intake.reject(new Reject(export.name(), 0, "", reason, ""));
          first.clear();
          return;
        }
        List<List<String>> held = List.copyOf(first);
        first.clear();
        held.forEach(this::tell);
      }
    }

    private void tell(List<String> cells) {
      number++;
      if (rows.isHeaded()) {
        rows.row(cells, number, export.host(), String.join("\t", cells));
      }
    }

    /** The text of a column, several values a line each. */
    private static String texts(Group group, int column) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < group.getFieldRepetitionCount(column); i++) {
        text.append(i == 0 ? "" : "\n").append(text(group, column, i));
      }
      return text.toString();
    }

    private static String text(Group group, int column, int index) {
      PrimitiveType type = group.getType().getType(column).asPrimitiveType();
      return switch (type.getPrimitiveTypeName()) {
        case INT32 -> type.stringifier().stringify(group.getInteger(column, index));
        case INT64 -> type.stringifier().stringify(group.getLong(column, index));
        case FLOAT -> type.stringifier().stringify(group.getFloat(column, index));
        case DOUBLE -> type.stringifier().stringify(group.getDouble(column, index));
        case BOOLEAN -> String.valueOf(group.getBoolean(column, index));
        case INT96 -> moment(group.getInt96(column, index));
        default ->
            type.getLogicalTypeAnnotation() == null
                ? group.getBinary(column, index).toStringUsingUTF8()
                : type.stringifier().stringify(group.getBinary(column, index));
      };
    }

    /** The form of days that was given up: nanoseconds of a day, and the day by Julius Scaliger. */
    private static String moment(Binary twelve) {
      NanoTime time = NanoTime.fromBinary(twelve);
      LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, time.getJulianDay());
      LocalDateTime moment = day.atStartOfDay().plusNanos(time.getTimeOfDayNanos());
      return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? moment.toLocalDate().toString()
          : moment.toString();
    }

    private static Tree tree(Group group) {
      Map<String, Tree> parts = new LinkedHashMap<>();
      for (int i = 0; i < group.getType().getFieldCount(); i++) {
        Type type = group.getType().getType(i);
        List<Tree> items = new ArrayList<>();
        for (int j = 0; j < group.getFieldRepetitionCount(i); j++) {
          items.add(type.isPrimitive() ? Tree.of(text(group, i, j)) : nested(group.getGroup(i, j)));
        }
        boolean one = !type.isRepetition(Type.Repetition.REPEATED);
        if (!items.isEmpty()) {
          Tree.put(parts, type.getName(), one ? items.get(0) : Tree.list(items));
        }
      }
      return Tree.object(parts);
    }

    /** A list is a group around groups around its items. */
    private static Tree nested(Group group) {
      LogicalTypeAnnotation kind = group.getType().getLogicalTypeAnnotation();
      if (!(kind instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation)) {
        return tree(group);
      }
      List<Tree> items = new ArrayList<>();
      for (Tree item :
          tree(group).parts().values().stream().flatMap(p -> p.all().stream()).toList()) {
        items.add(item.parts().size() == 1 ? item.parts().values().iterator().next() : item);
      }
      return Tree.list(items);
    }
  }
}
