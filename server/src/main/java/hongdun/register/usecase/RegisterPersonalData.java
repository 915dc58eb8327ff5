package hongdun.register.usecase;

import hongdun.portal.PersonalData;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The book names people by their posts and shares, whether they have an account or not; it stays.
 */
@Component
class RegisterPersonalData implements PersonalData {
  @Override
  public String room() {
    return "register";
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.stays(
            "register.held.entities",
            new LegalBasis(Law.REGISTRATION_REGULATION, "8"),
            new LegalBasis(Law.REGISTRATION_RULES, "59")));
  }
}
