package hongdun.casework.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 导航 — what lies beside the desk, for officers who handle matters, lead or watch over them. */
@Configuration(proxyBeanMethods = false)
class OfficersNavigation {
  private static final int OVERVIEW = 12;
  private static final int MARKS = 14;
  private static final int PLACE = 30;
  private static final Set<String> WATCHING =
      Set.of("DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR");
  private static final Set<String> HANDLING =
      Set.of("ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER");
  private static final Set<String> HANDLING_OR_WATCHING =
      Set.of("ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR");

  @Bean
  NavigationEntry overviewEntry() {
    return new Entry("/desk/head", "casework.navigation.head", OVERVIEW, WATCHING);
  }

  @Bean
  NavigationEntry marksEntry() {
    return new Entry("/desk/marks", "casework.navigation.marks", MARKS, HANDLING_OR_WATCHING);
  }

  @Bean
  NavigationEntry handOversEntry() {
    return new Entry("/desk/hand-overs", "casework.navigation.hand-overs", PLACE, HANDLING);
  }

  @Bean
  NavigationEntry escalationsEntry() {
    return new Entry("/desk/escalations", "casework.navigation.escalations", PLACE + 1, HANDLING);
  }

  @Bean
  NavigationEntry recusalsEntry() {
    return new Entry("/desk/recusals", "casework.navigation.recusals", PLACE + 2, HANDLING);
  }

  private record Entry(String path, String labelKey, int order, Set<String> roles)
      implements NavigationEntry {
    @Override
    public boolean isFor(Optional<SignedIn> visitor) {
      return visitor
          .filter(who -> who.isOfficer() && !Collections.disjoint(who.roles(), roles))
          .isPresent();
    }
  }
}
