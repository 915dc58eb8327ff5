package hongdun.register.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register's pages for officers in the navigation. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {
  private static final Set<String> AREA =
      Set.of("ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR");
  private static final Set<String> PEOPLE =
      Set.of("EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER");

  private record Link(String path, String labelKey, int order, Set<String> roles)
      implements NavigationEntry {
    @Override
    public boolean isFor(Optional<SignedIn> visitor) {
      return visitor.filter(who -> who.roles().stream().anyMatch(roles::contains)).isPresent();
    }
  }

  @Bean
  NavigationEntry newInTheArea() {
    return new Link("/desk/area", "register.area.navigation", 130, AREA);
  }

  @Bean
  NavigationEntry peopleOfTheRegister() {
    return new Link("/desk/people", "register.person.navigation", 140, PEOPLE);
  }
}
