package hongdun.registration.usecase;

import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.ForeignAuthorisation;
import hongdun.registration.persistence.ForeignAuthorisations;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登记外商投资授权 — enters and ends the bureau's authorisation to register foreign-invested enterprises.
 */
@Component
public class KeepForeignAuthority {
  private static final LegalBasis BASIS = new LegalBasis(Law.REGISTRATION_RULES, "4.3");
  private static final String KEY = "registration.foreign-authority.fault.";

  private final ForeignAuthorisations authorisations;
  private final Visibility visibility;
  private final InstantSource clock;

  KeepForeignAuthority(
      ForeignAuthorisations authorisations, Visibility visibility, InstantSource clock) {
    this.authorisations = authorisations;
    this.visibility = visibility;
    this.clock = clock;
  }

  public List<ForeignAuthorisation> of(SignedIn officer) {
    return authorisations.of(visibility.bureauOf(officer));
  }

  @Transactional
  public List<Shortcoming> enter(Optional<LocalDate> from, String source, SignedIn officer) {
    var faults = faults(from, "from", source, "source");
    if (faults.isEmpty()) {
      authorisations.add(
          visibility.bureauOf(officer),
          from.orElseThrow(),
          source,
          officer.officer(),
          clock.instant());
    }
    return faults;
  }

  @Transactional
  public List<Shortcoming> end(
      long id, Optional<LocalDate> lastDay, String basis, SignedIn officer) {
    if (of(officer).stream().noneMatch(one -> one.id() == id)) {
      throw new NotFound("No authorisation " + id + " of this bureau");
    }
    var faults = faults(lastDay, "last-" + id, basis, "basis-" + id);
    if (!faults.isEmpty()) {
      return faults;
    }
    var bureau = visibility.bureauOf(officer);
    if (!authorisations.end(
        bureau, id, lastDay.orElseThrow(), basis, officer.officer(), clock.instant())) {
      throw new NotFound("No authorisation " + id + " of this bureau that still stands");
    }
    return List.of();
  }

  private static List<Shortcoming> faults(
      Optional<LocalDate> day, String dayField, String source, String sourceField) {
    var faults = new ArrayList<Shortcoming>();
    if (day.isEmpty()) {
      faults.add(Shortcoming.of(dayField, BASIS, KEY + "day"));
    }
    if (source.length() < 4) {
      faults.add(Shortcoming.of(sourceField, BASIS, KEY + "source"));
    }
    return faults;
  }
}
