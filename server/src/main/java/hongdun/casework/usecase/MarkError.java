package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.OfficerLetters.Letter;
import hongdun.agency.Role;
import hongdun.casework.Desk.Notice;
import hongdun.casework.ErrorMarked;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.MatterMoved;
import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.Owner;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.casework.persistence.Clocks;
import hongdun.casework.persistence.ErrorMarks;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.usecase.InboxScope.Viewer;
import hongdun.casework.usecase.PassOn.Stay;
import hongdun.portal.Dates;
import hongdun.portal.PublicAddress;
import hongdun.shared.Actor;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 适时纠错 — a supervisor marks an error at a step while the matter still runs: it goes back to that
 * step with his note, in the hands of whoever took it. The clock runs on.
 */
@Component
public class MarkError {
  /** 行政许可法 Art. 60: who supervises corrects in time. */
  private static final LegalBasis BASIS = Law.LICENSING_LAW.article(60);

  private static final int LONGEST_NOTE = 1000;

  private final InboxScope scope;
  private final WatchMatter watch;
  private final Procedures procedures;
  private final SendBack back;
  private final InstantSource clock;

  MarkError(
      InboxScope scope,
      WatchMatter watch,
      Procedures procedures,
      SendBack back,
      InstantSource clock) {
    this.scope = scope;
    this.watch = watch;
    this.procedures = procedures;
    this.back = back;
    this.clock = clock;
  }

  /** The outcome. */
  public sealed interface Outcome {
    record Marked(Matter matter) implements Outcome {}

    /** He may not, or the matter is over: why, in casework's words. */
    record Refused(String messageKey) implements Outcome {}

    record Incomplete(List<Shortcoming> faults) implements Outcome {}
  }

