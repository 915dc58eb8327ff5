package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationPlan;
import hongdun.portal.Words;
import hongdun.portal.usecase.FillDemonstration;
import hongdun.portal.usecase.MoveProductTime;
import hongdun.portal.usecase.OperatorToken;
import hongdun.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
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
  private final FillDemonstration filling;
  private final OperatorToken token;
  private final Words words;

  OperatorController(
      MoveProductTime moving, FillDemonstration filling, OperatorToken token, Words words) {
    this.moving = moving;
    this.filling = filling;
    this.token = token;
    this.words = words;
  }

  /** Moves the time to {@code now}, by Asia/Shanghai; without it says what time it is. */
  @PostMapping("/operator/demonstration")
  ResponseEntity<String> move(
      @RequestHeader(name = "X-Operator-Token", defaultValue = "") String shown,
      @RequestParam(name = "now", defaultValue = "") String now) {
    if (!token.isShownBy(shown)) {
      return answer(HttpStatus.FORBIDDEN, both("portal.operator.token"));
    }
    if (now.isEmpty()) {
      return answer(HttpStatus.OK, "now=" + local(moving.now()));
    }
    var to = instant(now);
    if (to.isEmpty()) {
      return answer(HttpStatus.BAD_REQUEST, both("portal.operator.unreadable"));
    }
    return switch (moving.moveTo(to.get())) {
      case MoveProductTime.Outcome.Moved(var moved) -> answer(HttpStatus.OK, "now=" + local(moved));
      case MoveProductTime.Outcome.NotForward(var current) ->
          answer(HttpStatus.CONFLICT, both("portal.operator.not-forward", local(current)));
      case MoveProductTime.Outcome.TooFar(var furthest) ->
          answer(HttpStatus.CONFLICT, both("portal.operator.too-far", local(furthest)));
      case MoveProductTime.Outcome.NoDemonstration() ->
          answer(HttpStatus.NOT_FOUND, both("portal.operator.no-demonstration"));
    };
  }

  /**
   * Fills the demonstration and says line by line how far it is; the last line of a filling that
   * came to its end begins with {@code filled}.
   */
  @PostMapping("/operator/demonstration/fill")
  void fill(
      @RequestHeader(name = "X-Operator-Token", defaultValue = "") String shown,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    var lines = response.getWriter();
    if (!token.isShownBy(shown)) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      lines.println(both("portal.operator.token"));
      return;
    }
    var outcome =
        filling.fill(
            DemonstrationPlan.ENTITIES,
            DemonstrationPlan.MATTERS,
            (title, done, count) -> say(lines, "portal.demonstration.filling", title, done, count));
    switch (outcome) {
      case FillDemonstration.Outcome.Filled(var plan) -> lines.println(filled(plan));
      case FillDemonstration.Outcome.FilledBefore(var plan) -> {
        say(lines, "portal.demonstration.filled-before");
        lines.println(filled(plan));
      }
      case FillDemonstration.Outcome.FillsAlready() -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        say(lines, "portal.demonstration.fills-already");
      }
      case FillDemonstration.Outcome.NoDemonstration() -> {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        lines.println(both("portal.operator.no-demonstration"));
      }
    }
  }

  private static String filled(DemonstrationPlan plan) {
    return "filled entities=%d matters=%d".formatted(plan.entities(), plan.matters());
  }

  /** One line in both languages, at once. */
  private void say(PrintWriter lines, String key, Object... arguments) {
    lines.println(in(Language.ZH, key, arguments) + " · " + in(Language.EN, key, arguments));
    if (arguments.length > 0) {
      lines.flush();
    }
  }

  private String both(String key, Object... arguments) {
    return words.text(Language.ZH, key, arguments)
        + " · "
        + words.text(Language.EN, key, arguments);
  }

  /** The first argument, if there is one, is a key of words too. */
  private String in(Language language, String key, Object... arguments) {
    var filledIn = arguments.clone();
    if (filledIn.length > 0) {
      filledIn[0] = words.text(language, (String) filledIn[0]);
    }
    return words.text(language, key, filledIn);
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
