package hongdun.register.domain;

import hongdun.shared.Money;
import hongdun.shared.Reading;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 注册资本读法 — what a register of the past wrote for the capital: an amount, its scale and its currency
 * in many spellings, 26(万人民币元), 19.2万人民币, 1,000(万港币).
 */
public sealed interface CapitalReading {
  record Renminbi(Money money) implements CapitalReading {}

  /** In another currency, in its units; never converted. */
  record Foreign(String currency, BigDecimal amount) implements CapitalReading {}

  /** Nothing is said. */
  record Silent() implements CapitalReading {}

  /** What is said cannot be read: no amount, or an amount without its unit. */
  record Unreadable() implements CapitalReading {}

  /** An amount, grouped or not, and everything behind it. */
  Pattern AMOUNT =
      Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})((?:\\.[0-9]{1,8})?)(.*)");

  /** Brackets, blanks and a dash for nothing say nothing of the unit. */
  Pattern SAYS_NOTHING = Pattern.compile("[()\\s]");

  BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** Units by their spellings; an unnamed currency is renminbi when the scale is 万. */
  Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("", "CNY"),
          Map.entry("元", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("人民币元", "CNY"),
          Map.entry("元人民币", "CNY"),
          Map.entry("美元", "USD"),
          Map.entry("元美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("港币", "HKD"),
          Map.entry("港元", "HKD"),
          Map.entry("香港元", "HKD"),
          Map.entry("元港币", "HKD"),
          Map.entry("日元", "JPY"),
          Map.entry("欧元", "EUR"),
          Map.entry("英镑", "GBP"),
          Map.entry("新加坡元", "SGD"),
          Map.entry("加拿大元", "CAD"),
          Map.entry("加元", "CAD"),
          Map.entry("澳大利亚元", "AUD"),
          Map.entry("澳元", "AUD"),
          Map.entry("瑞士法郎", "CHF"),
          Map.entry("韩元", "KRW"),
          Map.entry("新台币", "TWD"),
          Map.entry("台币", "TWD"),
          Map.entry("澳门元", "MOP"),
          Map.entry("马克", "DEM"),
          Map.entry("德国马克", "DEM"));

  static CapitalReading of(String typed) {
    var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    if (text.isEmpty() || text.matches("-+|N/A")) {
      return new Silent();
    }
    var parts = AMOUNT.matcher(text);
    return parts.matches() ? of(parts) : new Unreadable();
  }

  private static CapitalReading of(Matcher parts) {
    var unit = SAYS_NOTHING.matcher(parts.group(3)).replaceAll("");
    boolean scaled = unit.startsWith("万");
    var currency = CURRENCIES.get(scaled ? unit.substring(1) : unit);
    if (currency == null || unit.isEmpty()) {
      return new Unreadable();
    }
    var amount = new BigDecimal(parts.group(1).replace(",", "") + parts.group(2));
    var whole = scaled ? amount.multiply(TEN_THOUSAND) : amount;
    return currency.equals("CNY") ? renminbi(whole) : new Foreign(currency, plain(whole));
  }

  private static CapitalReading renminbi(BigDecimal yuan) {
    // The parts of a fen that a source reckons with are less than anybody pays.
    var wan = yuan.movePointLeft(4).setScale(6, java.math.RoundingMode.HALF_UP);
    return switch (Money.parseWanYuan(wan.toPlainString())) {
      case Reading.Valid<Money>(var money) -> new Renminbi(money);
      case Reading.Invalid<Money> _ -> new Unreadable();
    };
  }

  private static BigDecimal plain(BigDecimal amount) {
    var stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
