package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.OpenWork;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.domain.Post;
import hongdun.agency.persistence.Posts;
import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.persistence.Units;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 机构变更 — the system administrator renames, moves and closes units and posts. Nothing is closed
 * while anybody or anything hangs on it.
 */
@Component
public class ChangeUnit {
  private final Rights rights;
  private final Structure structure;
  private final StaffJournal journal;
  private final ObjectProvider<OpenWork> work;
  private final InstantSource clock;

  ChangeUnit(
      Rights rights,
      Structure structure,
      StaffJournal journal,
      ObjectProvider<OpenWork> work,
      InstantSource clock) {
    this.rights = rights;
    this.structure = structure;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  /** 机构与岗位 — the units, their posts, and who stands in them. */
  @Component
  record Structure(Units units, Posts posts, Staff staff) {}

  /** What the administrator entered for a unit that stays. */
  public record Asked(BilingualText name, String address, String phone) {}

  /** Gives a unit another name, address or telephone number from today. */
  @Transactional
  public List<Shortcoming> change(UnitId bureau, UnitId id, Asked asked, OfficerId by) {
    var unit = own(bureau, id, by);
    var faults = new ArrayList<>(UnitFaults.name(asked.name(), "name", "nameEnglish"));
    faults.addAll(UnitFaults.reach(asked.address(), asked.phone()));
    if (!asked.name().zh().equals(unit.name().zh())
        && unit.parent().filter(up -> isTaken(up, asked.name())).isPresent()) {
      faults.add(Shortcoming.of("name", "agency.fault.unit-name-in-use"));
    }
    var before = words(unit.name(), unit.address(), unit.phone());
    var after = words(asked.name(), asked.address(), asked.phone());
    if (faults.isEmpty() && before.equals(after)) {
      faults.add(Shortcoming.of("name", "agency.fault.nothing-changed"));
    }
    if (faults.isEmpty()) {
      structure.units.change(id, asked.name(), asked.address(), asked.phone());
      write(Act.UNIT_CHANGED, id, by, before, after);
    }
    return List.copyOf(faults);
  }

  private boolean isTaken(UnitId parent, BilingualText name) {
    return structure.units.isNameInUse(parent, name.zh());
  }

  /** Puts a unit under another of the same bureau, never under itself. */
  @Transactional
  public List<Shortcoming> move(UnitId bureau, UnitId id, Optional<UnitId> under, OfficerId by) {
    var unit = own(bureau, id, by);
    var target =
        under
            .flatMap(structure.units::find)
            .filter(found -> found.bureau().equals(bureau))
            .filter(found -> structure.units.lastDay(found.id()).isEmpty());
    var fault =
        unit.isBureau()
            ? Optional.of("agency.fault.bureau-stays")
            : target.isEmpty()
                ? Optional.of("agency.fault.move-under")
                : unit.parent().equals(under)
                    ? Optional.of("agency.fault.nothing-changed")
                    : isInside(target.get(), id)
                        ? Optional.of("agency.fault.move-into-itself")
                        : isTaken(target.get().id(), unit.name())
                            ? Optional.of("agency.fault.unit-name-in-use")
                            : Optional.<String>empty();
    if (fault.isPresent()) {
      return List.of(Shortcoming.of("under", fault.get()));
    }
    structure.units.move(id, target.orElseThrow().id());
    write(
        Act.UNIT_MOVED,
        id,
        by,
        unit.parent().flatMap(structure.units::find).map(up -> up.name().zh()).orElse(""),
        target.orElseThrow().name().zh());
    return List.of();
  }

  private boolean isInside(Unit place, UnitId unit) {
    return place.id().equals(unit)
        || place
            .parent()
            .filter(_ -> !place.isBureau())
            .flatMap(structure.units::find)
            .filter(up -> isInside(up, unit))
            .isPresent();
  }

  /** Closes a unit with a last day, or says everything that still hangs on it. */
  @Transactional
  public List<Shortcoming> close(UnitId bureau, UnitId id, Optional<LocalDate> last, OfficerId by) {
    var unit = own(bureau, id, by);
    if (unit.isBureau()) {
      return List.of(Shortcoming.of("last", "agency.fault.bureau-stays"));
    }
    if (last.isEmpty() || last.get().isBefore(today())) {
      return List.of(Shortcoming.of("last", "agency.fault.closing-day"));
    }
    if (structure.units.lastDay(id).isPresent()) {
      return List.of(Shortcoming.of("last", "agency.fault.closed-already"));
    }
    var faults = ties(id, last.get());
    if (faults.isEmpty()) {
      structure.units.close(id, last.get());
      journal.write(
          JournalLine.of(Act.UNIT_CLOSED, clock.instant()).by(by).unit(id).until(last.get()));
    }
    return faults;
  }

  private List<Shortcoming> ties(UnitId id, LocalDate last) {
    var ties = structure.units.tiesAfter(id, last);
    var faults = new ArrayList<Shortcoming>();
    addCount(faults, "agency.fault.close.inside", ties.inside());
    if (!ties.people().isEmpty()) {
      faults.add(Shortcoming.of("last", "agency.fault.close.people", ties.people()));
    }
    addCount(faults, "agency.fault.close.places", ties.places());
    addCount(faults, "agency.fault.close.duties", ties.duties());
    addCount(
        faults, "agency.fault.close.work", work.stream().mapToLong(room -> room.ofUnit(id)).sum());
    return List.copyOf(faults);
  }

  private static void addCount(List<Shortcoming> faults, String key, long count) {
    if (count > 0) {
      faults.add(Shortcoming.of("last", key, Long.toString(count)));
    }
  }

  @Transactional
  public List<Shortcoming> renamePost(UnitId bureau, long id, BilingualText name, OfficerId by) {
    var post = ownPost(bureau, id, by);
    var faults = new ArrayList<>(UnitFaults.name(name, "postName", "postNameEnglish"));
    if (faults.isEmpty() && post.name().equals(name)) {
      faults.add(Shortcoming.of("postName", "agency.fault.nothing-changed"));
    }
    if (faults.isEmpty()) {
      structure.posts.rename(id, name);
      write(Act.POST_RENAMED, post.unit(), by, words(post.name()), words(name));
    }
    return List.copyOf(faults);
  }

  /** Closes a post nobody stands in; the one that answers for a unit closes with the unit. */
  @Transactional
  public List<Shortcoming> closePost(
      UnitId bureau, long id, Optional<LocalDate> last, OfficerId by) {
    var post = ownPost(bureau, id, by);
    if (last.isEmpty() || last.get().isBefore(today())) {
      return List.of(Shortcoming.of("postLast", "agency.fault.closing-day"));
    }
    if (post.firstResponsible()) {
      return List.of(Shortcoming.of("postLast", "agency.fault.responsible-post-stays"));
    }
    var people =
        structure.staff.appointments().inPost(id).stream()
            .filter(held -> held.lasts(last.get().plusDays(1)))
            .flatMap(held -> structure.staff.officers().find(held.officer()).stream())
            .map(officer -> officer.name())
            .distinct()
            .toList();
    if (!people.isEmpty()) {
      return List.of(
          Shortcoming.of("postLast", "agency.fault.close.people", String.join("、", people)));
    }
    structure.posts.close(id, last.get());
    journal.write(
        JournalLine.of(Act.POST_CLOSED, clock.instant())
            .by(by)
            .unit(post.unit())
            .until(last.get())
            .change(words(post.name()), ""));
    return List.of();
  }

  private Post ownPost(UnitId bureau, long id, OfficerId by) {
    rights.demand(by, bureau, Role.SYSTEM_ADMINISTRATOR);
    return structure
        .posts
        .lock(id)
        .filter(post ->
            structure.units.find(post.unit()).filter(u -> u.bureau().equals(bureau)).isPresent())
        .orElseThrow(() -> new hongdun.portal.NotFound("No post " + id + " in this bureau"));
  }

  private Unit own(UnitId bureau, UnitId id, OfficerId by) {
    rights.demand(by, bureau, Role.SYSTEM_ADMINISTRATOR);
    structure.units.lockInstallation();
    return structure
        .units
        .find(id)
        .filter(found -> found.bureau().equals(bureau))
        .orElseThrow(() -> NoSuch.unit(id));
  }

  private void write(Act act, UnitId unit, OfficerId by, String before, String after) {
    Instant now = clock.instant();
    journal.write(
        JournalLine.of(act, now).by(by).unit(unit).from(Dates.dayOf(now)).change(before, after));
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private static String words(BilingualText name, String... more) {
    var all = new ArrayList<>(List.of(name.zh(), name.en()));
    all.addAll(List.of(more));
    return String.join(" · ", all);
  }
}
