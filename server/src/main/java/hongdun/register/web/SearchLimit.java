package hongdun.register.web;

import hongdun.portal.Tries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** 查询限次 — lets an address search so many times a minute, on pages and for machines together. */
@Component
@EnableConfigurationProperties(RegisterSettings.class)
class SearchLimit {
  private final Tries tries;

  SearchLimit(RegisterSettings settings, @Qualifier("realTime") InstantSource realTime) {
    this.tries = new Tries(settings.queriesPerMinute(), realTime);
  }

  void count(HttpServletRequest request) {
    tries.count("register.search", request.getRemoteAddr());
  }
}
