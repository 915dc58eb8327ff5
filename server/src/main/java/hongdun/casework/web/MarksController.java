package hongdun.casework.web;

import hongdun.casework.usecase.AnswerMark;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 监察指错: the list of marked errors, and the officer's answer. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR"})
class MarksController {
  private static final Set<String> WATCHERS = Set.of("SUPERVISOR", "HEAD", "LEADER");

  private final AnswerMark marks;

  MarksController(AnswerMark marks) {
    this.marks = marks;
  }

  @GetMapping("/desk/marks")
  MarksPage list(SignedIn visitor) {
    return page(visitor, Form.filled(Map.of()), List.of());
  }

  @PostMapping("/desk/marks/{id:[0-9]{1,18}}/answer")
  Page answer(@PathVariable long id, SignedIn visitor, Form form, HttpServletResponse response) {
    var faults = marks.answer(id, form.text("answer-" + id), visitor.asOfficer());
    if (!faults.isEmpty()) {
      return page(visitor, form, faults);
    }
    Flash.say(response, "casework.mark.answered");
    return new Redirect("/desk/marks");
  }

  private MarksPage page(SignedIn visitor, Form form, List<Shortcoming> faults) {
    var list = marks.list(visitor.asOfficer());
    return new MarksPage(
        list,
        list.stream().filter(one -> one.named().mark().isOpen()).count(),
        !Collections.disjoint(visitor.roles(), WATCHERS),
        form,
        faults);
  }
}
