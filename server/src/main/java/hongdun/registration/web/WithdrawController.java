package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.usecase.Visibility;
import hongdun.registration.usecase.Withdraw;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 撤回申请: the applicant takes his application back. */
@Controller
class WithdrawController {
  private final Withdraw withdraw;
  private final Visibility visibility;

  WithdrawController(Withdraw withdraw, Visibility visibility) {
    this.withdraw = withdraw;
    this.visibility = visibility;
  }

  @GetMapping("/apply/{id}/withdraw")
  @Access(Who.SIGNED_IN)
  Page confirmWithdrawal(@PathVariable long id, SignedIn visitor) {
    return new WithdrawPage(visibility.asApplicant(new ApplicationId(id), visitor));
  }

  @PostMapping("/apply/{id}/withdraw")
  @Access(Who.SIGNED_IN)
  Page withdraw(@PathVariable long id, SignedIn visitor, Form form, HttpServletResponse response) {
    withdraw.withdraw(new ApplicationId(id), visitor, form.text("reason"));
    Flash.say(response, "registration.withdrawn");
    return new Redirect("/apply/" + id);
  }
}
