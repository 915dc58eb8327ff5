package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.domain.CollectiveDecision.Member;
import hongdun.casework.domain.CollectiveDecision.Outcome;
import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Meeting;
import hongdun.casework.domain.Meeting.About;
import hongdun.casework.domain.Recusal;
import hongdun.casework.domain.Recusal.Decision;
import hongdun.casework.domain.RecusalDecider.Level;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Meetings;
import hongdun.casework.persistence.Meetings.Calling;
import hongdun.casework.persistence.Recusals;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 集体讨论 — the leaders of a bureau decide a question together: it is called, everybody votes once in
 * his own name, and with the minutes it is closed. Whoever has an interest withdraws.
 */
@Component
public class MeetTogether {
  private static final int LONGEST = 500;
  private static final int LONGEST_MINUTES = 20_000;

  private final Agency agency;
  private final Staffing staffing;
  private final Standing standing;
  private final Records records;
  private final InstantSource clock;

  MeetTogether(
      Agency agency, Staffing staffing, Standing standing, Records records, InstantSource clock) {
    this.agency = agency;
    this.staffing = staffing;
    this.standing = standing;
    this.records = records;
    this.clock = clock;
  }

  /** What is read and written. */
  @Component
  record Records(
      Meetings meetings,
      Recusals recusals,
      Matters matters,
      Journal journal,
      DecideRecusal decide) {}

  /** What a leader entered; a field left empty or unreadable is empty here. */
  public record Asked(
      Optional<About> about,
      String number,
      Optional<Long> recusal,
      String question,
      Optional<LocalDate> heldOn) {}

  /** What came of it. */
  public sealed interface Calling {
    record Called(long meeting) implements Calling {}

    record Incomplete(List<Shortcoming> faults) implements Calling {}
  }

  /** A meeting with names. */
  public record Sheet(
      Meeting meeting,
      Optional<Matter> matter,
      String calledBy,
      List<Named> members,
      boolean begun,
      boolean mayVote,
      boolean mayClose) {}

  /** A member with his name. */
  public record Named(String name, Member member) {}

  @Transactional(readOnly = true)
  public List<Meeting> of(Actor.Officer by) {
    return records.meetings().ofBureau(bureau(by));
  }

  /** A meeting of the officer's bureau, for those who are its members and for supervision. */
  @Transactional(readOnly = true)
  public Sheet sheet(long id, Actor.Officer by) {
    var meeting =
        records
            .meetings()
            .find(id)
            .filter(found -> found.bureau().equals(bureau(by)))
            .orElseThrow(() -> new NotFound("No meeting " + id + " for this officer"));
    var officer = new OfficerId(by.officer());
    var open = meeting.closed().isEmpty() && meeting.hasBegun(today());
    return new Sheet(
        meeting,
        meeting.matter().flatMap(records.matters()::find),
        agency.officer(meeting.calledBy()).name(),
        meeting.decision().members().stream()
            .map(member -> new Named(agency.officer(member.officer()).name(), member))
            .toList(),
        meeting.hasBegun(today()),
        open
            && meeting.decision().members().stream()
                .anyMatch(member ->
                    member.officer().equals(officer)
                        && !member.withdrew()
                        && member.vote().isEmpty()),
        open && leads(officer, bureau(by)));
  }

  @Transactional
  public Calling call(Asked asked, Actor.Officer by) {
    var at = now();
    var today = Dates.dayOf(at);
    var bureau = bureau(by);
    var staff = staffing.staff(bureau, today);
    insistOnLeader(staff, bureau, by);
    var recusal =
        asked.recusal().flatMap(records.recusals()::lock).filter(one -> isForUs(one, bureau));
    var matter =
        recusal
            .flatMap(one -> records.matters().find(one.matter()))
            .or(() ->
                records
                    .matters()
                    .findByNumber(asked.number())
                    .filter(found -> found.bureau().equals(bureau)));
    var faults = faults(asked, matter, recusal, today);
    if (!faults.isEmpty()) {
      return new Calling.Incomplete(faults);
    }
    var id =
        records
            .meetings()
            .call(
                new Meetings.Calling(
                    bureau,
                    asked.about().orElseThrow(),
                    matter.map(Matter::id),
                    recusal.map(Recusal::id),
                    asked.question(),
                    asked.heldOn().orElseThrow(),
                    new OfficerId(by.officer())),
                members(staff, bureau, matter, recusal, today),
                at);
    return new Calling.Called(id);
  }

  private boolean isForUs(Recusal recusal, UnitId bureau) {
    return recusal.decided().isEmpty()
        && recusal.bureau().equals(bureau)
        && records.decide().decider(recusal).level(recusal.officer()) == Level.COLLECTIVE;
  }

  private static List<Shortcoming> faults(
      Asked asked, Optional<Matter> matter, Optional<Recusal> recusal, LocalDate today) {
    var faults = new ArrayList<Shortcoming>();
    if (asked.about().isEmpty()) {
      faults.add(Shortcoming.of("about", "casework.meeting.fault.about"));
    } else if (asked.about().get() == About.RECUSAL_OF_HEAD && recusal.isEmpty()) {
      faults.add(Shortcoming.of("recusal", "casework.meeting.fault.recusal"));
    } else if (asked.about().get() != About.RECUSAL_OF_HEAD && recusal.isPresent()) {
      faults.add(Shortcoming.of("about", "casework.meeting.fault.about"));
    }
    var needsMatter =
        asked
            .about()
            .filter(about -> about == About.MATTER || about == About.EXTENSION)
            .isPresent();
    if ((needsMatter || !asked.number().isEmpty()) && matter.isEmpty()) {
      faults.add(Shortcoming.of("number", "casework.recusal.fault.number"));
    }
    if (asked.question().isBlank() || asked.question().length() > LONGEST) {
      faults.add(Shortcoming.of("question", "casework.meeting.fault.question"));
    }
    if (asked.heldOn().isEmpty() || asked.heldOn().get().isBefore(today)) {
      faults.add(Shortcoming.of("heldOn", "casework.meeting.fault.day"));
    }
    return List.copyOf(faults);
  }

