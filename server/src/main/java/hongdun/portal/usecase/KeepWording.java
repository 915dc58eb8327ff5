package hongdun.portal.usecase;

import static java.util.stream.Collectors.groupingBy;

import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.portal.Wording;
import hongdun.portal.persistence.Wordings;
import hongdun.portal.persistence.Wordings.Kept;
import hongdun.shared.Language;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 文案副本 — the bureau's own words in memory. */
@Component
class KeepWording implements Wording {
  private final Seldom<Map<String, List<Kept>>> byKey;
  private final InstantSource clock;

  KeepWording(Wordings table, Editions editions, InstantSource clock) {
    this.byKey =
        new Seldom<>(
            editions,
            Wordings.EDITION,
            () ->
                table.all().stream()
                    .collect(groupingBy(kept -> name(kept.key(), kept.language()))));
    this.clock = clock;
  }

  @Override
  public Optional<String> own(Language language, String key) {
    var known = byKey.get();
    return known.isEmpty()
        ? Optional.empty()
        : counting(of(known, language, key), Dates.dayOf(clock.instant())).flatMap(Kept::pattern);
  }

  /** Every wording of a key, the latest day first. */
  List<Kept> history(Language language, String key) {
    return of(byKey.get(), language, key);
  }

  private static List<Kept> of(Map<String, List<Kept>> known, Language language, String key) {
    return known.getOrDefault(name(key, language.code()), List.of());
  }

  /** The one that counts on a day. */
  static Optional<Kept> counting(List<Kept> latestFirst, LocalDate on) {
    return latestFirst.stream().filter(kept -> !kept.from().isAfter(on)).findFirst();
  }

  private static String name(String key, String language) {
    return key + "@" + language;
  }
}
