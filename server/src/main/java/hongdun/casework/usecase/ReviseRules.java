package hongdun.casework.usecase;

import hongdun.agency.CalendarNotLoaded;
import hongdun.agency.Role;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.domain.Period;
import hongdun.casework.domain.RuleOfTime;
import hongdun.casework.domain.RuleRevision;
import hongdun.casework.domain.RuleRevision.Reading;
import hongdun.casework.domain.Term;
import hongdun.casework.persistence.RulesOfTime;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.SignedIn;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 修订期限规则 — the rules of time in words, and a new edition of one from a day: the head or a leader of
 * the bureau that runs the platform sees what it changes and then lets it hold.
 */
@Component
public class ReviseRules {
  private final RulesOfTime rules;
  private final Around around;
  private final Catalogue catalogue;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  ReviseRules(
      RulesOfTime rules,
      Around around,
      Catalogue catalogue,
      WorkingCalendar calendar,
      InstantSource clock) {
    this.rules = rules;
    this.around = around;
    this.catalogue = catalogue;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Who may revise them, and where it is written down. */
  @Component("aroundRules")
  record Around(PlatformRight right, AdministrationLog log) {}

  /** The outcome of a revision. */
  public sealed interface Outcome {
    record Refused(List<Shortcoming> faults) implements Outcome {}

    /** What it would change, and when a matter received on its first day would be due. */
    record Previewed(RuleOfTime edition, Optional<Example> example) implements Outcome {}

    record Enacted(long edition) implements Outcome {}
  }

  /** 举例 — the last day by the edition before and by the new one. */
  public record Example(LocalDate received, LocalDate before, LocalDate after) {}

  /** Every edition, those of a rule together and the newest first. */
  @Transactional(readOnly = true)
  public List<RuleOfTime> all() {
    return rules.all();
  }

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** What an item is called; empty for a rule of every item. */
  public Optional<BilingualText> title(RuleOfTime rule) {
    return catalogue.item(rule.item(), today()).map(Item::title);
  }

  public boolean mayRevise(SignedIn who) {
    return Stream.of(Role.HEAD, Role.LEADER)
        .anyMatch(role -> around.right().keepsThePlatform(who, role.name()));
  }

  /** The last edition of a rule, for whoever may add the next. */
  @Transactional(readOnly = true)
  public RuleOfTime last(long id, SignedIn who) {
    if (!mayRevise(who)) {
      throw new NotFound("Account " + who.account() + " does not revise the rules of time");
    }
    var seen = rules.find(id).orElseThrow(() -> new NotFound("No rule of time " + id));
    var last = rules.last(seen);
    if (last.id() != id) {
      throw new RuleRevised(id, last.id());
    }
    return last;
  }

  @Transactional(readOnly = true)
  public Outcome preview(long id, RuleRevision typed, SignedIn who) {
    var last = last(id, who);
    return switch (typed.read(last, today())) {
      case Reading.Faulty(var faults) -> new Outcome.Refused(faults);
      case Reading.Complete(var edition) -> new Outcome.Previewed(edition, example(last, edition));
    };
  }

  /** Lets the edition hold; what was received before its first day keeps its own. */
  @Transactional
  public Outcome enact(long id, RuleRevision typed, SignedIn who) {
    rules.seize();
    var last = last(id, who);
    return switch (typed.read(last, today())) {
      case Reading.Faulty(var faults) -> new Outcome.Refused(faults);
      case Reading.Complete(var edition) -> {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var added = rules.add(edition, last, who.officer(), at);
        around
            .log()
            .write(
                Change.by(
                    who,
                    "casework.rules.act.revised",
                    "clock-rules/%s/%s".formatted(last.ruleSet(), last.kind().code()),
                    last.inBrief(),
                    edition.inBrief()));
        yield new Outcome.Enacted(added);
      }
    };
  }

  private Optional<Example> example(RuleOfTime last, RuleOfTime edition) {
    return last.term()
        .flatMap(before ->
            edition
                .term()
                .flatMap(after ->
                    due(edition.from(), before)
                        .flatMap(old ->
                            due(edition.from(), after)
                                .map(day -> new Example(edition.from(), old, day)))));
  }

  /** Empty when nobody knows the working days of that year yet. */
  private Optional<LocalDate> due(LocalDate received, Term term) {
    try {
      return Optional.of(new Period(received, term, List.of()).due(calendar).day());
    } catch (CalendarNotLoaded _) {
      return Optional.empty();
    }
  }
}
