package hongdun.naming.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 括号内容 — what each bracket of a name says. */
final class Brackets {
  private static final int LONGEST_PLACE = 10;
  private static final String ENDS_OF_PLACES = "省市区县州盟旗镇乡村港岛湾";

  /** What a bracket can say. */
  enum Kind {
    PLACE,
    GROUP,
    FORM,
    BRANCH,
    OTHER
  }

  /**
   * One bracket.
   *
   * @param code of the lowest division it names; 0 for none
   */
  record Said(Letters.Bracket bracket, Kind kind, int code) {}

  private Brackets() {}

  static List<Said> of(Letters letters, Lexicon lexicon) {
    if (letters.brackets().isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<Said>(letters.brackets().size());
    for (var bracket : letters.brackets()) {
      all.add(said(bracket, lexicon, bracket.at() >= letters.length()));
    }
    return all;
  }

  private static Said said(Letters.Bracket bracket, Lexicon lexicon, boolean atEnd) {
    var content = Letters.of(bracket.content());
    var found = lexicon.find(content.folded(), content.length());
    var whole = found.at(0, content.length());
    var place = place(found, content.length());
    if (place.isPresent()) {
      return new Said(bracket, Kind.PLACE, place.get());
    }
    if (bracket.content().contains("集团")) {
      return new Said(bracket, Kind.GROUP, 0);
    }
    if (atEnd && Ends.longest(found, content.length(), Word.BRANCH) < content.length()) {
      boolean form = whole.is(Word.PARTNERSHIP | Word.SOLE);
      return new Said(bracket, form ? Kind.FORM : Kind.BRANCH, 0);
    }
    if (whole.is(Word.FORM) || isLegalForm(bracket.content())) {
      return new Said(bracket, Kind.FORM, 0);
    }
    return new Said(bracket, isPlaceLike(content) ? Kind.PLACE : Kind.OTHER, 0);
  }

  private static boolean isLegalForm(String content) {
    return content.contains("合伙")
        || content.contains("独资")
        || content.contains("个体")
        || content.contains("有限");
  }

  /** The lowest division of a chain of places that is the whole content. */
  private static Optional<Integer> place(Lexicon.Found found, int length) {
    int at = 0;
    int code = 0;
    while (at < length) {
      int behind = at;
      for (int match = found.first(at), past = found.past(at); match < past; match++) {
        var word = found.word(match);
        if (word.is(Word.PLACE | Word.ZONE)) {
          behind = found.end(match);
          code = lowest(word, code);
        }
      }
      if (behind == at) {
        return Optional.empty();
      }
      at = behind;
    }
    return length == 0 ? Optional.empty() : Optional.of(code);
  }

  private static int lowest(Word word, int upper) {
    int code = upper;
    boolean first = true;
    for (var place : word.places()) {
      if (first || (upper != 0 && place.isIn(new Place(upper, true, false)))) {
        code = place.code() == 0 ? code : place.code();
        first = false;
      }
    }
    return code;
  }

  /** A place no list knows: 横店, 太湖新城. */
  private static boolean isPlaceLike(Letters content) {
    int length = content.length();
    return length >= 2
        && length <= LONGEST_PLACE
        && ENDS_OF_PLACES.indexOf(content.folded()[length - 1]) >= 0;
  }
}
