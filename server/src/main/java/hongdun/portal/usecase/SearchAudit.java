package hongdun.portal.usecase;

import hongdun.portal.AccountRoles;
import hongdun.portal.AuditSource;
import hongdun.portal.AuditSource.Entry;
import hongdun.portal.AuditSource.Place;
import hongdun.portal.AuditSource.Search;
import hongdun.portal.AuditSource.Who;
import hongdun.portal.AuditSubject;
import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.portal.domain.Address;
import hongdun.portal.persistence.AccountRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审计检索 — looks through the logs of all rooms as if they were one. What is taken away leaves a line
 * itself.
 */
@Service
public class SearchAudit {
  private static final int A_PAGE = 50;
  private static final int MOST_PEOPLE = 200;
  private static final Comparator<Line> NEWEST_FIRST =
      Comparator.comparing((Line line) -> line.entry().at())
          .thenComparing(Line::source)
          .thenComparing(line -> line.entry().number())
          .reversed();

  private final List<AuditSource> sources;
  private final AccountRows accounts;
  private final ObjectProvider<AccountRoles> roles;
  private final AuditTrail trail;

  SearchAudit(
      List<AuditSource> sources,
      AccountRows accounts,
      ObjectProvider<AccountRoles> roles,
      AuditTrail trail) {
    this.sources = sources;
    this.accounts = accounts;
    this.roles = roles;
    this.trail = trail;
  }

  /**
   * What is looked for.
   *
   * @param subject one of the subjects; empty for all of them
   * @param words what must stand in the line; empty for anything
   * @param who a name or what somebody signs in with; empty for everybody
   * @param until the last day, included
   */
  public record Asked(
      Optional<AuditSubject> subject,
      String who,
      String words,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {}

  /** A line and the log it is of. */
  public record Line(String source, Entry entry) {
    Position position() {
      return new Position(entry.at(), source, entry.number());
    }
  }

  /** Some lines, the newest first, and where the older ones begin. */
  public record Lines(List<Line> lines, Optional<Position> olderThan) {}

  /** A place in all logs together. */
  public record Position(Instant at, String source, long number) {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    public static Position newest() {
      return new Position(END, "", 0);
    }

    /** As it stands in an address: microseconds, source, number. */
    public String code() {
      return "%d~%s~%d"
          .formatted(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000, source, number);
    }

    public static Optional<Position> of(String code) {
      var parts = code.split("~", -1);
      if (parts.length != 3
          || !parts[0].matches("[0-9]{1,17}")
          || !parts[2].matches("[0-9]{1,18}")) {
        return Optional.empty();
      }
      long micros = Long.parseLong(parts[0]);
      var at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
      return Optional.of(new Position(at, parts[1], Long.parseLong(parts[2])));
    }

    /** From where a log goes on: of the same moment the logs come by falling names. */
    Place in(String log) {
      int order = log.compareTo(source);
      return new Place(at, order < 0 ? Long.MAX_VALUE : order > 0 ? 0 : number);
    }
  }

  @Transactional(readOnly = true)
  public Lines page(Asked asked, Position before) {
    var found = find(asked, before, A_PAGE + 1);
    boolean more = found.size() > A_PAGE;
    var shown = more ? found.subList(0, A_PAGE) : found;
    return new Lines(
        List.copyOf(shown), more ? Optional.of(shown.getLast().position()) : Optional.empty());
  }

  /** Hands over every line, after a line was written that says so. */
  @Transactional
  public void export(Asked asked, String filter, SignedIn by, Consumer<Line> taker) {
    trail.write(AuditTrail.Line.of(Act.AUDIT_EXPORTED, by.account()).about(filter));
    var position = Optional.of(Position.newest());
    while (position.isPresent()) {
      var found = page(asked, position.get());
      found.lines().forEach(taker);
      position = found.olderThan();
    }
  }

  private List<Line> find(Asked asked, Position before, int most) {
    var who = asked.who().isEmpty() ? Optional.<Who>empty() : Optional.of(meant(asked.who()));
    if (who.filter(nobody -> nobody.accounts().isEmpty()).isPresent()) {
      return List.of();
    }
    var lines = new ArrayList<Line>();
    for (var source : sources) {
      if (asked.subject().map(source.subject()::equals).orElse(true)) {
        var search =
            new Search(
                who,
                asked.words(),
                asked.from().map(SearchAudit::begin).orElse(Instant.EPOCH),
                asked.until().map(last -> begin(last.plusDays(1))).orElse(Position.END),
                before.in(source.name()),
                most);
        source.entries(search).forEach(entry -> lines.add(new Line(source.name(), entry)));
      }
    }
    return lines.stream().sorted(NEWEST_FIRST).limit(most).toList();
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(Dates.ZONE).toInstant();
  }

  private Who meant(String words) {
    var these = accounts.named(words, Address.toSignIn(words), MOST_PEOPLE);
    var known = roles.getIfAvailable();
    var officers =
        these.stream()
            .flatMap(account ->
                Optional.ofNullable(known)
                    .flatMap(room -> room.officerOf(account))
                    .map(AccountRoles.OfficerRoles::officer)
                    .stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Who(these, officers);
  }
}
