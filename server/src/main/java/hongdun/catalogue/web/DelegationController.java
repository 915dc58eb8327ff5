package hongdun.catalogue.web;

import hongdun.agency.UnitId;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.Delegation.State;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.catalogue.usecase.KeepDelegations.Outcome;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 委托书: drafted, signed, suspended and revoked by the bureau that delegates; its text is public. */
@Controller
class DelegationController {
  private final KeepDelegations delegations;
  private final DelegationPages pages;

  DelegationController(KeepDelegations delegations, DelegationPages pages) {
    this.delegations = delegations;
    this.pages = pages;
  }

  @GetMapping("/delegations")
  @Access(Who.EVERYONE)
  Page published(Frame frame) {
    return pages.published(frame);
  }

  @GetMapping("/delegations/{id:[0-9]{1,18}}")
  @Access(Who.EVERYONE)
  Page read(@PathVariable long id, Frame frame) {
    return pages.instrument(delegations.published(id), List.of(), Optional.empty(), frame);
  }

  @GetMapping("/desk/delegations")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD", "SUPERVISOR"})
  Page own(SignedIn officer, Frame frame) {
    return pages.own(officer, Form.filled(Map.of()), List.of(), frame);
  }

  @PostMapping("/desk/delegations")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD"})
  Page draft(SignedIn officer, Form form, Frame frame) {
    var faults = new ArrayList<Shortcoming>();
    var from = form.date("validFrom");
    var to = form.date("validTo");
    var receiver = form.number("to");
    if (from.isEmpty()) {
      faults.add(Shortcoming.of("validFrom", "catalogue.delegation.day-missing"));
    }
    if (to.isEmpty()) {
      faults.add(Shortcoming.of("validTo", "catalogue.delegation.day-missing"));
    }
    if (receiver.isEmpty()) {
      faults.add(Shortcoming.of("to", "catalogue.delegation.to-missing"));
    }
    if (!faults.isEmpty()) {
      return pages.own(officer, form, faults, frame);
    }
    var draft =
        new Delegation(
            0,
            form.text("number"),
            form.text("item"),
            form.text("type"),
            pages.bureau(officer),
            new UnitId(receiver.getAsLong()),
            new BilingualText(form.text("limits"), form.text("limitsEn")),
            from.get(),
            to.get(),
            State.DRAFT,
            Optional.empty());
    return switch (delegations.draft(draft, officer.asOfficer())) {
      case Outcome.Done(var id) -> new Redirect("/desk/delegations/" + id);
      case Outcome.Refused(var refused) -> pages.own(officer, form, refused, frame);
    };
  }

  @GetMapping("/desk/delegations/{id:[0-9]{1,18}}")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD", "SUPERVISOR"})
  Page show(@PathVariable long id, SignedIn officer, Frame frame) {
    return page(id, officer, List.of(), frame);
  }

  @PostMapping("/desk/delegations/{id:[0-9]{1,18}}/{act:sign|revoke}")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  @Confirmed("catalogue.delegation.final")
  Page actForGood(
      @PathVariable long id,
      @PathVariable String act,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    return act(id, act, officer, form, frame, response);
  }

  @PostMapping("/desk/delegations/{id:[0-9]{1,18}}/{act:suspend|resume}")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Page act(
      @PathVariable long id,
      @PathVariable String act,
      SignedIn officer,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var by = officer.asOfficer();
    var reason = form.text("reason");
    var outcome =
        switch (act) {
          case "sign" -> delegations.issue(id, by);
          case "suspend" -> delegations.suspend(id, by, reason);
          case "resume" -> delegations.resume(id, by, reason);
          default -> delegations.revoke(id, by, reason);
        };
    return switch (outcome) {
      case Outcome.Done _ -> {
        Flash.say(response, "catalogue.delegation.done." + act);
        yield new Redirect("/desk/delegations/" + id);
      }
      case Outcome.Refused(var faults) -> page(id, officer, faults, frame);
    };
  }

  private Page page(long id, SignedIn officer, List<Shortcoming> faults, Frame frame) {
    return pages.instrument(
        delegations.own(id, officer.asOfficer()), faults, Optional.of(officer), frame);
  }
}
