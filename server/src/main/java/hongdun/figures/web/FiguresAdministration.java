package hongdun.figures.web;

import hongdun.portal.AdministrationEntry;
import hongdun.portal.Administrators;
import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the statistics is kept by administrators and asked for by heads. */
@Configuration(proxyBeanMethods = false)
class FiguresAdministration {
  @Bean
  AdministrationEntry unitKindsEntry() {
    return new AdministrationEntry.Plain(
        "/admin/unit-kinds", "figures.kinds.title", 61, Set.of(Administrators.SYSTEM));
  }

  /** In the list of services, for everybody. */
  @Bean
  NavigationEntry openDataEntry() {
    return new Everybodys("/open-data", "figures.open-data.title", 260);
  }

  private record Everybodys(String path, String labelKey, int order) implements NavigationEntry {
    @Override
    public boolean isFor(Optional<SignedIn> visitor) {
      return true;
    }
  }
}
