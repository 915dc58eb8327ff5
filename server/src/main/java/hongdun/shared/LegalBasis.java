package hongdun.shared;

/**
 * 法律依据 — the article of a law that an act, a rule or a limit rests on; paragraph and item after
 * dots, for example 17 or 12.1.
 */
public record LegalBasis(Law law, String article) {
  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  public LegalBasis {
    if (!article.matches("[0-9]{1,3}(\\.[0-9]{1,2}){0,2}")) {
      throw new IllegalArgumentException("An article is a number, with dots below it: " + article);
    }
  }

  public String in(Language language) {
    var parts = article.split("\\.", -1);
    return switch (language) {
      case ZH -> {
        var text = new StringBuilder("《").append(law.title().zh()).append("》第");
        text.append(chinese(Integer.parseInt(parts[0]))).append("条");
        if (parts.length > 1) {
          text.append("第").append(chinese(Integer.parseInt(parts[1]))).append("款");
        }
        if (parts.length > 2) {
          text.append("第").append(chinese(Integer.parseInt(parts[2]))).append("项");
        }
        yield text.toString();
      }
      case EN -> {
        var text = new StringBuilder(law.title().en()).append(", Art. ").append(parts[0]);
        if (parts.length > 1) {
          text.append(" para. ").append(parts[1]);
        }
        if (parts.length > 2) {
          text.append(" item ").append(parts[2]);
        }
        yield text.toString();
      }
    };
  }

  /** The number in Chinese numerals as statutes write it: 10 十, 19 十九, 20 二十, 105 一百零五. */
  static String chinese(int number) {
    var text = new StringBuilder();
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    if (hundreds > 0) {
      text.append(DIGITS[hundreds]).append("百");
    }
    if (tens > 0) {
      if (tens > 1 || hundreds > 0) {
        text.append(DIGITS[tens]);
      }
      text.append("十");
    } else if (hundreds > 0 && ones > 0) {
      text.append("零");
    }
    return text.append(DIGITS[ones]).toString();
  }
}
