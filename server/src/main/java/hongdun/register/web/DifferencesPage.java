package hongdun.register.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.register.domain.BookOnDay;
import hongdun.register.domain.BookOnDay.Difference;
import hongdun.register.usecase.FactWords;
import hongdun.register.usecase.ShowBookOnDay.Shown;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 差异页 — what the book said of an entity on one day and on another, fact by fact. */
public record DifferencesPage(
    Shown before,
    BookOnDay after,
    Form form,
    List<Shortcoming> faults,
    List<Difference> differences,
    FactWords words)
    implements Page {
  @Override
  public String template() {
    return "register/differences";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String from() {
    return form.has("from") ? form.text("from") : before.book().day().toString();
  }

  public String to() {
    return form.has("to") ? form.text("to") : after.day().toString();
  }

  public String label(Difference difference, Frame frame) {
    return words.label(difference.fact(), frame.language());
  }

  public String before(Difference difference, Frame frame) {
    return words.value(difference.fact(), difference.before(), frame.language());
  }

  public String after(Difference difference, Frame frame) {
    return words.value(difference.fact(), difference.after(), frame.language());
  }
}
