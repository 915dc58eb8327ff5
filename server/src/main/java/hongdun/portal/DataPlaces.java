package hongdun.portal;

import java.util.List;

/** 数据去处 — where the fields of a data set can be had; who gives them away implements it. */
public interface DataPlaces {
  /** The kinds of place: what a reader opens, what he takes away, what a program calls. */
  enum Kind {
    FILE,
    INTERFACE
  }

  Kind kind();

  /** The addresses at which a set's fields are; none when they are not here. */
  List<String> of(DataSet set);
}
