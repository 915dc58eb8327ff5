package hongdun.agency.usecase;

import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Employment;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.usecase.BureauDirectory.OfficerEntry;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查找人员 — finds people among thousands, a page at a time, and tells what changed of one. */
@Component
public class SearchPeople {
  private static final int A_PAGE = 50;
  private static final int HISTORY = 20;
  private static final Set<JournalLine.Act> OWN =
      EnumSet.of(
          JournalLine.Act.OFFICER_ENLISTED,
          JournalLine.Act.OFFICER_RENAMED,
          JournalLine.Act.OFFICER_LEFT);
  private final Staff staff;
  private final StaffJournal journal;
  private final MovePeople moving;
  private final InstantSource clock;

  SearchPeople(Staff staff, StaffJournal journal, MovePeople moving, InstantSource clock) {
    this.staff = staff;
    this.journal = journal;
    this.moving = moving;
    this.clock = clock;
  }

  /** A page of people, and after which number the next begins. */
  public record Found(List<OfficerEntry> officers, Optional<String> nextAfter) {}

  /** What the page of one says beside his appointments. */
  public record Changes(
      List<Officer> colleagues, List<JournalLine> history, Optional<LocalDate> last, long inHand) {}

  @Transactional(readOnly = true)
  public Found search(UnitId bureau, String words, String after) {
    var today = Dates.dayOf(clock.instant());
    var rows = staff.officers().search(bureau, words, after, today, A_PAGE + 1);
    var shown = rows.size() > A_PAGE ? rows.subList(0, A_PAGE) : rows;
    var roles =
        staff
            .appointments()
            .rolesIn(shown.stream().map(row -> row.officer().id()).toList(), bureau, today);
    return new Found(
        shown.stream()
            .map(row ->
                new OfficerEntry(
                    row.officer(),
                    row.account().isPresent(),
                    roles.getOrDefault(row.officer().id(), Set.of())))
            .toList(),
        rows.size() > A_PAGE ? Optional.of(shown.getLast().officer().number()) : Optional.empty());
  }

  @Transactional(readOnly = true)
  public Changes changes(OfficerId id) {
    var employment = staff.officers().employment(id).orElseThrow(() -> NoSuch.officer(id));
    return new Changes(
        staff.officers().ofBureau(employment.bureau(), Dates.dayOf(clock.instant())).stream()
            .map(Employment::officer)
            .toList(),
        journal.about(Optional.empty(), Optional.of(id), 100).stream()
            .map(StaffJournal.Numbered::line)
            .filter(line -> OWN.contains(line.act()))
            .limit(HISTORY)
            .toList(),
        employment.until(),
        moving.inHand(id));
  }
}
