package hongdun.casework.web;

import hongdun.portal.AdministrationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the rules of time for those who lead or watch; others come from a matter's clocks. */
@Configuration(proxyBeanMethods = false)
class ClockRulesNavigation {
  private static final int ORDER = 41;

  @Bean
  AdministrationEntry clockRulesEntry() {
    return new AdministrationEntry.Plain(
        "/desk/clock-rules",
        "casework.navigation.clock-rules",
        ORDER,
        Set.of("DIVISION_HEAD", "LEADER", "HEAD", "SUPERVISOR"));
  }
}
