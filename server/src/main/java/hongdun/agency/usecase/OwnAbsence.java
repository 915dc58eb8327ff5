package hongdun.agency.usecase;

import hongdun.agency.Absence;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.OfficerLetters;
import hongdun.agency.OfficerLetters.Letter;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.persistence.Appointments;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 本人离岗 — who records his own absence does it before the eyes of those above him. */
@Component
class OwnAbsence {
  private final Appointments appointments;
  private final OfficerLetters letters;

  OwnAbsence(Appointments appointments, OfficerLetters letters) {
    this.appointments = appointments;
    this.letters = letters;
  }

  /** Tells the heads and leaders of the bureau that one recorded his own absence. */
  void tell(Officer absent, Absence absence, UnitId bureau, LocalDate today) {
    var letter =
        new Letter(
            "agency.own-absence.subject",
            "agency.own-absence.body",
            List.of(
                absent.name(),
                absent.number(),
                absence.from().toString(),
                absence.until().toString()));
    Stream.of(Role.HEAD, Role.LEADER)
        .flatMap(role -> appointments.holders(bureau, role, today).stream())
        .map(Officer::id)
        .distinct()
        .filter(superior -> !superior.equals(absent.id()))
        .forEach((OfficerId superior) -> letters.send(superior, letter));
  }
}
