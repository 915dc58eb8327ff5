package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.InterestDependent;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.DeskBasis;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Recusal;
import hongdun.casework.domain.Recusal.Decision;
import hongdun.casework.domain.Recusal.Origin;
import hongdun.casework.domain.RecusalDecider;
import hongdun.casework.domain.RecusalDecider.Level;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Recusals;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避 — asks whether an officer withdraws from a matter, and decides it by the right person; until
 * then a declared interest bars him (C7).
 */
@Component
public class DecideRecusal implements InterestDependent {
  private static final int LONGEST = 500;

  private final Agency agency;
  private final Staffing staffing;
  private final Recusals recusals;
  private final Files files;
  private final InstantSource clock;

  DecideRecusal(
      Agency agency, Staffing staffing, Recusals recusals, Files files, InstantSource clock) {
    this.agency = agency;
    this.staffing = staffing;
    this.recusals = recusals;
    this.files = files;
    this.clock = clock;
  }

  /** The matters, their journals, and who has an interest in them. */
  @Component
  record Files(Matters matters, Journal journal, Standing standing) {}

  @Override
  @Transactional(readOnly = true)
  public boolean awaitsDecision(OfficerId officer, long interest) {
    return recusals.awaitsDecision(officer, interest);
  }

  /** A recusal in words, with who decides it. */
  public record Line(
      Recusal recusal,
      Matter matter,
      String officer,
      String askedBy,
      Level level,
      List<String> deciders,
      boolean mayDecide) {}

  /** What an officer may decide, what concerns himself, and what was decided lately. */
  public record Sheet(List<Line> open, List<Line> mine, List<Line> decided) {}

  @Transactional(readOnly = true)
  public Sheet sheet(Actor.Officer actor) {
    var officer = new OfficerId(actor.officer());
    var bureau = agency.unit(new UnitId(actor.unit())).bureau();
    var open = recusals.openIn(staffing.bureausBelow(bureau));
    var mine = recusals.of(officer);
    var decided = recusals.decidedIn(bureau);
    var reader = reader(officer, List.of(open, mine, decided));
    return new Sheet(
        open.stream()
            .map(reader::line)
            .filter(line -> line.mayDecide() || reader.votes(line.recusal()))
            .toList(),
        mine.stream().map(reader::line).toList(),
        decided.stream().map(reader::line).toList());
  }

  private Reader reader(OfficerId officer, List<List<Recusal>> lists) {
    var ids = lists.stream().flatMap(List::stream).map(Recusal::matter).distinct().toList();
    return new Reader(
        officer,
        files.matters().findAll(ids).stream()
            .collect(Collectors.toMap(Matter::id, Function.identity())),
        recusals.barred(ids));
  }

  /** 阅览 — says the recusals of one page in words; what many lines share is asked once. */
  private final class Reader {
    private final OfficerId officer;
    private final Map<MatterId, Matter> matters;
    private final Map<MatterId, Set<OfficerId>> barred;
    private final Map<UnitId, StaffOnDay> staffs = new HashMap<>();

    Reader(OfficerId officer, Map<MatterId, Matter> matters, Map<MatterId, Set<OfficerId>> barred) {
      this.officer = officer;
      this.matters = matters;
      this.barred = barred;
    }

    Line line(Recusal recusal) {
      var decider = decider(recusal);
      return new Line(
          recusal,
          Optional.ofNullable(matters.get(recusal.matter())).orElseThrow(),
          name(recusal.officer()),
          name(recusal.askedBy()),
          decider.level(recusal.officer()),
          names(decider, recusal),
          recusal.decided().isEmpty() && decider.as(officer, recusal.officer()).isPresent());
    }

    boolean votes(Recusal recusal) {
      return decider(recusal).votes(officer, recusal.officer());
    }

    private RecusalDecider decider(Recusal recusal) {
      var staff = staffs.computeIfAbsent(recusal.bureau(), DecideRecusal.this::staff);
      // The head's is rare, and whether the others are enough depends on their own interests.
      return staff.rolesIn(recusal.officer(), recusal.bureau()).contains(Role.HEAD)
          ? DecideRecusal.this.decider(recusal, staff)
          : new RecusalDecider(staff, barred.getOrDefault(recusal.matter(), Set.of()));
    }
  }

  /** Who decides a recusal, as of now: nobody who has an interest in the matter himself. */
  RecusalDecider decider(Recusal recusal) {
    return decider(recusal, staff(recusal.bureau()));
  }

  private RecusalDecider decider(Recusal recusal, StaffOnDay staff) {
    var matter = files.matters().find(recusal.matter()).orElseThrow();
    var today = Dates.dayOf(clock.instant());
    return new RecusalDecider(
        staff,
        staff.serving().stream()
            .filter(held -> held.role() == Role.LEADER || held.role() == Role.HEAD)
            .flatMap(held ->
                Stream.concat(
                    Stream.of(held.officer()), staff.substituteOf(held.officer()).stream()))
            .distinct()
            .filter(leader ->
                recusals.hasWithdrawn(matter.id(), leader)
                    || !files.standing().uncleared(matter, leader, today).isEmpty())
            .collect(Collectors.toSet()));
  }

