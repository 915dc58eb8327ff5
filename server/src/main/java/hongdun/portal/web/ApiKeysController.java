package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.ApiScope;
import hongdun.portal.Choice;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.KeepApiKeys;
import hongdun.portal.usecase.KeepApiKeys.Made;
import hongdun.portal.usecase.KeepApiKeys.Wish;
import hongdun.portal.web.ApiKeysPage.Line;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 接口密钥 — the keys of agencies: made and shown once, counted, taken back. */
@Controller
@Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
class ApiKeysController {
  private static final String PATH = "/admin/api-keys";
  private final KeepApiKeys keys;

  ApiKeysController(KeepApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping(PATH)
  ApiKeysPage keys(SignedIn who, Frame frame) {
    return page(who, Form.filled(Map.of("per-minute", "600")), List.of(), frame);
  }

  @PostMapping(PATH)
  Page make(SignedIn who, Form form, Frame frame) {
    var made =
        keys.make(
            new Wish(
                form.text("holder"),
                form.text("contact"),
                form.all("scopes"),
                form.number("per-minute"),
                form.date("expires")),
            who);
    return switch (made) {
      case Made.Shown(var key, var holder) -> new NewApiKeyPage(key, holder);
      case Made.Refused(var faults) -> page(who, form, faults, frame);
    };
  }

  @PostMapping(PATH + "/{id:[0-9]{1,18}}/revoke")
  @Confirmed("portal.api-keys.revoke")
  Page revoke(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    keys.revoke(id, who);
    Flash.say(response, "portal.api-keys.revoked");
    return new Redirect(PATH);
  }

  private ApiKeysPage page(SignedIn who, Form form, List<Shortcoming> faults, Frame frame) {
    return new ApiKeysPage(
        keys.all().stream().map(key -> new Line(key, keys.standing(key))).toList(),
        keys.mayKeep(who),
        form,
        faults,
        Arrays.stream(ApiScope.values())
            .map(scope -> Choice.of(scope.code(), frame.text("portal.api.scope." + scope.code())))
            .toList());
  }
}
