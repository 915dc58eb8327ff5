package hongdun.casework.web;

import hongdun.portal.AdministrationEntry;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way to the variants, for those who draft them and put them into force. */
@Component
class VariantNavigation implements AdministrationEntry {
  private static final int ORDER = 40;
  private static final Set<String> ROLES = Set.of("DIVISION_HEAD", "LEADER", "HEAD", "SUPERVISOR");

  @Override
  public String path() {
    return "/desk/variants";
  }

  @Override
  public String labelKey() {
    return "casework.navigation.variants";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Set<String> roles() {
    return ROLES;
  }
}
