package hongdun.naming.domain;

/** 字形 — which characters look alike. */
@FunctionalInterface
public interface Glyphs {
  /** Whether two characters look alike; every one is like itself. */
  boolean alike(int one, int other);

  /** Whether two trade names look alike, character by character. */
  default boolean alike(String one, String other) {
    var first = one.codePoints().toArray();
    var second = other.codePoints().toArray();
    if (first.length != second.length) {
      return false;
    }
    for (int place = 0; place < first.length; place++) {
      if (!alike(first[place], second[place])) {
        return false;
      }
    }
    return true;
  }
}