  /** All leaders of the bureau; those with an interest in the matter withdraw. */
  private List<Member> members(
      StaffOnDay staff,
      UnitId bureau,
      Optional<Matter> matter,
      Optional<Recusal> recusal,
      LocalDate today) {
    return staff.serving().stream()
        .filter(held -> held.bureau().equals(bureau) && leads(held.role()))
        .map(Serving::officer)
        .distinct()
        .map(officer ->
            new Member(
                officer,
                recusal.filter(one -> one.officer().equals(officer)).isPresent()
                    || matter.filter(one -> withdraws(one, officer, today)).isPresent(),
                Optional.empty(),
                ""))
        .toList();
  }

  private boolean withdraws(Matter matter, OfficerId officer, LocalDate today) {
    return records.recusals().hasWithdrawn(matter.id(), officer)
        || !standing.uncleared(matter, officer, today).isEmpty();
  }

  /** Casts the officer's own vote, from the day of the meeting on; it stands as it was cast. */
  @Transactional
  public List<Shortcoming> vote(long id, Optional<Vote> vote, String remark, Actor.Officer by) {
    var meeting = lock(id, by);
    if (!meeting.hasBegun(today())) {
      return List.of(Shortcoming.of("vote", "casework.meeting.fault.not-begun"));
    }
    if (vote.isEmpty()) {
      return List.of(Shortcoming.of("vote", "casework.meeting.fault.vote"));
    }
    if (remark.length() > LONGEST) {
      return List.of(Shortcoming.of("remark", "casework.meeting.fault.remark"));
    }
    if (!records
        .meetings()
        .vote(meeting.id(), new OfficerId(by.officer()), vote.get(), remark, now())) {
      throw new AnsweredMeanwhile(id);
    }
    return List.of();
  }

  /**
   * Closes the meeting with its minutes: the votes say what was decided. Any leader of the bureau
   * does, for who called it may have left; what was decided elsewhere meanwhile stays as it is.
   */
  @Transactional
  public List<Shortcoming> close(long id, String minutes, Actor.Officer by) {
    var meeting = lock(id, by);
    if (!leads(new OfficerId(by.officer()), bureau(by))) {
      throw new NotFound("Meeting " + id + " is not this officer's to close");
    }
    if (!meeting.hasBegun(today())) {
      return List.of(Shortcoming.of("minutes", "casework.meeting.fault.not-begun"));
    }
    if (minutes.isBlank() || minutes.length() > LONGEST_MINUTES) {
      return List.of(Shortcoming.of("minutes", "casework.meeting.fault.minutes"));
    }
    var at = now();
    var outcome = meeting.decision().outcome();
    records.meetings().close(id, outcome, minutes, new OfficerId(by.officer()), at);
    meeting
        .matter()
        .flatMap(records.matters()::find)
        .ifPresent(matter -> write(matter, meeting, outcome, by, at));
    if (outcome != Outcome.NO_QUORUM) {
      meeting
          .recusal()
          .flatMap(records.recusals()::lock)
          .filter(recusal -> recusal.decided().isEmpty())
          .ifPresent(recusal ->
              records
                  .decide()
                  .settle(
                      recusal,
                      outcome == Outcome.ADOPTED ? Decision.WITHDRAW : Decision.STAY,
                      meeting.question(),
                      author(by),
                      Optional.of(id)));
    }
    return List.of();
  }

  private Meeting lock(long id, Actor.Officer by) {
    var meeting =
        records
            .meetings()
            .lock(id)
            .filter(found -> found.bureau().equals(bureau(by)))
            .orElseThrow(() -> new NotFound("No meeting " + id + " for this officer"));
    if (meeting.closed().isPresent()) {
      throw new AnsweredMeanwhile(id);
    }
    return meeting;
  }

  private boolean leads(OfficerId officer, UnitId bureau) {
    return staffing.staff(bureau, today()).rolesIn(officer, bureau).stream()
        .anyMatch(MeetTogether::leads);
  }

  private static void insistOnLeader(StaffOnDay staff, UnitId bureau, Actor.Officer by) {
    if (staff.rolesIn(new OfficerId(by.officer()), bureau).stream()
        .noneMatch(MeetTogether::leads)) {
      throw new NotFound("Officer %d leads no bureau".formatted(by.officer()));
    }
  }

  private static boolean leads(Role role) {
    return role == Role.HEAD || role == Role.LEADER;
  }

  private void write(
      Matter matter, Meeting meeting, Outcome outcome, Actor.Officer by, Instant at) {
    records
        .journal()
        .write(
            new JournalLine(
                matter.id(),
                at,
                JournalLine.DECIDED_TOGETHER,
                matter.stage(),
                matter.stage(),
                author(by),
                new DeskNote(outcome.name(), "", meeting.question()).note(),
                Optional.of(meeting.about().basis())));
  }

  private Author author(Actor.Officer by) {
    var officer = new OfficerId(by.officer());
    var bureau = bureau(by);
    return Author.officer(
        by,
        agency.officer(officer).name(),
        staffing.staff(bureau, today()).rolesIn(officer, bureau).stream()
            .filter(MeetTogether::leads)
            .findFirst());
  }

  private UnitId bureau(Actor.Officer by) {
    return agency.unit(new UnitId(by.unit())).bureau();
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
