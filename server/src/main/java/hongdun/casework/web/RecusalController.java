package hongdun.casework.web;

import hongdun.agency.OfficerId;
import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.domain.Meeting.About;
import hongdun.casework.domain.Recusal.Decision;
import hongdun.casework.usecase.DecideRecusal;
import hongdun.casework.usecase.DecideRecusal.Deciding;
import hongdun.casework.usecase.MeetTogether;
import hongdun.casework.usecase.MeetTogether.Asked;
import hongdun.casework.usecase.MeetTogether.Calling;
import hongdun.casework.usecase.ReadHandOvers;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Recusals are asked for and decided here, alone or by the leaders together. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class RecusalController {
  private static final Form NOTHING = Form.filled(Map.of());
  private static final String RECUSALS = "/desk/recusals";
  private static final String MEETINGS = "/desk/meetings";

  private final DecideRecusal recusals;
  private final MeetTogether meetings;
  private final ReadHandOvers colleagues;

  RecusalController(DecideRecusal recusals, MeetTogether meetings, ReadHandOvers colleagues) {
    this.recusals = recusals;
    this.meetings = meetings;
    this.colleagues = colleagues;
  }

  @GetMapping("/desk/recusals")
  RecusalsPage recusals(SignedIn who) {
    return recusalsPage(who, NOTHING, List.of());
  }

  @PostMapping("/desk/recusals")
  Page ask(SignedIn who, Form form, HttpServletResponse response) {
    var officer = form.number("officer");
    var faults =
        recusals.ask(
            form.text("number"),
            officer.isPresent()
                ? Optional.of(new OfficerId(officer.getAsLong()))
                : Optional.empty(),
            form.text("reason"),
            who.asOfficer());
    if (!faults.isEmpty()) {
      return recusalsPage(who, form, faults);
    }
    Flash.say(response, "casework.recusal.asked");
    return new Redirect(RECUSALS);
  }

  @PostMapping("/desk/recusals/{id:[0-9]{1,18}}/decide")
  Page decide(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    var deciding =
        recusals.decide(
            id,
            choice(Decision.class, form.text("decision")),
            form.text("grounds"),
            who.asOfficer());
    return switch (deciding) {
      case Deciding.Decided() -> {
        Flash.say(response, "casework.recusal.decided");
        yield new Redirect(RECUSALS);
      }
      case Deciding.Incomplete(var faults) -> recusalsPage(who, form, faults);
      case Deciding.NotHis(var level, var deciders) ->
          recusalsPage(
              who,
              form,
              List.of(
                  Shortcoming.of(
                      "decision",
                      "casework.recusal.fault.not-his",
                      level.name(),
                      String.join("、", deciders))));
    };
  }

  private RecusalsPage recusalsPage(SignedIn who, Form form, List<Shortcoming> faults) {
    return new RecusalsPage(
        recusals.sheet(who.asOfficer()),
        colleagues.sheet(who.asOfficer(), Optional.empty()).colleagues(),
        form,
        faults);
  }

  @GetMapping("/desk/meetings")
  @Access(
      value = Who.OFFICERS,
      roles = {"HEAD", "LEADER", "SUPERVISOR"})
  MeetingsPage meetings(SignedIn who, Form form) {
    return meetingsPage(who, form, List.of());
  }

  @PostMapping("/desk/meetings")
  @Access(
      value = Who.OFFICERS,
      roles = {"HEAD", "LEADER"})
  Page call(SignedIn who, Form form) {
    var recusal = form.number("recusal");
    var calling =
        meetings.call(
            new Asked(
                choice(About.class, form.text("about")),
                form.text("number"),
                recusal.isPresent() ? Optional.of(recusal.getAsLong()) : Optional.empty(),
                form.text("question"),
                form.date("heldOn")),
            who.asOfficer());
    return switch (calling) {
      case Calling.Called(var id) -> new Redirect(MEETINGS + "/" + id);
      case Calling.Incomplete(var faults) -> meetingsPage(who, form, faults);
    };
  }

  private MeetingsPage meetingsPage(SignedIn who, Form form, List<Shortcoming> faults) {
    return new MeetingsPage(
        meetings.of(who.asOfficer()),
        who.roles().contains("HEAD") || who.roles().contains("LEADER"),
        form,
        faults);
  }

  @GetMapping("/desk/meetings/{id:[0-9]{1,18}}")
  @Access(
      value = Who.OFFICERS,
      roles = {"HEAD", "LEADER", "SUPERVISOR"})
  MeetingPage meeting(@PathVariable long id, SignedIn who) {
    return new MeetingPage(meetings.sheet(id, who.asOfficer()), NOTHING, List.of());
  }

  @PostMapping("/desk/meetings/{id:[0-9]{1,18}}/vote")
  @Access(
      value = Who.OFFICERS,
      roles = {"HEAD", "LEADER"})
  Page vote(@PathVariable long id, SignedIn who, Form form) {
    return meetingAfter(
        id,
        who,
        form,
        meetings.vote(
            id, choice(Vote.class, form.text("vote")), form.text("remark"), who.asOfficer()));
  }

  @PostMapping("/desk/meetings/{id:[0-9]{1,18}}/close")
  @Access(
      value = Who.OFFICERS,
      roles = {"HEAD", "LEADER"})
  Page close(@PathVariable long id, SignedIn who, Form form) {
    return meetingAfter(id, who, form, meetings.close(id, form.text("minutes"), who.asOfficer()));
  }

  private Page meetingAfter(long id, SignedIn who, Form form, List<Shortcoming> faults) {
    return faults.isEmpty()
        ? new Redirect(MEETINGS + "/" + id)
        : new MeetingPage(meetings.sheet(id, who.asOfficer()), form, faults);
  }

  private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(choice -> choice.name().equals(text))
        .findFirst();
  }
}
