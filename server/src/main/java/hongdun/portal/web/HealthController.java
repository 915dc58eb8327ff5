package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.usecase.ReportHealth;
import hongdun.portal.usecase.ReportHealth.Health;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 健康检查 — what a proxy asks before it sends anybody here; 503 when the database is away. */
@Controller
@Access(Who.EVERYONE)
class HealthController {
  private final ReportHealth report;

  HealthController(ReportHealth report) {
    this.report = report;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    var health = report.health();
    return ResponseEntity.status(
            health == Health.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"status\": \"%s\"}%n".formatted(health.name().toLowerCase(Locale.ROOT)));
  }
}
