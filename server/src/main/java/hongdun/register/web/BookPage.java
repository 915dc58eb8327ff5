package hongdun.register.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.register.MarketEntity;
import hongdun.register.domain.BookOnDay;
import hongdun.register.domain.Fact;
import hongdun.register.usecase.FactWords;
import hongdun.register.usecase.ShowBookOnDay.Shown;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** 某日登记簿页 — what the book said of an entity on a day. */
public record BookPage(
    Shown shown, Form form, List<Shortcoming> faults, FactWords words, LocalDate today)
    implements Page {
  @Override
  public String template() {
    return "register/book";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public MarketEntity entity() {
    return shown.entity();
  }

  public BookOnDay book() {
    return shown.book();
  }

  /** The day in the field, as it was entered when it is wrong. */
  public String typed() {
    return faults.isEmpty() ? book().day().toString() : form.text("on");
  }

  /** The facts that are stated. */
  public List<Fact> stated() {
    return Stream.of(Fact.values()).filter(fact -> !book().fact(fact).isEmpty()).toList();
  }

  public String value(Fact fact, Frame frame) {
    return words.value(fact, book().fact(fact), frame.language());
  }
}
