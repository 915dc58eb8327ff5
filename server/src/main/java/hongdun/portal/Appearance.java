package hongdun.portal;

/**
 * 显示方式 — how a visitor wants the pages to look: the elder version (适老版) with large type, plain
 * words and fewer choices, and the colours.
 */
public record Appearance(boolean elder, Colours colours) {
  public static final Appearance STANDARD = new Appearance(false, Colours.AUTO);

  /** 配色 — light, dark, or as the visitor's device has it. */
  public enum Colours {
    AUTO("auto"),
    LIGHT("light"),
    DARK("dark");

    private final String code;

    Colours(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
