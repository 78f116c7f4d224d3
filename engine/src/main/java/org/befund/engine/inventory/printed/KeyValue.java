package org.befund.engine.inventory.printed;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Lines;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.intake.Spooled;

/**
 * Blocks of keys and values, each of which tells what a row would, as wmic prints them with {@code
 * /format:list} and PowerShell with Format-List.
 */
public final class KeyValue implements Format {

  /** Other lines than those of blocks may be as many at most, one of so many. */
  private static final int ODD = 2;

  /**
   * Not where each block has one key, but not all the same: then a shell has parted all lines by
   * blank ones, and what belongs to which host is lost.
   */
  @Override
  public boolean recognises(Export export, Intake intake) {
    KeySurvey survey = new KeySurvey(intake);
    long good = 0;
    long all = 0;
    Set<String> keys = new HashSet<>();
    boolean several = false;
    try {
      InputStream head = new ByteArrayInputStream(export.head());
      KeyBlocks blocks = new KeyBlocks(new Lines(head, StandardCharsets.ISO_8859_1), 0);
      KeyBlock block = blocks.next();
      while (block != null) {
        KeyBlock next = blocks.next();
        boolean cut = next == null && export.isLonger();
        long lines = block.raw().lines().count();
        all += cut ? 0 : lines;
        good += !cut && block.fault() == null ? lines : 0;
        keys.addAll(block.values().keySet());
        several |= block.values().size() > 1;
        survey.see(block);
        block = next;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e); // nothing is read but memory
    }
    return (several || keys.size() == 1)
        && !survey.meanings().isEmpty()
        && (all - good) * ODD <= all;
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    try (Spooled file = Spooled.of(export)) {
      KeySurvey survey = new KeySurvey(intake);
      Charset encoding = intake.profiles().get(0).encoding();
      int width;
      try (InputStream in = text(file.path(), export)) {
        KeyBlocks blocks = new KeyBlocks(new Lines(in, encoding), 0);
        for (KeyBlock block = blocks.next(); block != null; block = blocks.next()) {
          survey.see(block);
        }
        width = blocks.longest();
      }
      KeyRows rows = KeyRows.of(survey, export, intake);
      if (rows == null) {
        String reason = "no profile knows the keys of any block";
        intake.fleet().unreadOfAny();
        intake.reject(new Reject(export.name(), 0, "", reason, ""));
        return;
      }
      try (InputStream in = text(file.path(), export)) {
        KeyBlocks blocks = new KeyBlocks(new Lines(in, encoding), width);
        for (KeyBlock block = blocks.next(); block != null; block = blocks.next()) {
          rows.tell(block);
        }
      }
    }
  }

  private static InputStream text(Path path, Export export) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    return Export.of(export.name(), in).text();
  }
}
