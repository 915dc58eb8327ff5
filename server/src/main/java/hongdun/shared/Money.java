package hongdun.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** 金额 — an amount of renminbi in whole fen (分), never negative. */
public record Money(long fen) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  public Money {
    if (fen < 0) {
      throw new IllegalArgumentException("An amount is not negative: " + fen);
    }
  }

  public static Money ofYuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public BigDecimal yuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  /** In units of ten thousand yuan (万元), as registered capital is stated; at most six decimals. */
  public BigDecimal wanYuan() {
    return BigDecimal.valueOf(fen, 6).stripTrailingZeros();
  }

  /** The amount as people read it: 100万元, 12.5万元; RMB 1,000,000.00 in English. */
  public String in(Language language) {
    return switch (language) {
      case ZH -> number("#,##0.######").format(wanYuan()) + "万元";
      case EN -> "RMB " + number("#,##0.00").format(yuan());
    };
  }

  private static DecimalFormat number(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }
}
