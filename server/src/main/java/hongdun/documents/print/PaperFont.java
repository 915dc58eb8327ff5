package hongdun.documents.print;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** 字体 — a font papers are printed in: what it can write, and the outlines of its characters. */
public final class PaperFont {
  /** Every character in common use, and all of the table of standard characters. */
  public static final PaperFont REGULAR = new PaperFont("NotoSansSC-Regular.ttf");

  /** The bold weight, with the characters of GB 2312 only. */
  public static final PaperFont BOLD = new PaperFont("NotoSansSC-Bold-GB2312.ttf");

  /** Rare characters of names and places, of the extensions; they come in one weight. */
  public static final PaperFont RARE = new PaperFont("NotoSansCJK-Rare.ttf");

  private final byte[] file;
  private final TrueTypeFont font;
  private final CmapLookup characters;

  private PaperFont(String name) {
    try (var stream = PaperFont.class.getResourceAsStream("/hongdun/documents/font/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("The font is not there: " + name);
      }
      this.file = stream.readAllBytes();
      this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      this.characters = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream open() {
    return new ByteArrayInputStream(file);
  }

  /** Whether the font can write every character of the texts. */
  boolean writes(String... texts) {
    return Stream.of(texts)
        .flatMapToInt(String::codePoints)
        .allMatch(point -> characters.getGlyphId(point) != 0);
  }

  /** The outline of a character in units of the em, the base line at zero, upwards positive. */
  synchronized Shape outline(int point) {
    try {
      var glyph = font.getGlyph().getGlyph(characters.getGlyphId(point));
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized double advance(int point) {
    try {
      return font.getAdvanceWidth(characters.getGlyphId(point));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized double unitsPerEm() {
    try {
      return font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
