package hongdun.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 在岗情况 — who serves where, who is away, and who stands in for whom. */
public interface Staffing {
  /** The staff of a unit's bureau and of every bureau above it, as of a day. */
  StaffOnDay staff(UnitId unit, LocalDate on);

  /** The bureau an officer serves in on a day; empty when he serves in none. */
  Optional<UnitId> bureauOf(OfficerId officer, LocalDate on);

  /** A bureau and all bureaus below it. */
  List<UnitId> bureausBelow(UnitId bureau);

  /**
   * 利害关系 C7: all interests the officer declared by a day that match one of these parties, and that
   * he had not withdrawn before the day it concerns him from; what stood once is not undone by him.
   */
  List<Interest> interestsOf(
      OfficerId officer, Set<PartyKey> parties, LocalDate since, LocalDate on);

  /** Whether an officer may be away on a day: he is, or somebody is ordered to act for him. */
  boolean isAway(OfficerId officer, LocalDate on);

  /** 离岗: who of a bureau is or will be away. */
  List<Absence> absences(UnitId bureau, LocalDate on);
}
