package hongdun.shared;

import java.util.Locale;

/** 语言 — a language the product speaks; Chinese is first, English complete beside it. */
public enum Language {
  ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN", "zh"),
  EN(Locale.ENGLISH, "en", "en");

  private final Locale locale;
  private final String tag;
  private final String code;

  Language(Locale locale, String tag, String code) {
    this.locale = locale;
    this.tag = tag;
    this.code = code;
  }

  /** The language of a code, as the code is stored. */
  public static Language of(String code) {
    for (var language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("No language has the code " + code);
  }

  public Locale locale() {
    return locale;
  }

  /** The value of the HTML attribute {@code lang}. */
  public String tag() {
    return tag;
  }

  /** The value of the parameter and cookie {@code lang}: zh or en. */
  public String code() {
    return code;
  }
}
