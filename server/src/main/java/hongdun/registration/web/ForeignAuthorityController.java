package hongdun.registration.web;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.ForeignAuthorisation;
import hongdun.registration.usecase.KeepForeignAuthority;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 外商投资企业登记授权: a leader of the bureau enters and ends what it was authorised to. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"HEAD", "LEADER"})
class ForeignAuthorityController {
  private final KeepForeignAuthority authority;
  private final Agency agency;

  ForeignAuthorityController(KeepForeignAuthority authority, Agency agency) {
    this.authority = authority;
    this.agency = agency;
  }

  @GetMapping("/desk/foreign-authority")
  Page show(SignedIn officer) {
    return page(officer, Form.filled(Map.of()), List.of());
  }

  @PostMapping("/desk/foreign-authority")
  Page enter(SignedIn officer, Form form, HttpServletResponse response) {
    var faults = authority.enter(form.date("from"), form.text("source"), officer);
    return done(faults, officer, form, response, "registration.foreign-authority.entered");
  }

  @PostMapping("/desk/foreign-authority/{id:[0-9]{1,18}}/end")
  Page end(@PathVariable long id, SignedIn officer, Form form, HttpServletResponse response) {
    var faults = authority.end(id, form.date("last-" + id), form.text("basis-" + id), officer);
    return done(faults, officer, form, response, "registration.foreign-authority.ended-now");
  }

  private Page done(
      List<Shortcoming> faults,
      SignedIn officer,
      Form form,
      HttpServletResponse response,
      String key) {
    if (!faults.isEmpty()) {
      return page(officer, form, faults);
    }
    Flash.say(response, key);
    return new Redirect("/desk/foreign-authority");
  }

  private Page page(SignedIn officer, Form form, List<Shortcoming> faults) {
    return new ForeignAuthorityPage(
        authority.of(officer).stream().map(this::row).toList(), form, faults);
  }

  private ForeignAuthorityPage.Row row(ForeignAuthorisation one) {
    return new ForeignAuthorityPage.Row(
        one, name(one.enteredBy()), one.ended().map(ending -> name(ending.by())).orElse(""));
  }

  private String name(long officer) {
    return agency.officer(new OfficerId(officer)).name();
  }
}
