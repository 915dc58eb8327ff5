package hongdun.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** 印字 — what the papers can be printed with: asked when a text is entered, not when it is late. */
public final class Lettering {
  private static final String COMMON = "/hongdun/documents/font/NotoSansSC-Regular.ttf";
  private static final String RARE = "/hongdun/documents/font/NotoSansCJK-Rare.ttf";
  private static final BitSet PRINTED = printed();

  private Lettering() {}

  /**
   * The characters of a text no paper can be printed with, each once and with its code point, as
   * people are told of them: 𪛖（U+2A6D6）、…; empty when there are none.
   */
  public static String lacking(String text) {
    return lackingIn(Stream.of(text)).stream()
        .map(character -> "%s（U+%04X）".formatted(character, character.codePointAt(0)))
        .collect(Collectors.joining("、"));
  }

  /** The characters of the texts no paper can be printed with, each once, in their order. */
  public static List<String> lackingIn(Stream<String> texts) {
    return texts
        .flatMapToInt(String::codePoints)
        .filter(point -> point != '\n' && point != '\r' && point != '\t')
        .filter(point -> !PRINTED.get(point))
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }

  /** Of the fonts only what they can write is kept. */
  private static BitSet printed() {
    var printed = printedIn(COMMON);
    printed.or(printedIn(RARE));
    return printed;
  }

  private static BitSet printedIn(String name) {
    try (var stream = Lettering.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The font is not there: " + name);
      }
      try (var font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()))) {
        var characters = font.getUnicodeCmapLookup();
        var printed = new BitSet();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
          printed.set(point, characters.getGlyphId(point) != 0);
        }
        return printed;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
