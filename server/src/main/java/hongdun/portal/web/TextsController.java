package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.EditTexts;
import hongdun.portal.usecase.EditTexts.Wanted;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 模板 — the messages to people, each with its texts, to be looked at and said in one's own words.
 */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT})
class TextsController {
  private final EditTexts texts;

  TextsController(EditTexts texts) {
    this.texts = texts;
  }

  @GetMapping("/admin/templates")
  TextsPage all() {
    return new TextsPage(texts.all());
  }

  @GetMapping("/admin/templates/messages/{message}/{language:zh|en}")
  TextPage one(@PathVariable String message, @PathVariable String language, SignedIn who) {
    var sheet = texts.sheet(message, language(language));
    return page(
        sheet,
        new Wanted(sheet.subject().now(), sheet.body().now(), Optional.of(texts.today())),
        who,
        List.of());
  }

  /** Shows what it would say, or keeps it, or takes ours back, by the button that was pressed. */
  @PostMapping("/admin/templates/messages/{message}/{language:zh|en}")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page keep(
      @PathVariable String message,
      @PathVariable String language,
      SignedIn who,
      Form form,
      HttpServletResponse response) {
    var sheet = texts.sheet(message, language(language));
    if (form.isChecked("reset")) {
      texts.reset(message, sheet.language(), who);
      Flash.say(response, "portal.texts.reset.done");
      return new Redirect("/admin/templates");
    }
    var wanted = new Wanted(form.text("subject"), form.text("body"), form.date("from"));
    if (form.isChecked("preview")) {
      return page(sheet, wanted, who, texts.faults(sheet, wanted));
    }
    var faults = texts.keep(message, sheet.language(), wanted, who);
    if (!faults.isEmpty()) {
      return page(sheet, wanted, who, faults);
    }
    Flash.say(response, "portal.texts.kept");
    return new Redirect("/admin/templates");
  }

  private TextPage page(
      EditTexts.Sheet sheet, Wanted wanted, SignedIn who, List<Shortcoming> faults) {
    boolean broken = faults.stream().anyMatch(fault -> !fault.field().equals("from"));
    return new TextPage(
        sheet,
        wanted,
        broken ? "" : texts.preview(sheet, sheet.subject(), wanted.subject()),
        broken ? "" : texts.preview(sheet, sheet.body(), wanted.body()),
        texts.mayEdit(who),
        faults);
  }

  private static Language language(String code) {
    return Arrays.stream(Language.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("No language " + code));
  }
}
