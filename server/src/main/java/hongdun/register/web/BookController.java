package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Dates;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.register.usecase.FactWords;
import hongdun.register.usecase.ShowBookOnDay;
import hongdun.shared.Reading;
import hongdun.shared.Shortcoming;
import hongdun.shared.UnifiedSocialCreditCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 某日登记簿 — the book of an entity on any day, and what two days differ in. */
@Controller
@Access(Who.EVERYONE)
class BookController {
  private final ShowBookOnDay books;
  private final FactWords words;
  private final SearchLimit limit;
  private final InstantSource clock;

  BookController(ShowBookOnDay books, FactWords words, SearchLimit limit, InstantSource clock) {
    this.books = books;
    this.words = words;
    this.limit = limit;
    this.clock = clock;
  }

  @GetMapping(path = "/entities/{code}", params = "on")
  Page onDay(
      @PathVariable String code,
      Form form,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var enough = limit.page(request, frame.visitor());
    if (enough.isPresent()) {
      return enough.get().at(response);
    }
    var faults = new ArrayList<Shortcoming>();
    var day = day(form, "on", faults).orElse(today());
    return switch (UnifiedSocialCreditCode.parse(code)) {
      case Reading.Invalid<UnifiedSocialCreditCode>(var wrong) -> new NoEntityPage(code, wrong);
      case Reading.Valid<UnifiedSocialCreditCode>(var value) ->
          books
              .show(value, day)
              .<Page>map(shown -> new BookPage(shown, form, List.copyOf(faults), words, today()))
              .orElseGet(() -> new NoEntityPage(value.value(), List.of()));
    };
  }

  @GetMapping("/entities/{code}/differences")
  Page differences(
      @PathVariable String code,
      Form form,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var enough = limit.page(request, frame.visitor());
    if (enough.isPresent()) {
      return enough.get().at(response);
    }
    return switch (UnifiedSocialCreditCode.parse(code)) {
      case Reading.Invalid<UnifiedSocialCreditCode>(var wrong) -> new NoEntityPage(code, wrong);
      case Reading.Valid<UnifiedSocialCreditCode>(var value) -> differences(value, form);
    };
  }

  /** Without days it compares the first with today. */
  private Page differences(UnifiedSocialCreditCode code, Form form) {
    var faults = new ArrayList<Shortcoming>();
    var from = day(form, "from", faults);
    var to = day(form, "to", faults).orElse(today());
    if (from.filter(day -> day.isAfter(to)).isPresent()) {
      faults.add(Shortcoming.of("to", "register.differences.fault.order"));
    }
    return books
        .show(code, to)
        .<Page>map(later -> {
          var first = from.orElse(later.entity().established());
          var before = books.show(code, first).orElseThrow();
          return new DifferencesPage(
              before,
              later.book(),
              form,
              List.copyOf(faults),
              faults.isEmpty() ? before.book().differencesTo(later.book()) : List.of(),
              words);
        })
        .orElseGet(() -> new NoEntityPage(code.value(), List.of()));
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private Optional<LocalDate> day(Form form, String field, List<Shortcoming> faults) {
    var day = form.date(field);
    if (day.isEmpty() && form.has(field)) {
      faults.add(Shortcoming.of(field, "register.search.fault.day"));
    }
    if (day.filter(one -> one.isAfter(today())).isPresent()) {
      faults.add(Shortcoming.of(field, "register.search.fault.future"));
      return Optional.empty();
    }
    return day;
  }
}
