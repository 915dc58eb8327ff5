package hongdun.naming.domain;

import hongdun.register.FoldedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 比对用名称 — a name as it is compared: folded, with every way to read it. */
public final class ComparedName {
  private static final String BRACKETS = "()[]{}<>〔〕【】《》〈〉「」『』";

  private final String text;
  private final List<Part> parts;
  private final String bare;
  private final int sum;

  /**
   * @param text folded
   * @param parts every reading of it, the likeliest first
   */
  public ComparedName(String text, List<Part> parts) {
    this.text = text;
    this.parts = parts;
    this.bare = bare(text);
    int total = 0;
    for (int at = 0; at < bare.length(); at++) {
      total += bare.charAt(at);
    }
    this.sum = total;
  }

  /** 字号和行业 — what one reading compares; folded, with the sound of the trade name. */
  public static final class Part {
    private final String tradeName;
    private final Industry industry;
    private final Sounds sounds;
    private int @Nullable [][] sound;

    public Part(String tradeName, Industry industry, Sounds sounds) {
      this.tradeName = tradeName;
      this.industry = industry;
      this.sounds = sounds;
    }

    public String tradeName() {
      return tradeName;
    }

    public Industry industry() {
      return industry;
    }

    /** Trade name and industry in one, which two readings may divide differently. */
    public String together() {
      return tradeName + industry.wording();
    }

    boolean isTogetherWith(Part other) {
      var wording = industry.wording();
      var others = other.industry.wording();
      if (tradeName.length() + wording.length() != other.tradeName.length() + others.length()) {
        return false;
      }
      return tradeName.length() == other.tradeName.length()
          ? tradeName.equals(other.tradeName) && wording.equals(others)
          : together().equals(other.together());
    }

    /** Every reading of every character of the trade name. */
    public int[][] sound() {
      var known = sound;
      if (known == null) {
        known = tradeName.codePoints().mapToObj(sounds::of).toArray(int[][]::new);
        sound = known;
      }
      return known;
    }
  }

  /** A parsed name as it is compared; readings that differ in nothing compared count once. */
  public static ComparedName of(ParsedName name, Industries industries, Sounds sounds) {
    record Divided(String tradeName, String industry) {}
    var readings = new LinkedHashSet<Divided>();
    for (var reading : name.readings()) {
      var tradeName = new FoldedName(reading.tradeName()).value();
      if (!tradeName.isEmpty()) {
        readings.add(new Divided(tradeName, new FoldedName(reading.industry()).value()));
      }
    }
    var parts = new ArrayList<Part>(readings.size());
    for (var reading : readings) {
      parts.add(new Part(reading.tradeName(), industries.of(reading.industry()), sounds));
    }
    return new ComparedName(new FoldedName(name.text()).value(), parts);
  }

  public String text() {
    return text;
  }

  public List<Part> parts() {
    return parts;
  }

  /** Its characters without brackets, in the order of their codes. */
  public String characters() {
    return bare.codePoints()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether the other one has the same characters and not the same text, brackets apart. */
  boolean isReordered(ComparedName other) {
    return sum == other.sum
        && bare.length() == other.bare.length()
        && !text.equals(other.text)
        && characters().equals(other.characters());
  }

  /** Whether some trade name of the other one stands unbroken in this one. */
  boolean keepsTradeNameOf(ComparedName other) {
    for (var part : other.parts) {
      if (part.tradeName().length() > 1 && bare.contains(part.tradeName())) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String text) {
    int at = 0;
    while (at < text.length() && BRACKETS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    var rest = new StringBuilder(text.length());
    text.chars()
        .filter(character -> BRACKETS.indexOf(character) < 0)
        .forEach(character -> rest.append((char) character));
    return rest.toString();
  }
}
