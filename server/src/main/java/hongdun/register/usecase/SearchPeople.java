package hongdun.register.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.AuditTrail.Line;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.register.domain.PersonFound;
import hongdun.register.domain.PersonWanted;
import hongdun.register.persistence.PersonSearch;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 按人员检索 — finds the entities a person holds a post or a share in, within the officer's range; every
 * search is written down, whether it finds anything or not.
 */
@Component
public class SearchPeople {
  public static final int MOST = 50;

  private final Agency agency;
  private final Staffing staffing;
  private final PersonSearch people;
  private final AuditTrail trail;
  private final InstantSource clock;

  SearchPeople(
      Agency agency,
      Staffing staffing,
      PersonSearch people,
      AuditTrail trail,
      InstantSource clock) {
    this.agency = agency;
    this.staffing = staffing;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /** One more than is shown tells that there are more. */
  @Transactional
  public List<PersonFound> search(SignedIn officer, PersonWanted wanted) {
    var found = people.find(wanted, bureaus(officer), MOST + 1);
    trail.write(
        Line.of(Act.PERSON_SEARCHED, officer.account())
            .about(wanted.masked() + " (" + Math.min(found.size(), MOST) + ")"));
    return found;
  }

  /** His bureau, and those below it when one of his roles for it reaches there. */
  private List<UnitId> bureaus(SignedIn officer) {
    var bureau = agency.unit(new UnitId(officer.unit())).bureau();
    var authority =
        agency.authority(new OfficerId(officer.officer()), bureau, Dates.dayOf(clock.instant()));
    return authority.reaching(Scope.SUBTREE).as(Role.HEAD, Role.LEADER).isPresent()
        ? staffing.bureausBelow(bureau)
        : List.of(bureau);
  }
}
