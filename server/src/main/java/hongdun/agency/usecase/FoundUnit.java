package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.Unit.Level;
import hongdun.agency.UnitId;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.persistence.Posts;
import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.persistence.Units;
import hongdun.agency.persistence.Units.Founding;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 机构设置 — the system administrator founds departments and offices and makes their posts. */
@Component
public class FoundUnit {
  private final Rights rights;
  private final Units units;
  private final Posts posts;
  private final StaffJournal journal;
  private final InstantSource clock;

  FoundUnit(Rights rights, Units units, Posts posts, StaffJournal journal, InstantSource clock) {
    this.rights = rights;
    this.units = units;
    this.posts = posts;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What the administrator entered.
   *
   * @param level department or office
   * @param head the name of the post that answers for the unit
   */
  public record Asked(
      UnitId bureau,
      Optional<Level> level,
      BilingualText name,
      BilingualText head,
      String address,
      String phone) {}

  /** Founds the unit with its first post, or says everything that is missing. */
  @Transactional
  public List<Shortcoming> found(Asked asked, OfficerId by) {
    rights.demand(by, asked.bureau(), Role.SYSTEM_ADMINISTRATOR);
    var now = clock.instant();
    var today = Dates.dayOf(now);
    var bureau = bureau(asked.bureau());
    var faults = faults(asked);
    if (faults.isEmpty()) {
      var unit =
          units.add(
              new Founding(
                  Optional.of(bureau.id()),
                  Optional.of(bureau.id()),
                  asked.level().orElseThrow(),
                  bureau.region(),
                  bureau.shortName(),
                  asked.name(),
                  asked.address(),
                  asked.phone(),
                  "",
                  today));
      posts.add(unit, asked.head(), true, true, today);
      journal.write(JournalLine.of(Act.UNIT_FOUNDED, now).by(by).unit(unit).from(today));
      journal.write(JournalLine.of(Act.POST_MADE, now).by(by).unit(unit).from(today));
    }
    return faults;
  }

  /** Makes another post in a unit of the bureau, one that does not answer for the unit. */
  @Transactional
  public List<Shortcoming> makePost(
      UnitId bureau, UnitId unit, BilingualText name, boolean fullTime, OfficerId by) {
    rights.demand(by, bureau, Role.SYSTEM_ADMINISTRATOR);
    var now = clock.instant();
    var today = Dates.dayOf(now);
    if (units.find(unit).filter(found -> found.bureau().equals(bureau)).isEmpty()) {
      throw NoSuch.unit(unit);
    }
    var faults = new ArrayList<Shortcoming>();
    faults.addAll(UnitFaults.name(name, "postName", "postNameEnglish"));
    if (faults.isEmpty()) {
      posts.add(unit, name, false, fullTime, today);
      journal.write(JournalLine.of(Act.POST_MADE, now).by(by).unit(unit).from(today));
    }
    return List.copyOf(faults);
  }

  private Unit bureau(UnitId id) {
    return units.find(id).filter(Unit::isBureau).orElseThrow(() -> NoSuch.unit(id));
  }

  List<Shortcoming> faults(Asked asked) {
    var faults = new ArrayList<Shortcoming>();
    if (asked.level().filter(FoundUnit::isInsideABureau).isEmpty()) {
      faults.add(Shortcoming.of("level", "agency.fault.level"));
    }
    faults.addAll(UnitFaults.name(asked.name(), "name", "nameEnglish"));
    if (!asked.name().zh().isEmpty() && units.isNameInUse(asked.bureau(), asked.name().zh())) {
      faults.add(Shortcoming.of("name", "agency.fault.unit-name-in-use"));
    }
    if (UnitFaults.isNoName(asked.head().zh())) {
      faults.add(Shortcoming.of("head", "agency.fault.head-zh"));
    }
    if (UnitFaults.isNoName(asked.head().en())) {
      faults.add(Shortcoming.of("headEnglish", "agency.fault.head-en"));
    }
    faults.addAll(UnitFaults.reach(asked.address(), asked.phone()));
    return List.copyOf(faults);
  }

  private static boolean isInsideABureau(Level level) {
    return level == Level.DEPARTMENT || level == Level.OFFICE;
  }
}