  /**
   * Marks an error.
   *
   * @param version the version of the matter the supervisor saw
   * @param line the line of the journal that is in error
   */
  @Transactional
  public Outcome mark(MatterId id, int version, long line, String note, Actor.Officer actor) {
    var viewer = scope.viewer(actor);
    watch.matter(id, viewer);
    var matter = back.lock(id);
    return refusal(matter, viewer)
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> mark(matter, version, line, note.strip(), viewer));
  }

  private Outcome mark(Matter matter, int version, long id, String note, Viewer viewer) {
    if (matter.version() != version) {
      throw new MatterMoved(matter.id(), version, matter.version());
    }
    var line = watch.standing(matter).stream().filter(standing -> standing.id() == id).findFirst();
    var faults = new ArrayList<Shortcoming>();
    if (line.isEmpty()) {
      faults.add(Shortcoming.of("line", "casework.mark.line-missing"));
    }
    if (note.isEmpty()) {
      faults.add(Shortcoming.of("note", "casework.mark.note-missing"));
    }
    if (note.length() > LONGEST_NOTE) {
      faults.add(Shortcoming.of("note", "casework.mark.note-long", Integer.toString(LONGEST_NOTE)));
    }
    if (!faults.isEmpty()) {
      return new Outcome.Incomplete(List.copyOf(faults));
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Outcome.Marked(
        back.to(line.orElseThrow(), matter, procedures.of(matter), note, viewer, at));
  }

  /** Only a supervisor marks, only while it runs, and never what he had a hand in himself. */
  private Optional<String> refusal(Matter matter, Viewer viewer) {
    if (!viewer.roles().contains(Role.SUPERVISOR)) {
      return Optional.of("casework.mark.supervisors-only");
    }
    if (matter.concludedAt().isPresent()) {
      return Optional.of("casework.mark.concluded");
    }
    return back.tookPart(matter.id(), viewer)
        ? Optional.of("casework.mark.took-part")
        : Optional.empty();
  }

  /** 退回重办 — writes that a matter goes back to a step. */
  @Component
  static class SendBack {
    private final Matters matters;
    private final Journal journal;
    private final ErrorMarks marks;
    private final Hands hands;
    private final ApplicationEventPublisher events;

    SendBack(
        Matters matters,
        Journal journal,
        ErrorMarks marks,
        Hands hands,
        ApplicationEventPublisher events) {
      this.matters = matters;
      this.journal = journal;
      this.marks = marks;
      this.hands = hands;
      this.events = events;
    }

    Matter lock(MatterId id) {
      return matters.lock(id).orElseThrow();
    }

    boolean tookPart(MatterId id, Viewer viewer) {
      return journal.of(id).stream()
          .filter(line -> JournalLine.isOfTheTable(line.step()))
          .anyMatch(line -> line.officer().filter(viewer.officer()::equals).isPresent());
    }

    Matter to(
        JournalEntry line,
        Matter matter,
        ProcedureTable table,
        String note,
        Viewer viewer,
        Instant at) {
      var withParty = table.rule(matter.stage()).owner() == Owner.PARTY;
      journal.write(
          new JournalLine(
              matter.id(),
              at,
              JournalLine.MARKED,
              matter.stage(),
              line.from(),
              hands.supervisor(viewer),
              note,
              Optional.of(BASIS)));
      matters.move(matter.id(), line.from(), false);
      hands.giveBack(matter, line, table, at);
      var returned = matters.find(matter.id()).orElseThrow();
      hands.tellOfficers(returned, line, matter.handler(), viewer, note, at);
      var mark = marks.add(matter, line, note, viewer.officer(), viewer.unit(), at);
      if (withParty) {
        hands.tell(matter, at);
      }
      events.publishEvent(
          new ErrorMarked(
              matter.id(), matter.bureau().value(), mark, line.officer().orElseThrow().value()));
      return returned;
    }
  }

  /** 退回承办 — the clock goes on, and whoever took the step has the matter again. */
  @Component
  static class Hands {
    private final Clocks clocks;
    private final MoveMatter.Following following;
    private final Courses courses;
    private final CheckActor actors;
    private final Told told;

    Hands(
        Clocks clocks,
        MoveMatter.Following following,
        Courses courses,
        CheckActor actors,
        Told told) {
      this.clocks = clocks;
      this.following = following;
      this.courses = courses;
      this.actors = actors;
      this.told = told;
    }

    JournalLine.Author supervisor(Viewer viewer) {
      return actors.author(
          new Actor.Officer(viewer.officer().value(), viewer.unit().value()),
          Role.SUPERVISOR,
          Optional.empty(),
          false);
    }

    void giveBack(Matter matter, JournalEntry line, ProcedureTable table, Instant at) {
      var row =
          new Row(
              matter.stage(),
              JournalLine.MARKED,
              line.from(),
              new By.Officers(Set.of(Role.SUPERVISOR)),
              BASIS,
              false,
              Optional.empty(),
              JournalLine.MARKED);
      following.clock().follow(matter.id(), clocks.ofRound(matter.id()), row, table, at);
      var on = Dates.dayOf(at);
      following
          .hands()
          .pass(
              new Stay(
                  matter.id(),
                  courses.place(matter, on),
                  table,
                  line.from(),
                  courses.variant(matter)),
              line.officer()
                  .flatMap(officer -> line.unit().map(unit -> new ByOfficer(officer, unit))),
              on,
              at);
    }

    /** Whoever has it now, who took the step in error, and who had it until now. */
    void tellOfficers(
        Matter matter,
        JournalEntry line,
        Optional<OfficerId> before,
        Viewer viewer,
        String note,
        Instant at) {
      told.officers()
          .tell(
              matter,
              Stream.concat(line.officer().stream(), before.stream()).toList(),
              new Letter(
                  "casework.mark.officers.subject",
                  "casework.mark.officers.body",
                  List.of(
                      matter.number(),
                      matter.subject(),
                      supervisor(viewer).name(),
                      note,
                      "/desk/matters/" + matter.id().value(),
                      "/desk/marks")),
              at);
    }

    /** 告知 — the party, and those who handle the matter. */
    @Component
    record Told(TellParty party, TellOfficers officers, PublicAddress address) {}

    /** The party has no more to mend for now. */
    void tell(Matter matter, Instant at) {
      told.party()
          .tell(
              matter,
              new Notice(
                  "casework.mark.told.subject",
                  "casework.mark.told.body",
                  List.of(
                      matter.number(), matter.subject(), told.address().of(matter.progressPath()))),
              at);
    }
  }
}
