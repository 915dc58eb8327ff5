package hongdun.registration.usecase;

import hongdun.agency.AgencyRows;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.shared.Sensitive;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Officers at a counter whom no other test knows. */
@Component
record CounterOfficers(AgencyRows rows, InstantSource clock) {
  SignedIn acceptorOf(UnitId bureau) {
    return holding(bureau, Role.ACCEPTOR);
  }

  SignedIn holding(UnitId bureau, Role role) {
    var officer = rows.officer(bureau);
    rows.appointment(
        officer, rows.post(bureau), role, Dates.dayOf(clock.instant()).minusDays(1), null);
    return new SignedIn(1, "测试员", officer.value(), bureau.value(), Set.of(role.name()));
  }

  /** Declares that the party with this identity number is a relative. */
  void relative(SignedIn officer, String number) {
    rows.interest(
        new OfficerId(officer.officer()),
        Interest.Kind.RELATIVE,
        new PartyKey(PartyKey.Kind.IDENTITY_NUMBER, Sensitive.of(number)),
        Dates.dayOf(clock.instant()));
  }
}
