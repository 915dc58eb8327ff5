package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
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
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避 — asks whether an officer withdraws from a matter, and decides it by the right person; until
 * then a declared interest bars him (C7).
 */
@Component
public class DecideRecusal {
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

  /** The matters and their journals. */
  @Component
  record Files(Matters matters, Journal journal) {}

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
    var open =
        recusals.openIn(staffing.bureausBelow(bureau)).stream()
            .map(recusal -> line(recusal, officer))
            .filter(line ->
                line.mayDecide() || (line.level() == Level.COLLECTIVE && isVoter(line, officer)))
            .toList();
    return new Sheet(
        open,
        recusals.of(officer).stream().map(recusal -> line(recusal, officer)).toList(),
        recusals.decidedIn(bureau).stream().map(recusal -> line(recusal, officer)).toList());
  }

  private boolean isVoter(Line line, OfficerId officer) {
    return decider(line.recusal()).deciders(line.recusal().officer()).contains(officer);
  }

  private Line line(Recusal recusal, OfficerId reader) {
    var decider = decider(recusal);
    return new Line(
        recusal,
        files.matters().find(recusal.matter()).orElseThrow(),
        agency.officer(recusal.officer()).name(),
        agency.officer(recusal.askedBy()).name(),
        decider.level(recusal.officer()),
        decider.deciders(recusal.officer()).stream()
            .map(officer -> agency.officer(officer).name())
            .toList(),
        recusal.decided().isEmpty() && decider.may(reader, recusal.officer()));
  }

  private RecusalDecider decider(Recusal recusal) {
    return new RecusalDecider(staffing.staff(recusal.bureau(), Dates.dayOf(clock.instant())));
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
            .filter(found -> found.bureau().equals(bureau) && found.concludedAt().isEmpty());
    if (matter.isEmpty()) {
      faults.add(Shortcoming.of("number", "casework.recusal.fault.number"));
    }
    if (reason.isBlank() || reason.length() > LONGEST) {
      faults.add(Shortcoming.of("reason", "casework.recusal.fault.reason"));
    }
    var concerned = whom.orElse(officer);
    if (staffing.staff(bureau, Dates.dayOf(clock.instant())).rolesIn(concerned, bureau).isEmpty()) {
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
      write(matter.get(), JournalLine.RECUSAL_ASKED, "", concerned, reason, Optional.of(by), at);
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
    if (!decider.may(officer, recusal.officer())) {
      return new Deciding.NotHis(
          decider.level(recusal.officer()),
          decider.deciders(recusal.officer()).stream()
              .map(other -> agency.officer(other).name())
              .toList());
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
    settle(recusal, decision.orElseThrow(), grounds, by, Optional.empty());
    return new Deciding.Decided();
  }

  /** Keeps a decision and writes it into the matter's journal. */
  void settle(
      Recusal recusal,
      Decision decision,
      String grounds,
      Actor.Officer by,
      Optional<Long> meeting) {
    var at = now();
    recusals.decide(recusal.id(), decision, grounds, new OfficerId(by.officer()), meeting, at);
    write(
        files.matters().find(recusal.matter()).orElseThrow(),
        JournalLine.RECUSAL_DECIDED,
        decision.name(),
        recusal.officer(),
        grounds,
        Optional.of(by),
        at);
  }

  /** A recusal of another line of bureaus does not exist for him. */
  private void insistOnLine(Recusal recusal, Actor.Officer by) {
    var bureau = agency.unit(new UnitId(by.unit())).bureau();
    var line = staffing.staff(recusal.bureau(), Dates.dayOf(clock.instant())).bureaus();
    if (!line.contains(bureau)) {
      throw new NotFound("No recusal %d for this officer".formatted(recusal.id()));
    }
  }

  private void write(
      Matter matter,
      String step,
      String code,
      OfficerId whom,
      String words,
      Optional<Actor.Officer> by,
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
                by.map(officer ->
                        Author.officer(
                            officer, agency.officer(new OfficerId(officer.officer())).name()))
                    .orElseGet(Author::system),
                new DeskNote(code, agency.officer(whom).name(), words).note(),
                Optional.empty()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
