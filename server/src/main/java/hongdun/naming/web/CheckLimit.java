package hongdun.naming.web;

import hongdun.portal.Tries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** 查名限次 — has so many names judged a minute for an address, on pages and for machines together. */
@Component
@EnableConfigurationProperties(NamingSettings.class)
class CheckLimit {
  private final Tries tries;

  CheckLimit(NamingSettings settings, @Qualifier("realTime") InstantSource realTime) {
    this.tries = new Tries(settings.checksPerMinute(), realTime);
  }

  void count(HttpServletRequest request) {
    tries.count("name-checks", request.getRemoteAddr());
  }
}
