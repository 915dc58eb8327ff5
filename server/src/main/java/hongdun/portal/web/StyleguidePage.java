package hongdun.portal.web;

import hongdun.portal.Chart;
import hongdun.portal.Choice;
import hongdun.portal.Page;
import hongdun.portal.TimelineEntry;
import hongdun.shared.Law;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 组件样例 — every component once, with the words of its own documentation. */
public record StyleguidePage(boolean faulty) implements Page {
  @Override
  public String template() {
    return "portal/styleguide";
  }

  public List<Shortcoming> faults() {
    if (!faulty) {
      return List.of();
    }
    return List.of(
        Shortcoming.of("line", "portal.fault.missing"),
        Shortcoming.of("text", "portal.fault.missing"),
        Shortcoming.of("one", "portal.fault.choose"),
        Shortcoming.of("few", "portal.fault.choose"),
        Shortcoming.of("day", "portal.fault.date"),
        Shortcoming.of("file", Law.REGISTRATION_REGULATION.article(16), "portal.fault.missing"));
  }

  public List<Choice> choices(String first, String second, String hint) {
    return List.of(new Choice("first", first, hint), Choice.of("second", second));
  }

  public List<TimelineEntry> timeline(String words, String actor) {
    return List.of(
        new TimelineEntry(
            Instant.parse("2026-11-20T01:30:00Z"), actor, words, "", Optional.empty()),
        new TimelineEntry(
            Instant.parse("2026-11-22T06:05:00Z"),
            actor,
            words,
            words,
            Optional.of(Law.REGISTRATION_REGULATION.article(19))));
  }

  public Chart chart(Chart.Kind kind, String title, String heading, String series) {
    return new Chart(
        kind,
        title,
        heading,
        List.of("2026-09", "2026-10", "2026-11"),
        List.of(Chart.Series.of(series, List.of(1234, 1810, 2045))));
  }

  /** A line of which only one month is known yet. */
  public Chart begun(String title, String heading, String series) {
    return new Chart(
        Chart.Kind.LINE,
        title,
        heading,
        List.of("2026-11"),
        List.of(Chart.Series.of(series, List.of(2045))));
  }
}
