package hongdun.shared;

import hongdun.shared.Reading.Fault;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** 金额 — an amount of renminbi in whole fen (分), never negative. */
public record Money(long fen) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  /** Sums of a whole register of these still fit a long. */
  private static final BigDecimal LARGEST_FEN = new BigDecimal("1000000000000000");

  private static final Pattern AMOUNT = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

  public Money {
    if (fen < 0) {
      throw new IllegalArgumentException("An amount is not negative: " + fen);
    }
  }

  public static Money ofYuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100));
  }

  /**
   * Reads an amount in ten thousand yuan (万元) as typed, any width, with or without the unit and
   * commas between thousands; at most six decimals, so that it is whole fen.
   */
  public static Reading<Money> parseWanYuan(String typed) {
    var text = AsTyped.code(typed).replaceFirst("(万元|万)$", "");
    if (text.isEmpty()) {
      return new Reading.Invalid<>(List.of(Fault.EMPTY));
    }
    var faults = new ArrayList<Fault>();
    if (text.startsWith("-") || text.startsWith("−")) {
      faults.add(Fault.NEGATIVE);
      text = text.substring(1);
    }
    if (GROUPED.matcher(text).matches()) {
      text = text.replace(",", "");
    }
    if (!AMOUNT.matcher(text).matches()) {
      faults.add(Fault.NOT_A_NUMBER);
      return new Reading.Invalid<>(faults);
    }
    var fen = new BigDecimal(text).movePointRight(6).stripTrailingZeros();
    if (fen.scale() > 0) {
      faults.add(Fault.DECIMALS);
    }
    if (fen.compareTo(LARGEST_FEN) > 0) {
      faults.add(Fault.TOO_LARGE);
    }
    return faults.isEmpty()
        ? new Reading.Valid<>(new Money(fen.longValueExact()))
        : new Reading.Invalid<>(faults);
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
