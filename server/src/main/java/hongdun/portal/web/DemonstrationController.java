package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Dates;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.usecase.MoveProductTime;
import hongdun.portal.usecase.ReadMessages;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What exists in a demonstration only: everybody's messages, and its time. */
@Controller
@ConditionalOnProperty(name = "hongdun.mode", havingValue = "demonstration")
class DemonstrationController {
  private final ReadMessages messages;
  private final MoveProductTime moving;

  DemonstrationController(ReadMessages messages, MoveProductTime moving) {
    this.messages = messages;
    this.moving = moving;
  }

  @GetMapping("/demonstration/outbox")
  @Access(Who.EVERYONE)
  LettersPage outbox(Form form) {
    var address = form.text("address");
    return new LettersPage(address, messages.to(address, form.number("before")));
  }

  @GetMapping("/demonstration")
  @Access(Who.OFFICERS)
  DemonstrationPage time() {
    var now = moving.now();
    return new DemonstrationPage(now, Dates.dayOf(now).toString(), clockFace(), List.of());
  }

  @PostMapping("/demonstration")
  @Access(Who.OFFICERS)
  Page move(Frame frame, Form form, HttpServletResponse response) {
    var faults = new ArrayList<Shortcoming>();
    var date = form.date("date");
    var time = time(form.text("time"));
    if (date.isEmpty()) {
      faults.add(Shortcoming.of("date", "portal.fault.date"));
    }
    if (time.isEmpty()) {
      faults.add(Shortcoming.of("time", "portal.demonstration.time.unreadable"));
    }
    if (date.isPresent() && time.isPresent()) {
      var to = date.get().atTime(time.get()).atZone(Dates.ZONE).toInstant();
      switch (moving.moveTo(to)) {
        case MoveProductTime.Outcome.Moved(_) -> {
          Flash.say(response, "portal.demonstration.moved");
          return new Redirect("/demonstration");
        }
        case MoveProductTime.Outcome.NotForward(var now) ->
            faults.add(Shortcoming.of("date", "portal.demonstration.not-forward", frame.time(now)));
        case MoveProductTime.Outcome.TooFar(var furthest) ->
            faults.add(
                Shortcoming.of("date", "portal.demonstration.too-far", frame.time(furthest)));
        case MoveProductTime.Outcome.NoDemonstration() ->
            throw new NotFound("There is no demonstration");
      }
    }
    return new DemonstrationPage(moving.now(), form.dateText("date"), form.text("time"), faults);
  }

  private String clockFace() {
    return moving.now().atZone(Dates.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static Optional<LocalTime> time(String entered) {
    var text = entered.replace('：', ':');
    try {
      return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