  private StaffOnDay staff(UnitId bureau) {
    return staffing.staff(bureau, Dates.dayOf(clock.instant()));
  }

  private List<String> names(RecusalDecider decider, Recusal recusal) {
    return decider.deciders(recusal.officer()).stream().map(one -> name(one.officer())).toList();
  }

  private String name(OfficerId officer) {
    return agency.officer(officer).name();
  }

  /** 自行回避 or 申请回避: an officer asks that he, or for the party that a colleague, withdraws. */
  @Transactional
  public List<Shortcoming> ask(
      String number, Optional<OfficerId> whom, String reason, Actor.Officer by) {
    var officer = new OfficerId(by.officer());
    var bureau = agency.unit(new UnitId(by.unit())).bureau();
    var faults = new ArrayList<Shortcoming>();
    var matter =
        files
            .matters()
            .findByNumber(number)
            .filter(found -> found.isHandledBy(bureau) && found.concludedAt().isEmpty());
    if (matter.isEmpty()) {
      faults.add(Shortcoming.of("number", "casework.recusal.fault.number"));
    }
    if (reason.isBlank() || reason.length() > LONGEST) {
      faults.add(Shortcoming.of("reason", "casework.recusal.fault.reason"));
    }
    var concerned = whom.orElse(officer);
    if (staff(bureau).rolesIn(concerned, bureau).isEmpty()) {
      faults.add(Shortcoming.of("officer", "casework.recusal.fault.officer"));
    }
    if (faults.isEmpty()) {
      var at = now();
      var asked =
          new Recusals.Asked(
              matter.orElseThrow().id(),
              bureau,
              concerned,
              Optional.empty(),
              concerned.equals(officer) ? Origin.SELF : Origin.PARTY,
              reason,
              officer);
      if (!recusals.ask(asked, at)) {
        return List.of(Shortcoming.of("number", "casework.recusal.fault.asked"));
      }
      var asker = author(by, staff(bureau).roleOf(officer));
      write(matter.get(), JournalLine.RECUSAL_ASKED, "", concerned, reason, asker, at);
    }
    return List.copyOf(faults);
  }

  /** What came of a decision. */
  public sealed interface Deciding {
    record Decided() implements Deciding {}

    record Incomplete(List<Shortcoming> faults) implements Deciding {}

    /** He is not the right person: at which level it is decided, and by whom. */
    record NotHis(Level level, List<String> deciders) implements Deciding {}
  }

  @Transactional
  public Deciding decide(long id, Optional<Decision> decision, String grounds, Actor.Officer by) {
    var recusal = recusals.lock(id).orElseThrow(() -> new NotFound("No recusal " + id));
    var officer = new OfficerId(by.officer());
    var decider = decider(recusal);
    insistOnLine(recusal, by);
    if (recusal.decided().isPresent()) {
      throw new AnsweredMeanwhile(id);
    }
    var as = decider.as(officer, recusal.officer());
    if (as.isEmpty()) {
      return new Deciding.NotHis(decider.level(recusal.officer()), names(decider, recusal));
    }
    var faults = new ArrayList<Shortcoming>();
    if (decision.isEmpty()) {
      faults.add(Shortcoming.of("decision", "casework.recusal.fault.decision"));
    }
    if (grounds.isBlank() || grounds.length() > LONGEST) {
      faults.add(Shortcoming.of("grounds", "casework.recusal.fault.grounds"));
    }
    if (!faults.isEmpty()) {
      return new Deciding.Incomplete(List.copyOf(faults));
    }
    settle(
        recusal,
        decision.orElseThrow(),
        grounds,
        author(by, Optional.of(as.get().role())).inPlaceOf(as.get().inPlaceOf()),
        Optional.empty());
    return new Deciding.Decided();
  }

  /** Keeps a decision and writes it into the matter's journal. */
  void settle(
      Recusal recusal, Decision decision, String grounds, Author by, Optional<Long> meeting) {
    var at = now();
    recusals.decide(recusal.id(), decision, grounds, by.officer().orElseThrow(), meeting, at);
    write(
        files.matters().find(recusal.matter()).orElseThrow(),
        JournalLine.RECUSAL_DECIDED,
        decision.name(),
        recusal.officer(),
        grounds,
        by,
        at);
  }

  private Author author(Actor.Officer by, Optional<Role> role) {
    return Author.officer(by, name(new OfficerId(by.officer())), role);
  }

  /** A recusal of another line of bureaus does not exist for him. */
  private void insistOnLine(Recusal recusal, Actor.Officer by) {
    var bureau = agency.unit(new UnitId(by.unit())).bureau();
    if (!staff(recusal.bureau()).bureaus().contains(bureau)) {
      throw new NotFound("No recusal %d for this officer".formatted(recusal.id()));
    }
  }

  private void write(
      Matter matter,
      String step,
      String code,
      OfficerId whom,
      String words,
      Author by,
      Instant at) {
    files
        .journal()
        .write(
            new JournalLine(
                matter.id(),
                at,
                step,
                matter.stage(),
                matter.stage(),
                by,
                new DeskNote(code, name(whom), words).note(),
                DeskBasis.of(step)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
