package hongdun.naming.index;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** 写卡 — writes names as cards of the index. */
final class CardWriter {
  private byte[] bytes = new byte[256];
  private int at;
  private int flags;

  /** The card of a name; good until the next is written. */
  BytesRef write(Indexed name) {
    var standing = name.standing();
    var compared = name.compared();
    at = 1;
    flags = standing.state().ordinal();
    standing.day().ifPresent(this::writeDay);
    if (standing.code().length() == Card.CODE) {
      flags |= Card.WITH_CODE;
      writeHalf(standing.code(), 0);
      writeHalf(standing.code(), Card.CODE_HALF);
    }
    var text = compared.text();
    writeText(text);
    if (!standing.name().equals(text)) {
      if (standing.name().equals(Card.wide(text))) {
        flags |= Card.WIDE_BRACKETS;
      } else {
        flags |= Card.WRITTEN_APART;
        writeText(standing.name());
      }
    }
    writeNumber(compared.parts().size());
    for (var part : compared.parts()) {
      writeSlice(text, part.tradeName());
      writeSlice(text, part.industry().wording());
    }
    bytes[0] = (byte) flags;
    return new BytesRef(bytes, 0, at);
  }

  private void writeDay(LocalDate date) {
    flags |= Card.WITH_DAY;
    long days = date.toEpochDay();
    for (int shift = 24; shift >= 0; shift -= 8) {
      write((int) (days >>> shift));
    }
  }

  private void writeHalf(String text, int from) {
    var number = Long.parseLong(text.substring(from, from + Card.CODE_HALF), Card.DIGITS);
    for (int shift = (Card.CODE_HALF_BYTES - 1) * 8; shift >= 0; shift -= 8) {
      write((int) (number >>> shift));
    }
  }

  private void writeText(String text) {
    writeNumber(text.length());
    for (int index = 0; index < text.length(); index++) {
      write(text.charAt(index) >>> 8);
      write(text.charAt(index));
    }
  }

  /** Where a part stands in the text; what does not stand in it in full. */
  private void writeSlice(String text, String part) {
    int from = text.indexOf(part);
    writeNumber(from + 1);
    if (from < 0) {
      writeText(part);
    } else {
      writeNumber(part.length());
    }
  }

  private void writeNumber(int number) {
    int rest = number;
    while (rest > 127) {
      write(rest | 128);
      rest >>>= 7;
    }
    write(rest);
  }

  private void write(int one) {
    if (at == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * at);
    }
    bytes[at++] = (byte) one;
  }
}
