package hongdun.register.web;

import hongdun.portal.Settings;
import hongdun.portal.Tries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** 查询限次 — lets an address search so many times a minute, on pages and for machines together. */
@Component
class SearchLimit {
  private final Tries tries;

  SearchLimit(Settings settings, @Qualifier("realTime") InstantSource realTime) {
    this.tries =
        new Tries(() -> settings.of(SearchLimitSetting.QUERIES_A_MINUTE).intValue(), realTime);
  }

  void count(HttpServletRequest request) {
    tries.count("register.search", request.getRemoteAddr());
  }
}
