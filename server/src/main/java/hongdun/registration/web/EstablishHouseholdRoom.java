package hongdun.registration.web;

import hongdun.casework.Matter;
import hongdun.casework.MatterRoom;
import hongdun.casework.Procedure;
import hongdun.registration.domain.EstablishHousehold;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the desk that matters of establishing a household are handled where companies' are. */
@Component
class EstablishHouseholdRoom implements MatterRoom {
  private final EstablishLlcRoom companies;

  EstablishHouseholdRoom(EstablishLlcRoom companies) {
    this.companies = companies;
  }

  @Override
  public Procedure<?, ?> procedure() {
    return EstablishHousehold.PROCEDURE;
  }

  @Override
  public String officerPath(Matter matter) {
    return companies.officerPath(matter);
  }

  @Override
  public String partyPath(Matter matter) {
    return companies.partyPath(matter);
  }

  @Override
  public Optional<LocalDate> waitsUntil(Matter matter) {
    return companies.waitsUntil(matter);
  }
}
