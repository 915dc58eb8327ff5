package hongdun.casework.web;

import hongdun.casework.domain.FlowFault;
import hongdun.casework.usecase.DraftVariant;
import hongdun.casework.usecase.DraftVariant.Outcome;
import hongdun.casework.usecase.RetireVariant;
import hongdun.catalogue.VariantId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
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
    var version = new VariantId(id);
    var faults = pages.faults(form);
    if (!faults.isEmpty()) {
      return pages.dossier(version, officer, faults, form);
    }
    var variant = pages.entered(version, officer, form);
    return answer(
        variants.change(version, revision(form), variant, officer.asOfficer()),
        version,
        officer,
        response,
        "casework.variant.saved",
        form);
  }

  @PostMapping("/desk/variants/{id:[0-9]{1,18}}/activate")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Page activate(@PathVariable long id, SignedIn officer, Form form, HttpServletResponse response) {
    var version = new VariantId(id);
    var from = form.date("from");
    if (from.isEmpty()) {
      return pages.dossier(
          version, officer, List.of(Shortcoming.of("from", "casework.variant.from-missing")), form);
    }
    return answer(
        variants.activate(version, revision(form), from.get(), officer.asOfficer()),
        version,
        officer,
        response,
        "casework.variant.activated",
        form);
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
    var version = new VariantId(id);
    return answer(
        retire.discard(version, revision(form), officer.asOfficer()),
        version,
        officer,
        response,
        "casework.variant.discarded",
        form);
  }

  @PostMapping("/desk/variants/{id:[0-9]{1,18}}/end")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Page end(@PathVariable long id, SignedIn officer, Form form, HttpServletResponse response) {
    var version = new VariantId(id);
    var last = form.date("last");
    if (last.isEmpty()) {
      return pages.dossier(
          version, officer, List.of(Shortcoming.of("last", "casework.variant.last-missing")), form);
    }
    return answer(
        retire.end(version, revision(form), last.get(), officer.asOfficer()),
        version,
        officer,
        response,
        "casework.variant.ended",
        form);
  }

  private Page answer(
      Outcome outcome,
      VariantId id,
      SignedIn officer,
      HttpServletResponse response,
      String done,
      Form form) {
    return switch (outcome) {
      case Outcome.Done _ -> {
        Flash.say(response, done);
        yield new Redirect("/desk/variants/" + id.value());
      }
      case Outcome.Refused(var field, var key) ->
          pages.dossier(id, officer, List.of(Shortcoming.of(field, key)), form);
      case Outcome.Unfit(var faults) -> pages.dossier(id, officer, List.of(unfit(faults)), form);
    };
  }

  private static Shortcoming unfit(List<FlowFault> faults) {
    return Shortcoming.of("faults", "casework.variant.unfit", Integer.toString(faults.size()));
  }

  private static int revision(Form form) {
    return (int) form.number("revision").orElse(-1);
  }
}
