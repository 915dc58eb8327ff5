package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Dates;
import hongdun.portal.usecase.MoveProductTime;
import hongdun.portal.usecase.OperatorToken;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Commands of the launcher to the running server, proved by the token in the data folder. */
@Controller
@Access(Who.EVERYONE)
class OperatorController {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
  private final MoveProductTime moving;
  private final OperatorToken token;

  OperatorController(MoveProductTime moving, OperatorToken token) {
    this.moving = moving;
    this.token = token;
  }

  /** Moves the time to {@code now}, by Asia/Shanghai; without it says what time it is. */
  @PostMapping("/operator/demonstration")
  ResponseEntity<String> move(
      @RequestHeader(name = "X-Operator-Token", defaultValue = "") String shown,
      @RequestParam(name = "now", defaultValue = "") String now) {
    if (!token.isShownBy(shown)) {
      return answer(HttpStatus.FORBIDDEN, "error=operator-token");
    }
    if (now.isEmpty()) {
      return answer(HttpStatus.OK, "now=" + local(moving.now()));
    }
    var to = instant(now);
    if (to.isEmpty()) {
      return answer(HttpStatus.BAD_REQUEST, "error=unreadable-time");
    }
    return switch (moving.moveTo(to.get())) {
      case MoveProductTime.Outcome.Moved(var moved) -> answer(HttpStatus.OK, "now=" + local(moved));
      case MoveProductTime.Outcome.NotForward(var current) ->
          answer(HttpStatus.CONFLICT, "error=not-forward now=" + local(current));
      case MoveProductTime.Outcome.TooFar(var furthest) ->
          answer(HttpStatus.CONFLICT, "error=too-far furthest=" + local(furthest));
      case MoveProductTime.Outcome.NoDemonstration() ->
          answer(HttpStatus.NOT_FOUND, "error=no-demonstration");
    };
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(Dates.ZONE).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static String local(Instant instant) {
    return SECOND.format(instant.atZone(Dates.ZONE));
  }

  private static ResponseEntity<String> answer(HttpStatus status, String line) {
    return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(line + "\n");
  }
}
