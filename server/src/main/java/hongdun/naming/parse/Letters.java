package hongdun.naming.parse;

import hongdun.register.FoldedName;
import java.util.ArrayList;
import java.util.List;

/**
 * 字符 — a name letter by letter: as written, and folded as names are compared. What stands in
 * brackets is set beside, blanks and marks of quotation are left out, and so is the script of a
 * minority language that stands beside the Chinese name.
 */
final class Letters {
  private static final String OPEN = "([{【〔〖";
  private static final String CLOSED = ")]}】〕〗";
  private static final String QUOTES = "《》〈〉<>“”‘’\"'「」『』`,，。、;:!?！？；：";
  private static final char NOTHING = 0;

  /** One folded letter for every letter; a letter that folds to none or several stays itself. */
  private static final char[] FOLDED = foldedLetters();

  private final String text;
  private final char[] written;
  private final char[] folded;
  private final int length;
  private final int[] origin;
  private final List<Bracket> brackets;

  private Letters(Making made) {
    this.text = made.text;
    this.written = made.written;
    this.folded = made.folded;
    this.length = made.length;
    this.origin = made.origin;
    this.brackets = made.brackets;
  }

  /**
   * 括号 — what stood in brackets.
   *
   * @param at how many letters stand before it
   * @param from where its opening stood in the whole text
   * @param to behind its closing
   */
  record Bracket(int at, int from, int to, String content) {}

  static Letters of(String text) {
    var made = new Making(text);
    made.read();
    return new Letters(made);
  }

  /** The whole text. */
  String text() {
    return text;
  }

  /** The letters as they are compared; behind the last of them is nothing. */
  char[] folded() {
    return folded;
  }

  int length() {
    return length;
  }

  List<Bracket> brackets() {
    return brackets;
  }

  /** What was written from one letter to another, without what stood in brackets between. */
  String written(int from, int to) {
    return new String(written, from, to - from);
  }

  /** What stands in the whole text from a letter on, with its brackets. */
  String rest(int from) {
    return from >= length ? "" : text.substring(origin[from]).strip();
  }

  static char folded(char letter) {
    return FOLDED[letter];
  }

  private static char[] foldedLetters() {
    var all = new char[Character.MAX_VALUE + 1];
    for (int letter = 0; letter < all.length; letter++) {
      var one = (char) letter;
      var folded =
          Character.isSurrogate(one) ? "" : new FoldedName(Character.toString(one)).value();
      if (folded.length() == 1) {
        all[letter] = folded.charAt(0);
      } else {
        all[letter] = folded.isEmpty() && !Character.isSurrogate(one) ? NOTHING : one;
      }
    }
    return all;
  }

  /** Whether a letter belongs to the script of a minority language of China. */
  private static boolean isOfMinority(char letter) {
    return isBetween(letter, 0x0600, 0x06FF) // Arabic: Uyghur, Kazakh, Kyrgyz
        || isBetween(letter, 0x0750, 0x077F)
        || isBetween(letter, 0x0F00, 0x0FFF) // Tibetan
        || isBetween(letter, 0x1100, 0x11FF) // Hangul
        || isBetween(letter, 0x1800, 0x18AF) // Mongolian, Manchu
        || isBetween(letter, 0x1950, 0x19DF) // Dai
        || isBetween(letter, 0x3130, 0x318F)
        || isBetween(letter, 0xA000, 0xA4CF) // Yi
        || isBetween(letter, 0xAC00, 0xD7AF)
        || isBetween(letter, 0xFB50, 0xFDFF)
        || isBetween(letter, 0xFE70, 0xFEFE);
  }

  private static boolean isBetween(char letter, int first, int last) {
    return letter >= first && letter <= last;
  }

  private static boolean isHan(char letter) {
    return isBetween(letter, 0x4E00, 0x9FFF) || isBetween(letter, 0x3400, 0x4DBF);
  }

  /** Goes through a text once. */
  private static final class Making {
    private final String text;
    private final char[] written;
    private final char[] folded;
    private final int[] origin;
    private final boolean chinese;
    private List<Bracket> brackets = List.of();
    private int length;

    Making(String text) {
      this.text = text;
      this.written = new char[text.length()];
      this.folded = new char[text.length()];
      this.origin = new int[text.length()];
      this.chinese = hasHan(text);
    }

    private static boolean hasHan(String text) {
      for (int at = 0; at < text.length(); at++) {
        if (isHan(text.charAt(at))) {
          return true;
        }
      }
      return false;
    }

    void read() {
      for (int at = 0; at < text.length(); at++) {
        char letter = text.charAt(at);
        char plain = FOLDED[letter];
        if (isHan(plain)) {
          add(letter, plain, at);
        } else if (OPEN.indexOf(plain) >= 0) {
          int end = closing(at);
          if (end > at) {
            setBeside(at, end);
            at = end;
          }
        } else if (isLetter(plain)) {
          add(letter, plain, at);
        }
      }
    }

    private boolean isLetter(char plain) {
      return plain != NOTHING
          && QUOTES.indexOf(plain) < 0
          && CLOSED.indexOf(plain) < 0
          && !(chinese && isOfMinority(plain));
    }

    private void add(char letter, char plain, int at) {
      written[length] = letter;
      folded[length] = plain;
      origin[length] = at;
      length++;
    }

    private void setBeside(int from, int end) {
      if (brackets.isEmpty()) {
        brackets = new ArrayList<>(2);
      }
      brackets.add(new Bracket(length, from, end + 1, text.substring(from + 1, end).strip()));
    }

    /** Where a bracket closes; −1 when it does not. */
    private int closing(int from) {
      int depth = 0;
      for (int at = from; at < text.length(); at++) {
        char plain = FOLDED[text.charAt(at)];
        if (OPEN.indexOf(plain) >= 0) {
          depth++;
        } else if (CLOSED.indexOf(plain) >= 0 && --depth == 0) {
          return at;
        }
      }
      return -1;
    }
  }
}
