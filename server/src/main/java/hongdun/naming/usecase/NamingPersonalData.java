package hongdun.naming.usecase;

import hongdun.portal.PersonalData;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Names kept for applications: a household's may be its owner's own. They are held by application,
 * and an application that runs keeps its account.
 */
@Component
class NamingPersonalData implements PersonalData {
  @Override
  public String room() {
    return "naming";
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.stays(
            "naming.held.reservations",
            new LegalBasis(Law.NAME_PROVISIONS, "18"),
            new LegalBasis(Law.REGISTRATION_RULES, "59")),
        Holding.stays(
            "naming.held.checks",
            new LegalBasis(Law.NAME_PROVISIONS, "17"),
            new LegalBasis(Law.REGISTRATION_RULES, "59")));
  }
}
