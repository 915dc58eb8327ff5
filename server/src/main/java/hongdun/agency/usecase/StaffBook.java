package hongdun.agency.usecase;

import hongdun.agency.Absence;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.StaffOnDay;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.agency.persistence.Absences;
import hongdun.agency.persistence.Interests;
import hongdun.agency.persistence.StaffRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 在岗名册 — answers who is there and who stands in. */
@Component
class StaffBook implements Staffing {
  private final KnownStaff known;
  private final StaffRows rows;
  private final Absences absences;
  private final Interests interests;

  StaffBook(KnownStaff known, StaffRows rows, Absences absences, Interests interests) {
    this.known = known;
    this.rows = rows;
    this.absences = absences;
    this.interests = interests;
  }

  @Override
  public StaffOnDay staff(UnitId unit, LocalDate on) {
    return known.staff(unit, on);
  }

  @Override
  public Optional<UnitId> bureauOf(OfficerId officer, LocalDate on) {
    return rows.bureauOf(officer, on);
  }

  @Override
  public List<UnitId> bureausBelow(UnitId bureau) {
    return rows.bureausBelow(bureau);
  }

  @Override
  public List<Interest> interestsOf(
      OfficerId officer, Set<PartyKey> parties, LocalDate since, LocalDate on) {
    return interests.matching(officer, parties, since, on);
  }

  @Override
  public boolean isAway(OfficerId officer, LocalDate on) {
    return rows.isAway(officer, on);
  }

  @Override
  public List<Absence> absences(UnitId bureau, LocalDate on) {
    return absences.ofBureau(bureau, on);
  }
}
