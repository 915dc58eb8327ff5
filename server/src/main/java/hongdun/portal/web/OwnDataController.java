package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.CopyOwnData;
import hongdun.portal.usecase.EraseOwnData;
import hongdun.portal.usecase.EraseOwnData.Outcome;
import hongdun.portal.usecase.FinishErasures;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own data: taken away as a copy, erased with the account. */
@Controller
@Access(Who.SIGNED_IN)
class OwnDataController {
  private static final String PATH = "/account/data";
  private static final String ERASE = PATH + "/erase";

  private final CopyOwnData copying;
  private final EraseOwnData erasing;
  private final FinishErasures rounds;
  private final PasswordAgain password;
  private final OwnDataFile file;

  OwnDataController(
      CopyOwnData copying,
      EraseOwnData erasing,
      FinishErasures rounds,
      PasswordAgain password,
      OwnDataFile file) {
    this.copying = copying;
    this.erasing = erasing;
    this.rounds = rounds;
    this.password = password;
    this.file = file;
  }

  @GetMapping(PATH)
  OwnDataPage show(SignedIn who) {
    return new OwnDataPage(!who.isOfficer(), List.of());
  }

  /** The copy itself, or the page with what stands against it. */
  @PostMapping("/account/data/copy")
  void copy(SignedIn who, Form form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var faults = password.faults(who, form, request);
    if (faults.isEmpty() && copying.isUsedUp(who.account())) {
      faults =
          List.of(
              Shortcoming.of(
                  "password", "portal.own-data.used-up", Integer.toString(CopyOwnData.A_DAY)));
    }
    if (faults.isEmpty()) {
      file.write(copying.copy(who.account()), response);
    } else {
      file.refuse(new OwnDataPage(!who.isOfficer(), faults), request, response);
    }
  }

  @GetMapping(ERASE)
  ErasurePage erasure(SignedIn who) {
    return page(who, List.of());
  }

  private ErasurePage page(SignedIn who, List<Shortcoming> faults) {
    return new ErasurePage(
        erasing.holdings(), erasing.obstacles(who.account()), !who.isOfficer(), faults);
  }

  /** The password first; then it is asked whether it is really meant. */
  @PostMapping(ERASE)
  Page prove(SignedIn who, Form form, HttpServletRequest request) {
    var faults = password.faults(who, form, request);
    var page = page(who, faults);
    if (!faults.isEmpty() || !page.mayErase()) {
      return page;
    }
    password.remember(request.getSession());
    return new ConfirmPage("portal.erase", who.name(), ERASE + "/now", List.of(), ERASE);
  }

  @Confirmed("portal.erase")
  @PostMapping("/account/data/erase/now")
  Page erase(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession();
    if (!password.isFresh(session)) {
      return new Redirect(ERASE);
    }
    return switch (erasing.ask(who.account())) {
      case Outcome.Begun() -> {
        session.invalidate();
        SecurityContextHolder.clearContext();
        rounds.begin(who.account());
        Flash.say(response, "portal.erase.done");
        yield new Redirect("/");
      }
      case Outcome.Waits _, Outcome.NotHis _ -> page(who, List.of());
    };
  }
}
