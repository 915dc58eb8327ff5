package hongdun.naming.web;

import hongdun.naming.NameApplication;
import hongdun.naming.NameParts.Bearer;
import hongdun.naming.domain.Wish;
import hongdun.naming.usecase.CheckWish;
import hongdun.naming.usecase.CheckWish.Checked;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Access(Who.EVERYONE)
class NamesController {
  private final CheckWish checkWish;
  private final VerdictPart verdictPart;
  private final Optional<NameApplication> application;
  private final CheckLimit limit;

  NamesController(
      CheckWish checkWish,
      VerdictPart verdictPart,
      Optional<NameApplication> application,
      CheckLimit limit) {
    this.checkWish = checkWish;
    this.verdictPart = verdictPart;
    this.application = application;
    this.limit = limit;
  }

  /** The page; without any answer yet when the trade name was not sent. */
  @GetMapping("/names")
  Page names(
      @RequestParam Optional<String> region,
      @RequestParam Optional<String> division,
      @RequestParam Optional<String> tradeName,
      @RequestParam(defaultValue = "") String industry,
      @RequestParam Optional<String> form,
      @RequestParam(defaultValue = "") String bearer,
      @RequestParam(defaultValue = "") List<String> paper,
      HttpServletRequest request,
      Frame frame) {
    var divisions = checkWish.divisions();
    var wish =
        new Wish(
                region.orElseGet(
                    () -> divisions.isEmpty() ? "" : divisions.getFirst().region().code()),
                Form.normalised(division.orElseGet(checkWish::usualDivision)),
                Form.normalised(tradeName.orElse("")),
                Form.normalised(industry),
                form.orElse(Bearer.LIMITED_COMPANY.forms().getFirst()))
            .of(bearer, "", paper);
    var regions =
        divisions.stream()
            .map(served -> Choice.of(served.region().code(), frame.text(served.name())))
            .toList();
    var choices = new NamesPage.Choices(regions, bearers(frame), forms());
    if (tradeName.isEmpty()) {
      return new NamesPage(wish, choices, List.of(), Optional.empty());
    }
    limit.count(request);
    var answer = answer(wish, frame);
    List<Shortcoming> faults =
        answer.isPresent()
            ? List.of()
            : List.of(Shortcoming.of("region", "naming.names.region-unknown"));
    return new NamesPage(wish, choices, faults, answer);
  }

  /** The verdict alone, while somebody is still typing; nothing before there is a trade name. */
  @GetMapping("/names/verdict")
  Page verdict(
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String division,
      @RequestParam(defaultValue = "") String tradeName,
      @RequestParam(defaultValue = "") String industry,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String bearer,
      @RequestParam(defaultValue = "") List<String> paper,
      HttpServletRequest request,
      Frame frame) {
    var wish =
        new Wish(
                region,
                Form.normalised(division),
                Form.normalised(tradeName),
                Form.normalised(industry),
                form)
            .of(bearer, "", paper);
    if (wish.tradeName().isEmpty()) {
      return new VerdictAlone(Optional.empty());
    }
    limit.count(request);
    return new VerdictAlone(answer(wish, frame));
  }

  private Optional<Answer> answer(Wish wish, Frame frame) {
    return checkWish
        .check(wish, "")
        .map(checked ->
            new Answer(
                verdictPart.render(checked.name(), checked.verdict(), NamesPage.FORM_ID, frame),
                application
                    .filter(_ -> canApply(checked, frame))
                    .map(where -> where.path(checked.name()))));
  }

  /** A company with nothing against its name, and no paper that only this page has heard of. */
  private static boolean canApply(Checked checked, Frame frame) {
    return checked.verdict().passes()
        && checked.name().bearer() == Bearer.LIMITED_COMPANY
        && checked.proposed().papers().isEmpty()
        && !atWork(frame);
  }

  /** What a name can be tried for; a branch and a group need their company besides. */
  private static List<Choice> bearers(Frame frame) {
    return offered()
        .map(bearer -> Choice.of(bearer.name(), frame.text("naming.bearer." + bearer.name())))
        .toList();
  }

  private static List<Choice> forms() {
    return offered()
        .flatMap(bearer -> bearer.choices().stream())
        .distinct()
        .map(words -> Choice.of(words, words))
        .toList();
  }

  private static Stream<Bearer> offered() {
    return Arrays.stream(Bearer.values())
        .filter(bearer -> !bearer.takesParentsName() && bearer != Bearer.GROUP);
  }

  /** Officers take applications in at their counter. */
  private static boolean atWork(Frame frame) {
    return frame.visitor().filter(SignedIn::isOfficer).isPresent();
  }
}
