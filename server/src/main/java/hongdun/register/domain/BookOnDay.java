package hongdun.register.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 某日登记簿 — what the book said of an entity on a day: what its entries until then state, the later
 * over the earlier.
 *
 * @param facts as the entries state them; what none states is not there
 * @param entries the entries until that day, the newest first
 */
public record BookOnDay(
    LocalDate day, Standing standing, Map<Fact, String> facts, List<HistoryLine> entries) {
  public BookOnDay {
    facts = Collections.unmodifiableMap(new EnumMap<>(facts));
    entries = List.copyOf(entries);
  }

  /** 在册情况 — whether the entity was on the book. */
  public enum Standing {
    NOT_YET,
    ON_THE_BOOK,
    GONE
  }

  /** What one entry says of one fact. */
  public record Said(String content, String value) {}

  /** What entries say together, in the order they came into force. */
  public static BookOnDay of(
      LocalDate day, Standing standing, List<Said> said, List<HistoryLine> entries) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    for (var one : said) {
      Fact.of(one.content()).ifPresent(fact -> facts.put(fact, one.value()));
    }
    facts.values().removeIf(String::isEmpty);
    return new BookOnDay(day, standing, facts, entries);
  }

  /** Whether it was on the book, by the days it came and went. */
  public static Standing standing(LocalDate day, LocalDate established, Optional<LocalDate> freed) {
    if (day.isBefore(established)) {
      return Standing.NOT_YET;
    }
    return freed.filter(gone -> !gone.isAfter(day)).isPresent()
        ? Standing.GONE
        : Standing.ON_THE_BOOK;
  }

  public String fact(Fact fact) {
    return facts.getOrDefault(fact, "");
  }

  /** Every fact that another day's book states otherwise, in the order of the facts. */
  public List<Difference> differencesTo(BookOnDay later) {
    return Arrays.stream(Fact.values())
        .map(fact -> new Difference(fact, fact(fact), later.fact(fact)))
        .filter(one -> !one.before().equals(one.after()))
        .toList();
  }

  /** 差异 — a fact as it was stated on two days; empty where it was not stated. */
  public record Difference(Fact fact, String before, String after) {}
}
