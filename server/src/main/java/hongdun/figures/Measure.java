package hongdun.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** 统计值 — what was counted, with everything its number was reckoned from. */
public sealed interface Measure {
  /** The number, rounded half up to two decimals; empty when there was nothing to count. */
  Optional<BigDecimal> value();

  /** What is counted, or the part of a whole. */
  default Optional<Long> numerator() {
    return switch (this) {
      case Count(var count) -> Optional.of(count);
      case Share(var part, _) -> Optional.of(part);
      case Mean(var sum, _) -> Optional.of(sum);
      case Median _, Change _ -> Optional.empty();
    };
  }

  /** The whole, or the cases. */
  default Optional<Long> denominator() {
    return switch (this) {
      case Count _ -> Optional.empty();
      case Share(_, var whole) -> Optional.of(whole);
      case Mean(_, var cases) -> Optional.of(cases);
      case Median(_, var cases) -> Optional.of(cases);
      case Change(_, _, var cases) -> Optional.of(cases);
    };
  }

  /** Both together: only of what adds up, which a median does not. */
  default Measure plus(Measure other) {
    if (this instanceof Count(var count) && other instanceof Count(var more)) {
      return new Count(count + more);
    }
    if (this instanceof Share(var part, var whole)
        && other instanceof Share(var morePart, var moreWhole)) {
      return new Share(part + morePart, whole + moreWhole);
    }
    if (this instanceof Mean(var sum, var cases)
        && other instanceof Mean(var moreSum, var moreCases)) {
      return new Mean(sum + moreSum, cases + moreCases);
    }
    throw new IllegalArgumentException("Nothing is the sum of " + this + " and " + other);
  }

  /** 计数 — how many. */
  record Count(long count) implements Measure {
    @Override
    public Optional<BigDecimal> value() {
      return Optional.of(BigDecimal.valueOf(count));
    }
  }

  /** 比率 — a part of a whole in percent, never shown without both. */
  record Share(long part, long whole) implements Measure {
    public Share {
      if (part < 0 || part > whole) {
        throw new IllegalArgumentException("%d is no part of %d".formatted(part, whole));
      }
    }

    @Override
    public Optional<BigDecimal> value() {
      return whole == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(part)
                  .scaleByPowerOfTen(2)
                  .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }
  }

  /** 平均 — a sum spread over the cases. */
  record Mean(long sum, long cases) implements Measure {
    @Override
    public Optional<BigDecimal> value() {
      return cases == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(cases), 2, RoundingMode.HALF_UP));
    }
  }

  /** 中位数 — the middle of the cases. */
  record Median(Optional<BigDecimal> middle, long cases) implements Measure {
    @Override
    public Optional<BigDecimal> value() {
      return cases == 0 ? Optional.empty() : middle.map(Measure::rounded);
    }
  }

  /** 前后对比 — what it was or may be, and what it is over the cases. */
  record Change(Optional<BigDecimal> before, Optional<BigDecimal> after, long cases)
      implements Measure {
    @Override
    public Optional<BigDecimal> value() {
      return cases == 0 ? Optional.empty() : after.map(Measure::rounded);
    }

    public Optional<BigDecimal> from() {
      return cases == 0 ? Optional.empty() : before.map(Measure::rounded);
    }
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP);
  }
}
