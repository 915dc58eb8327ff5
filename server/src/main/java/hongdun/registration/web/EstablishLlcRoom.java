package hongdun.registration.web;

import hongdun.casework.Matter;
import hongdun.casework.MatterRoom;
import hongdun.casework.Procedure;
import hongdun.register.EntityType;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.usecase.ApplicationsOfMatters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the desk where matters of establishing a company are handled. */
@Component
class EstablishLlcRoom implements MatterRoom {
  private final ApplicationsOfMatters applications;

  EstablishLlcRoom(ApplicationsOfMatters applications) {
    this.applications = applications;
  }

  @Override
  public Procedure<?, ?> procedure() {
    return EstablishLlc.PROCEDURE;
  }

  @Override
  public Map<String, String> entityTypes() {
    return Map.of(
        EntityType.LLC.name(),
        "register.type." + EntityType.LLC.name(),
        EstablishmentItem.FOREIGN,
        "registration.type." + EstablishmentItem.FOREIGN);
  }

  @Override
  public String officerPath(Matter matter) {
    return "/desk/registration/" + matter.id().value();
  }

  @Override
  public String partyPath(Matter matter) {
    return "/apply/" + applications.of(matter.id()).id().value();
  }

  @Override
  public Optional<LocalDate> waitsUntil(Matter matter) {
    return applications.mendUntil(matter);
  }
}
