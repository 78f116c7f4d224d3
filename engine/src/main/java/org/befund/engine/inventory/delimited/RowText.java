package org.befund.engine.inventory.delimited;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.inventory.profile.CellText;
import org.befund.engine.inventory.profile.Profile;

/** The texts of the cells of the row that is looked at. For one thread. */
final class RowText {
  private final RowCells cells;
  private final Profile profile;
  private final int state;

  /**
   * The texts of some cells.
   *
   * @param state the column that tells whether what a row names is there; -1 where there is none
   */
  RowText(RowCells cells, Profile profile, int state) {
    this.cells = cells;
    this.profile = profile;
    this.state = state;
  }

  /** The text of a cell; empty where it says that there is none. */
  String of(int place) {
    String text = lines(place);
    return text.indexOf('\n') < 0 ? text : CellText.plain(text);
  }

  /** The same with the line ends in it, which may part the values of a list. */
  String lines(int place) {
    String text = cells.text(place, profile.encoding());
    // an unknown state is no absent one
    return place != state && profile.isAbsent(text) ? "" : text;
  }

  /** The texts of the first cells. */
  List<String> first(int many) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      texts.add(of(i));
    }
    return texts;
  }

  /** The row as it is, without its line end. */
  String raw() {
    return cells.raw(profile.encoding());
  }
}
