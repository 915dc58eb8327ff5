package hongdun.naming.domain;

import java.util.Map;
import java.util.TreeMap;

/** 门类 — the sections of GB/T 4754-2017 by the first division of each. */
final class Sections {
  private static final TreeMap<String, String> BY_FIRST_DIVISION =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("01", "A"),
              Map.entry("06", "B"),
              Map.entry("13", "C"),
              Map.entry("44", "D"),
              Map.entry("47", "E"),
              Map.entry("51", "F"),
              Map.entry("53", "G"),
              Map.entry("61", "H"),
              Map.entry("63", "I"),
              Map.entry("66", "J"),
              Map.entry("70", "K"),
              Map.entry("71", "L"),
              Map.entry("73", "M"),
              Map.entry("76", "N"),
              Map.entry("80", "O"),
              Map.entry("83", "P"),
              Map.entry("84", "Q"),
              Map.entry("86", "R"),
              Map.entry("91", "S"),
              Map.entry("97", "T")));

  private Sections() {}

  /** The section of a division, group or class; empty for what is none. */
  static String of(String digits) {
    var section = BY_FIRST_DIVISION.floorEntry(digits);
    return section == null ? "" : section.getValue();
  }
}
