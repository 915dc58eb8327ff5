package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Authority.Held;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.AfterCheck;
import hongdun.casework.domain.AfterCheck.Finding;
import hongdun.casework.domain.AfterCheck.Result;
import hongdun.casework.domain.DeskBasis;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.Draw;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.persistence.AfterChecks;
import hongdun.casework.persistence.Journal;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 事后抽查 — a head of department looks again at what was drawn, and says what he found. */
@Component
public class CheckAfterwards {
  private final AfterChecks checks;
  private final FollowFault follow;
  private final Journal journal;
  private final Acting acting;
  private final InstantSource clock;

  CheckAfterwards(
      AfterChecks checks, FollowFault follow, Journal journal, Acting acting, InstantSource clock) {
    this.checks = checks;
    this.follow = follow;
    this.journal = journal;
    this.acting = acting;
    this.clock = clock;
  }

  /** As what an officer acts. */
  @Component
  record Acting(Agency agency, CheckActor actors, MatterAuthority authority) {
    UnitId bureau(Actor.Officer officer) {
      return agency.unit(new UnitId(officer.unit())).bureau();
    }

    /** Only the heads of departments check, of matters their appointment reaches. */
    Optional<Held> head(Matter matter, Actor.Officer by, LocalDate on) {
      return authority.over(matter, by, bureau(by), on, Role.DIVISION_HEAD);
    }

    Author head(Actor.Officer by, Held as) {
      return actors.author(by, Role.DIVISION_HEAD, as.inPlaceOf(), false);
    }
  }

  /** What was drawn in a bureau, and the draws it comes from. */
  public record Desk(List<AfterCheck> checks, List<Draw> draws) {}

  /** The outcome of a check. */
  public sealed interface Outcome {
    record Kept() implements Outcome {}

    /** It is not kept, why in words of casework. */
    record Refused(String field, String messageKey) implements Outcome {}
  }

  @Transactional(readOnly = true)
  public Desk desk(Actor.Officer officer) {
    var bureau = acting.bureau(officer);
    return new Desk(checks.of(bureau), checks.draws(bureau));
  }

  /** Whoever had a hand in the matter does not check it. */
  @Transactional
  public Outcome check(MatterId id, Result result, String findings, Actor.Officer by) {
    var drawn =
        checks
            .find(id)
            .filter(found -> found.matter().bureau().equals(acting.bureau(by)))
            .orElseThrow(() -> new NotFound("No check of matter " + id.value()));
    var officer = new OfficerId(by.officer());
    var now = clock.instant();
    var as = acting.head(drawn.matter(), by, Dates.dayOf(now));
    if (as.isEmpty()) {
      return new Outcome.Refused("actions", "casework.after-check.heads-only");
    }
    var absent = as.get().inPlaceOf();
    if (hadAHandIn(id, officer) || absent.filter(one -> hadAHandIn(id, one)).isPresent()) {
      return new Outcome.Refused("actions", "casework.after-check.own-matter");
    }
    if (result == Result.FAULTY && findings.isBlank()) {
      return new Outcome.Refused("findings", "casework.after-check.findings-missing");
    }
    if (!checks.conclude(id, new Finding(result, findings, officer, new UnitId(by.unit()), now))) {
      return new Outcome.Refused("actions", "casework.after-check.done-already");
    }
    var stage = drawn.matter().stage();
    journal.write(
        new JournalLine(
            id,
            now,
            JournalLine.AFTER_CHECK,
            stage,
            stage,
            acting.head(by, as.get()),
            new DeskNote(result.name(), "", findings).note(),
            DeskBasis.of(JournalLine.AFTER_CHECK)));
    if (result == Result.FAULTY) {
      follow.openMark(drawn.matter(), findings, by, now);
    }
    return new Outcome.Kept();
  }

  private boolean hadAHandIn(MatterId id, OfficerId officer) {
    return journal.of(id).stream()
        .filter(line -> !line.step().equals(JournalLine.AFTER_CHECK))
        .anyMatch(line -> line.officer().filter(officer::equals).isPresent());
  }
}
