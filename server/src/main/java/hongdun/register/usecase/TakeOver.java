package hongdun.register.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Scope;
import hongdun.agency.UnitId;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.OutOfTurn;
import hongdun.register.domain.Handing;
import hongdun.register.persistence.Handings;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 接收属地主体 — shows an office what is new in its area, and records who took it over. */
@Component
public class TakeOver {
  private static final int PAGE = 20;

  private final Agency agency;
  private final Handings handings;
  private final InstantSource clock;

  TakeOver(Agency agency, Handings handings, InstantSource clock) {
    this.agency = agency;
    this.handings = handings;
    this.clock = clock;
  }

  /** 属地清单 — a page of what lies with an office or a bureau. */
  public record Area(
      BilingualText place, boolean wholeBureau, List<Line> lines, Optional<Long> next) {}

  /** An entity with the words of its office and of who took it over. */
  public record Line(Handing handing, Optional<BilingualText> office, String takenBy) {}

  /** How far an officer sees: his unit, or everything of his bureau. */
  private record Reach(UnitId bureau, Optional<UnitId> office) {}

  private Reach reach(Actor.Officer officer) {
    var unit = agency.unit(new UnitId(officer.unit()));
    boolean wide =
        agency
            .authority(
                new OfficerId(officer.officer()), unit.bureau(), Dates.dayOf(clock.instant()))
            .scope()
            .reaches(Scope.BUREAU);
    return new Reach(
        unit.bureau(), wide || unit.isBureau() ? Optional.empty() : Optional.of(unit.id()));
  }

  @Transactional(readOnly = true)
  public Area area(Actor.Officer officer, boolean taken, long before) {
    var reach = reach(officer);
    var found =
        handings.listed(
            reach.bureau(), reach.office(), taken, before == 0 ? Long.MAX_VALUE : before, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    return new Area(
        agency.unit(reach.office().orElse(reach.bureau())).name(),
        reach.office().isEmpty(),
        shown.stream().map(this::line).toList(),
        found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty());
  }

  private Line line(Handing handing) {
    return new Line(
        handing,
        handing.office().map(office -> agency.unit(office).name()),
        handing.takenBy().map(officer -> agency.officer(officer).name()).orElse(""));
  }

  /** Another took it over before: nothing changes, and he is told. */
  @Transactional
  public void take(Actor.Officer officer, long id) {
    var reach = reach(officer);
    if (!handings.liesWith(id, reach.bureau(), reach.office())) {
      throw new NotFound("Not handed to this office: " + id);
    }
    if (!handings.take(
        id, reach.bureau(), reach.office(), new OfficerId(officer.officer()), clock.instant())) {
      throw new TakenBefore(id);
    }
  }

  /** 已被接收 — somebody else was quicker, or it moved on. */
  static final class TakenBefore extends OutOfTurn {
    private static final long serialVersionUID = 1L;

    TakenBefore(long id) {
      super("register.area.taken-before", "Handing " + id + " was taken over before");
    }
  }
}
