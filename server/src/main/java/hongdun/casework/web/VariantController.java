package hongdun.casework.web;

import hongdun.casework.domain.FlowFault;
import hongdun.casework.usecase.DraftVariant;
import hongdun.casework.usecase.DraftVariant.Outcome;
import hongdun.casework.usecase.RetireVariant;
import hongdun.catalogue.VariantId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 审批模式: heads draft, compare and put into force how their bureau goes through a procedure. */
@Controller
class VariantController {
  private final DraftVariant variants;
  private final RetireVariant retire;
  private final VariantPages pages;

  VariantController(DraftVariant variants, RetireVariant retire, VariantPages pages) {
    this.variants = variants;
    this.retire = retire;
    this.pages = pages;
  }

  @GetMapping("/desk/variants")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD", "SUPERVISOR"})
  Page list(SignedIn officer, Frame frame) {
    return pages.list(officer, frame, Form.filled(Map.of()), List.of());
  }

  @PostMapping("/desk/variants")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD"})
  Page begin(SignedIn officer, Form form, Frame frame) {
    var type = form.text("type").equals(VariantPages.EVERY_TYPE) ? "" : form.text("type");
    return switch (variants.begin(
        form.text("item"), type, form.text("pattern"), officer.asOfficer())) {
      case Outcome.Done(var id) -> new Redirect("/desk/variants/" + id.value());
      case Outcome.Refused(var field, var key) ->
          pages.list(officer, frame, form, List.of(Shortcoming.of(field, key)));
      case Outcome.Unfit _ -> pages.list(officer, frame, form, List.of());
    };
  }

  @GetMapping("/desk/variants/{id:[0-9]{1,18}}")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD", "SUPERVISOR"})
  Page show(@PathVariable long id, SignedIn officer, Form form) {
    return pages.dossier(new VariantId(id), officer, List.of(), form);
  }

  @PostMapping("/desk/variants/{id:[0-9]{1,18}}")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD"})
  Page change(@PathVariable long id, SignedIn officer, Form form, HttpServletResponse response) {
    var turn = new Turn(new VariantId(id), officer, form, response);
    var faults = pages.faults(form);
    if (!faults.isEmpty()) {
      return again(turn, faults);
    }
    var variant = pages.entered(turn.version(), officer, form);
    return answer(
        turn,
        variants.change(turn.version(), turn.revision(), variant, officer.asOfficer()),
        "casework.variant.saved");
  }

  @PostMapping("/desk/variants/{id:[0-9]{1,18}}/activate")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Page activate(@PathVariable long id, SignedIn officer, Form form, HttpServletResponse response) {
    var turn = new Turn(new VariantId(id), officer, form, response);
    var from = form.date("from");
    if (from.isEmpty()) {
      return again(turn, List.of(Shortcoming.of("from", "casework.variant.from-missing")));
    }
    return answer(
        turn,
        variants.activate(turn.version(), turn.revision(), from.get(), officer.asOfficer()),
        "casework.variant.activated");
  }

  @GetMapping("/desk/variants/{id:[0-9]{1,18}}/discard")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD"})
  Page askToDiscard(@PathVariable long id, SignedIn officer) {
    return new DiscardVariantPage(retire.draft(new VariantId(id), officer.asOfficer()));
  }

  @PostMapping("/desk/variants/{id:[0-9]{1,18}}/discard")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD"})
  Page discard(@PathVariable long id, SignedIn officer, Form form, HttpServletResponse response) {
    var turn = new Turn(new VariantId(id), officer, form, response);
    return answer(
        turn,
        retire.discard(turn.version(), turn.revision(), officer.asOfficer()),
        "casework.variant.discarded");
  }

  @PostMapping("/desk/variants/{id:[0-9]{1,18}}/end")
  @Confirmed("casework.variant.end")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Page end(@PathVariable long id, SignedIn officer, Form form, HttpServletResponse response) {
    var turn = new Turn(new VariantId(id), officer, form, response);
    var last = form.date("last");
    if (last.isEmpty()) {
      return again(turn, List.of(Shortcoming.of("last", "casework.variant.last-missing")));
    }
    return answer(
        turn,
        retire.end(turn.version(), turn.revision(), last.get(), officer.asOfficer()),
        "casework.variant.ended");
  }

  /** What an officer sends from the page of a version. */
  private record Turn(
      VariantId version, SignedIn officer, Form form, HttpServletResponse response) {
    /** The revision of the draft the officer saw. */
    int revision() {
      return (int) form.number("revision").orElse(-1);
    }
  }

  private Page answer(Turn turn, Outcome outcome, String done) {
    return switch (outcome) {
      case Outcome.Done _ -> {
        Flash.say(turn.response(), done);
        yield new Redirect("/desk/variants/" + turn.version().value());
      }
      case Outcome.Refused(var field, var key) -> again(turn, List.of(Shortcoming.of(field, key)));
      case Outcome.Unfit(var faults) -> again(turn, List.of(unfit(faults)));
    };
  }

  private Page again(Turn turn, List<Shortcoming> faults) {
    return pages.dossier(turn.version(), turn.officer(), faults, turn.form());
  }

  private static Shortcoming unfit(List<FlowFault> faults) {
    return Shortcoming.of("faults", "casework.variant.unfit", Integer.toString(faults.size()));
  }
}
