package hongdun.registration.papers;

/** 条文序号 — counts the articles of a text, which has more or fewer of them by the company's kind. */
public final class ArticleCounter {
  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private int chapter;
  private int article;

  public String chapter() {
    return "第" + numeral(++chapter) + "章";
  }

  public String article() {
    return "第" + numeral(++article) + "条";
  }

  /** A number below a hundred as statutes write it. */
  static String numeral(int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("No articles beyond ninety-nine: " + number);
    }
    var tens = number / 10;
    var ten = tens == 0 ? "" : tens == 1 ? "十" : DIGITS[tens] + "十";
    return ten + DIGITS[number % 10];
  }
}
