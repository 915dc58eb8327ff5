package hongdun.documents.files;

import java.text.Normalizer;
import java.util.Locale;

/**
 * 文件名 — a file's name as it may be kept and shown: no path, no invisible characters, not too long.
 */
public record FileName(String value) {
  private static final int LONGEST = 100;

  /** The clean name with the ending of what the file really is. */
  public static FileName of(String given, FileKind kind) {
    var name = lastPart(Normalizer.normalize(given, Normalizer.Form.NFC));
    var clean = new StringBuilder();
    name.codePoints()
        .filter(point -> !isInvisible(point))
        .map(point -> "<>:\"|?*".indexOf(point) >= 0 ? '_' : point)
        .forEach(clean::appendCodePoint);
    var stem = withoutEnding(clean.toString().strip(), kind);
    stem = stem.replaceAll("^[.\\s]+|[.\\s]+$", "");
    if (stem.isEmpty()) {
      stem = kind.ending();
    }
    if (stem.codePointCount(0, stem.length()) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
    return new FileName(stem + "." + kind.ending());
  }

  private static String lastPart(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Private-use characters are seen: older systems write rare names in them. */
  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String withoutEnding(String name, FileKind kind) {
    var lower = name.toLowerCase(Locale.ROOT);
    return kind.endings().stream()
        .filter(ending -> lower.endsWith("." + ending))
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length() - 1))
        .orElse(name);
  }
}
