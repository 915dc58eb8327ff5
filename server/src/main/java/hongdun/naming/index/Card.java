package hongdun.naming.index;

import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.ComparedName.Part;
import hongdun.naming.domain.Industries;
import hongdun.naming.domain.Sounds;
import hongdun.naming.domain.StandingName;
import hongdun.naming.domain.StandingName.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * 名称卡 — a name as it lies in the index, as short as can be: its state, its code, its characters,
 * and where in them trade name and industry of each reading stand. It is judged without reading the
 * name anew.
 */
final class Card {
  static final int STATE = 7;
  static final int WITH_DAY = 8;
  static final int WITH_CODE = 16;
  static final int WIDE_BRACKETS = 32;
  static final int WRITTEN_APART = 64;

  static final int CODE = 18;
  static final int CODE_HALF = CODE / 2;
  static final int CODE_HALF_BYTES = 6;
  static final int DIGITS = 36;

  private static final State[] STATES = State.values();
  private static final int YEARS_KEPT = 1;

  private byte[] bytes = {};
  private int at;
  private int flags;
  private int day;
  private int code;
  private char[] characters = new char[64];

  /** Turns to a card; everything else reads on from there, in the order of these methods. */
  void turnTo(BytesRef card) {
    bytes = card.bytes;
    at = card.offset;
    flags = bytes[at++];
    if ((flags & WITH_DAY) != 0) {
      day = (byteAt(at) << 24) | (byteAt(at + 1) << 16) | (byteAt(at + 2) << 8) | byteAt(at + 3);
      at += Integer.BYTES;
    }
    code = at;
    if ((flags & WITH_CODE) != 0) {
      at += 2 * CODE_HALF_BYTES;
    }
  }

  /** 是否仍受保护 — whether the name counts on a day (Name Provisions Art. 17, 18). */
  boolean countsOn(LocalDate on) {
    return switch (STATES[flags & STATE]) {
      case REGISTERED, PENDING -> true;
      case RESERVED -> (flags & WITH_DAY) == 0 || on.toEpochDay() <= day;
      case DEREGISTERED, CHANGED, REVOKED ->
          (flags & WITH_DAY) == 0 || on.isBefore(LocalDate.ofEpochDay(day).plusYears(YEARS_KEPT));
    };
  }

  ComparedName name(Industries industries, Sounds sounds) {
    var text = readText();
    if ((flags & WRITTEN_APART) != 0) {
      skipText();
    }
    int count = readNumber();
    var parts = new ArrayList<Part>(count);
    for (int index = 0; index < count; index++) {
      var tradeName = readSlice(text);
      parts.add(new Part(tradeName, industries.of(readSlice(text)), sounds));
    }
    return new ComparedName(text, parts);
  }

  /** The name it stands for, once {@link #turnTo} it again. */
  StandingName standing(String scope) {
    var state = STATES[flags & STATE];
    var text = readText();
    var name =
        (flags & WRITTEN_APART) != 0
            ? readText()
            : (flags & WIDE_BRACKETS) != 0 ? wide(text) : text;
    return new StandingName(
        name,
        scope,
        (flags & WITH_CODE) != 0 ? half(code) + half(code + CODE_HALF_BYTES) : "",
        state,
        (flags & WITH_DAY) != 0 ? Optional.of(LocalDate.ofEpochDay(day)) : Optional.empty());
  }

  int state() {
    return flags & STATE;
  }

  /** How many characters the name has, once {@link #turnTo} it again. */
  int length() {
    int start = at;
    int length = readNumber();
    at = start;
    return length;
  }

  private String half(int from) {
    long number = 0;
    for (int index = 0; index < CODE_HALF_BYTES; index++) {
      number = number << 8 | byteAt(from + index);
    }
    var digits = Long.toString(number, DIGITS).toUpperCase(Locale.ROOT);
    return "0".repeat(CODE_HALF - digits.length()) + digits;
  }

  private String readSlice(String text) {
    int from = readNumber() - 1;
    if (from < 0) {
      return readText();
    }
    int length = readNumber();
    return text.substring(from, from + length);
  }

  private String readText() {
    int length = readNumber();
    if (characters.length < length) {
      characters = new char[2 * length];
    }
    for (int index = 0; index < length; index++) {
      characters[index] = (char) (byteAt(at) << 8 | byteAt(at + 1));
      at += 2;
    }
    return new String(characters, 0, length);
  }

  private void skipText() {
    int length = readNumber();
    at += 2 * length;
  }

  private int readNumber() {
    int number = 0;
    int shift = 0;
    while ((bytes[at] & 128) != 0) {
      number |= (bytes[at++] & 127) << shift;
      shift += 7;
    }
    return number | bytes[at++] << shift;
  }

  private int byteAt(int index) {
    return bytes[index] & 0xFF;
  }

  static String wide(String text) {
    return text.replace('(', '（').replace(')', '）');
  }
}
