package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.usecase.Invite;
import hongdun.registration.usecase.Invite.Invited;
import hongdun.registration.usecase.Sign;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 签署: who must sign, inviting them, and signatures on paper before an officer. */
@Controller
class SignController {
  private final Sign sign;
  private final Invite invite;
  private final SignPages pages;

  SignController(Sign sign, Invite invite, SignPages pages) {
    this.sign = sign;
    this.invite = invite;
    this.pages = pages;
  }

  @GetMapping("/apply/{id}/sign")
  @Access(Who.SIGNED_IN)
  Page page(@PathVariable long id, SignedIn visitor) {
    return pages.of(id, visitor, List.of());
  }

  @PostMapping("/apply/{id}/sign/invite")
  @Access(Who.SIGNED_IN)
  Page invite(@PathVariable long id, SignedIn visitor, HttpServletResponse response) {
    var invited = invite.invite(new ApplicationId(id), visitor);
    Flash.say(response, words(invited));
    return new Redirect("/apply/" + id + "/sign");
  }

  private static String words(Invited invited) {
    if (invited.unreached() > 0) {
      return "registration.sign.invited-unreached";
    }
    if (invited.full() > 0) {
      return "registration.sign.invited-full";
    }
    return invited.sent() == 0 && invited.justSent() > 0
        ? "registration.sign.invited-just"
        : "registration.sign.invited";
  }

  @PostMapping("/apply/{id}/sign/counter")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page atCounter(@PathVariable long id, SignedIn visitor, Form form) {
    sign.signedBeforeOfficer(
        new ApplicationId(id), visitor, form.all("signatories"), form.text("hash"));
    return new Redirect("/apply/" + id + "/sign");
  }
}
