package hongdun.register.web;

import hongdun.register.FoldedName;
import hongdun.register.domain.SearchWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** 标记文本 — a name or a code with what was looked for marked in it. */
public record MarkedText(List<Piece> pieces) {
  /** A piece of the text, marked or not. */
  public record Piece(String text, boolean marked) {}

  static MarkedText of(String text, SearchWords words) {
    var points = text.codePoints().toArray();
    var folded = new StringBuilder();
    var origins = new ArrayList<Integer>();
    for (int i = 0; i < points.length; i++) {
      var fold = new FoldedName(Character.toString(points[i])).value();
      for (int j = 0; j < fold.length(); j++) {
        origins.add(i);
      }
      folded.append(fold);
    }
    var marked = new BitSet();
    for (var word : words.words()) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        marked.set(origins.get(at), origins.get(at + word.length() - 1) + 1);
      }
    }
    return new MarkedText(pieces(points, marked));
  }

  private static List<Piece> pieces(int[] points, BitSet marked) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    while (from < points.length) {
      boolean mark = marked.get(from);
      int to = mark ? marked.nextClearBit(from) : marked.nextSetBit(from);
      int end = to < 0 ? points.length : Math.min(to, points.length);
      pieces.add(new Piece(new String(points, from, end - from), mark));
      from = end;
    }
    return pieces;
  }
}
