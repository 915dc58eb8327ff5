package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.BureauSetup;
import hongdun.portal.BureauSetup.Administrator;
import hongdun.portal.BureauSetup.FirstBureau;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.Tries;
import hongdun.portal.domain.Address;
import hongdun.portal.domain.PasswordRule;
import hongdun.portal.usecase.SetupCode;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Access(Who.EVERYONE)
class SetupController {
  private static final List<String> ADMINISTRATORS = List.of("system", "security", "audit");
  private final SetupGate gate;
  private final SetupCode code;
  private final Tries tries;

  SetupController(SetupGate gate, SetupCode code, Tries tries) {
    this.gate = gate;
    this.code = code;
    this.tries = tries;
  }

  @GetMapping(SetupGate.PATH)
  SetupPage show() {
    setup();
    return new SetupPage(Form.filled(Map.of()), List.of());
  }

  @PostMapping(SetupGate.PATH)
  Page setUp(Form form, HttpServletRequest request, HttpServletResponse response) {
    var setup = setup();
    tries.check("setup", request.getRemoteAddr());
    var bureau =
        new FirstBureau(
            form.text("name"),
            form.text("name-en"),
            form.text("short-name"),
            form.code("division"),
            form.text("seal"),
            administrator(form, "system"),
            administrator(form, "security"),
            administrator(form, "audit"));
    var faults = new ArrayList<Shortcoming>();
    if (!code.isShownBy(form.text("code"))) {
      tries.failed("setup", request.getRemoteAddr());
      faults.add(Shortcoming.of("code", "portal.setup.code.wrong"));
    }
    faults.addAll(faults(form));
    faults.addAll(setup.faultsOf(bureau));
    if (faults.isEmpty()) {
      faults.addAll(setup.setUp(bureau));
    }
    if (!faults.isEmpty()) {
      return new SetupPage(form, List.copyOf(faults));
    }
    code.forget();
    Flash.say(response, "portal.setup.done");
    return new Redirect("/sign-in");
  }

  private BureauSetup setup() {
    return gate.open().orElseThrow(() -> new NotFound("The bureau has been set up"));
  }

  private static Administrator administrator(Form form, String which) {
    return new Administrator(
        form.text(which + "-name"),
        form.text(which + "-sign-in"),
        form.secret(which + "-password"));
  }

  private static List<Shortcoming> faults(Form form) {
    var faults = new ArrayList<Shortcoming>();
    for (var field : List.of("name", "name-en", "short-name", "seal")) {
      if (!form.has(field)) {
        faults.add(Shortcoming.of(field, "portal.setup." + field + ".missing"));
      }
    }
    if (!form.code("division").matches("[1-9][0-9]{5}")) {
      faults.add(Shortcoming.of("division", "portal.setup.division.unreadable"));
    }
    var names = new HashSet<String>();
    var signInNames = new HashSet<String>();
    for (var which : ADMINISTRATORS) {
      faults.addAll(faults(form, which, names, signInNames));
    }
    return faults;
  }

  private static List<Shortcoming> faults(
      Form form, String which, HashSet<String> names, HashSet<String> signInNames) {
    var faults = new ArrayList<Shortcoming>();
    var name = form.text(which + "-name");
    if (name.isEmpty()) {
      faults.add(Shortcoming.of(which + "-name", "portal.setup.administrator.name.missing"));
    } else if (!names.add(name)) {
      faults.add(Shortcoming.of(which + "-name", "portal.setup.administrator.name.twice"));
    }
    var signIn = Address.signInName(form.text(which + "-sign-in"));
    if (signIn.isEmpty()) {
      faults.add(
          Shortcoming.of(which + "-sign-in", "portal.setup.administrator.sign-in.unreadable"));
    } else if (!signInNames.add(signIn.get().value())) {
      faults.add(Shortcoming.of(which + "-sign-in", "portal.setup.administrator.sign-in.twice"));
    }
    faults.addAll(
        PasswordRule.faults(
            which + "-password",
            form.secret(which + "-password"),
            which + "-again",
            form.secret(which + "-again"),
            List.of(name, form.text(which + "-sign-in"))));
    return faults;
  }
}
