package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.usecase.Sign;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 签署: who must sign, inviting them, and signatures on paper before an officer. */
@Controller
class SignController {
  private final Sign sign;
  private final SignPages pages;

  SignController(Sign sign, SignPages pages) {
    this.sign = sign;
    this.pages = pages;
  }

  @GetMapping("/apply/{id}/sign")
  @Access(Who.SIGNED_IN)
  Page page(@PathVariable long id, SignedIn visitor) {
    return pages.of(id, visitor, List.of());
  }

  @PostMapping("/apply/{id}/sign/invite")
  @Access(Who.SIGNED_IN)
  Page invite(
      @PathVariable long id,
      SignedIn visitor,
      HttpServletRequest request,
      HttpServletResponse response) {
    var site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    sign.invite(new ApplicationId(id), visitor, site);
    Flash.say(response, "registration.sign.invited");
    return new Redirect("/apply/" + id + "/sign");
  }

  @PostMapping("/apply/{id}/sign/counter")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page atCounter(@PathVariable long id, SignedIn visitor, Form form) {
    sign.signedBeforeOfficer(
        new ApplicationId(id), visitor, form.all("signatories"), form.text("hash"));
    return new Redirect("/apply/" + id + "/sign");
  }
}
