package hongdun.register.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the room puts beside its pages: its settings, its limit, its link in the navigation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegisterSettings.class)
class RegisterWeb {
  @Bean
  QueryLimit queryLimit(RegisterSettings settings) {
    return new QueryLimit(settings.queriesPerMinute(), System::nanoTime);
  }

  @Bean
  NavigationEntry searchNavigation() {
    return new NavigationEntry() {
      @Override
      public String path() {
        return "/search";
      }

      @Override
      public String labelKey() {
        return "register.navigation";
      }

      @Override
      public int order() {
        return 200;
      }

      @Override
      public boolean isFor(Optional<SignedIn> visitor) {
        return true;
      }
    };
  }
}
