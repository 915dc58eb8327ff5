package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.domain.TaskGroup;
import hongdun.agency.domain.TaskGroup.Kind;
import hongdun.agency.domain.TaskGroup.Part;
import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.persistence.TaskGroups;
import hongdun.agency.persistence.TaskGroups.Founding;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 小组专班 — the head of the bureau sets up leading groups and task forces and names their members. */
@Component
public class KeepGroups {
  private static final int LONGEST = 120;
  private static final int LONGEST_DUTY = 500;

  private final Rights rights;
  private final Staff staff;
  private final TaskGroups groups;
  private final StaffJournal journal;
  private final InstantSource clock;

  KeepGroups(
      Rights rights, Staff staff, TaskGroups groups, StaffJournal journal, InstantSource clock) {
    this.rights = rights;
    this.staff = staff;
    this.groups = groups;
    this.journal = journal;
    this.clock = clock;
  }

  /** A group with the name of the unit that is its office. */
  public record Line(TaskGroup group, BilingualText office, boolean lasts) {}

  /** What the head entered; a field left empty or unreadable is empty here. */
  public record Asked(
      UnitId bureau,
      Optional<Kind> kind,
      BilingualText name,
      String duty,
      String document,
      Optional<UnitId> office,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      boolean untilEntered) {}

  @Transactional(readOnly = true)
  public List<Line> ofBureau(UnitId bureau) {
    var today = Dates.dayOf(clock.instant());
    return groups.ofBureau(bureau).stream()
        .map(group ->
            new Line(
                group,
                staff.units().find(group.office()).map(Unit::name).orElseThrow(),
                group.lasts(today)))
        .toList();
  }

  /** Sets it up, or says everything that is missing. */
  @Transactional
  public List<Shortcoming> found(Asked asked, OfficerId by) {
    rights.demand(by, asked.bureau(), Role.HEAD);
    var now = clock.instant();
    var faults = faults(asked);
    if (faults.isEmpty()) {
      groups.add(
          new Founding(
              asked.bureau(),
              asked.kind().orElseThrow(),
              asked.name(),
              asked.duty(),
              asked.document(),
              asked.office().orElseThrow(),
              asked.from().orElseThrow(),
              asked.until()),
          by,
          now);
      write(Act.GROUP_FOUNDED, asked.bureau(), Optional.empty(), by, now);
    }
    return faults;
  }

  private List<Shortcoming> faults(Asked asked) {
    var faults = new ArrayList<Shortcoming>();
    if (asked.kind().isEmpty()) {
      faults.add(Shortcoming.of("kind", "agency.fault.group-kind"));
    }
    if (isNoName(asked.name().zh())) {
      faults.add(Shortcoming.of("name", "agency.fault.name-zh"));
    }
    if (isNoName(asked.name().en())) {
      faults.add(Shortcoming.of("nameEnglish", "agency.fault.name-en"));
    }
    if (asked.duty().isEmpty() || asked.duty().length() > LONGEST_DUTY) {
      faults.add(Shortcoming.of("duty", "agency.fault.group-duty"));
    }
    if (isNoName(asked.document())) {
      faults.add(Shortcoming.of("document", "agency.fault.document"));
    }
    if (asked
        .office()
        .flatMap(staff.units()::find)
        .filter(unit -> unit.bureau().equals(asked.bureau()))
        .isEmpty()) {
      faults.add(Shortcoming.of("office", "agency.fault.group-office"));
    }
    if (asked.from().isEmpty()) {
      faults.add(Shortcoming.of("from", "agency.fault.from"));
    }
    if (asked.until().isEmpty()
        && (asked.untilEntered() || asked.kind().filter(Kind.TASK_FORCE::equals).isPresent())) {
      faults.add(Shortcoming.of("until", "agency.fault.group-term"));
    }
    if (asked.until().isPresent()
        && asked.from().filter(from -> asked.until().get().isBefore(from)).isPresent()) {
      faults.add(Shortcoming.of("until", "agency.fault.ends-before-it-begins"));
    }
    return List.copyOf(faults);
  }

  /** Names a member from today on, for as long as the group lasts. */
  @Transactional
  public List<Shortcoming> join(
      long id, UnitId bureau, Optional<OfficerId> officer, Optional<Part> part, OfficerId by) {
    rights.demand(by, bureau, Role.HEAD);
    var now = clock.instant();
    var today = Dates.dayOf(now);
    var group = lock(id, bureau, today);
    var faults = new ArrayList<Shortcoming>();
    if (officer
        .flatMap(staff.officers()::employment)
        .filter(employment -> employment.bureau().equals(bureau) && employment.covers(today))
        .isEmpty()) {
      faults.add(Shortcoming.of("officer", "agency.fault.group-member"));
    }
    if (part.isEmpty()) {
      faults.add(Shortcoming.of("part", "agency.fault.group-part"));
    }
    if (faults.isEmpty()) {
      var members = group.members().stream().filter(member -> member.isIn(today)).toList();
      if (members.stream()
          .anyMatch(member -> member.officer().id().equals(officer.orElseThrow()))) {
        faults.add(Shortcoming.of("officer", "agency.fault.group-member-already"));
      }
      var only = part.get() == Part.CHAIR || part.get() == Part.OFFICE_HEAD;
      if (only && members.stream().anyMatch(member -> member.part() == part.get())) {
        faults.add(Shortcoming.of("part", "agency.fault.group-part-taken"));
      }
    }
    if (faults.isEmpty()) {
      var from = group.from().isAfter(today) ? group.from() : today;
      groups.addMember(id, officer.orElseThrow(), part.orElseThrow(), from, group.until());
      write(Act.GROUP_JOINED, bureau, officer, by, now);
    }
    return List.copyOf(faults);
  }

  /** A member leaves the group: yesterday was his last day in it. */
  @Transactional
  public void leave(long id, UnitId bureau, long member, OfficerId by) {
    rights.demand(by, bureau, Role.HEAD);
    var now = clock.instant();
    lock(id, bureau, Dates.dayOf(now));
    if (!groups.endMember(id, member, Dates.dayOf(now).minusDays(1))) {
      throw new ChangedMeanwhile("Member " + member + " of group " + id + " has left already");
    }
    write(Act.GROUP_LEFT, bureau, Optional.empty(), by, now);
  }

  /** The group has done its work: today is its last day. */
  @Transactional
  public void end(long id, UnitId bureau, OfficerId by) {
    rights.demand(by, bureau, Role.HEAD);
    var now = clock.instant();
    lock(id, bureau, Dates.dayOf(now));
    if (!groups.end(id, Dates.dayOf(now))) {
      throw new ChangedMeanwhile("Group " + id + " has ended already");
    }
    write(Act.GROUP_ENDED, bureau, Optional.empty(), by, now);
  }

  private TaskGroup lock(long id, UnitId bureau, LocalDate today) {
    return groups
        .lock(id)
        .filter(group -> group.bureau().equals(bureau) && group.lasts(today))
        .orElseThrow(() -> new NotFound("No group " + id + " in this bureau"));
  }

  private void write(
      Act act, UnitId bureau, Optional<OfficerId> officer, OfficerId by, Instant now) {
    var line = JournalLine.of(act, now).by(by).unit(bureau);
    journal.write(officer.map(line::officer).orElse(line));
  }

  private static boolean isNoName(String text) {
    return text.isEmpty() || text.length() > LONGEST;
  }
}
