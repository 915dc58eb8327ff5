package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.FillIn.Came;
import hongdun.registration.usecase.FillIn.Filled;
import hongdun.registration.usecase.RegisterOnTheSpot;
import hongdun.registration.usecase.RegisterOnTheSpot.Outcome;
import hongdun.registration.usecase.RegisterOnTheSpot.Seen;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 当场办理 — what the buttons of a page do on which the counter enters a whole application. */
@Component
class CounterSheets {
  private final FillIn fillIn;
  private final Fillings fillings;
  private final RegisterOnTheSpot onTheSpot;

  CounterSheets(FillIn fillIn, Fillings fillings, RegisterOnTheSpot onTheSpot) {
    this.fillIn = fillIn;
    this.fillings = fillings;
    this.onTheSpot = onTheSpot;
  }

  Page show(CounterSheet sheet, long id, SignedIn officer, Frame frame) {
    var application = fillings.application(id, officer);
    if (!application.item().equals(sheet.item().code())) {
      return new Redirect(CounterPage.path(application));
    }
    return fillIn.isOpen(application)
        ? sheet.of(fillings.of(application, List.of()), "", officer, frame)
        : new Redirect(done(sheet, application.id()));
  }

  /** The first thing entered begins the application; it is kept whatever is wrong with it. */
  Page begin(CounterSheet sheet, SignedIn officer, Form form, Frame frame) {
    var draft = sheet.read(sheet.item().blank(), form);
    var id = fillIn.beginAtCounter(sheet.item(), officer, came(draft), frame.language(), draft);
    return answer(sheet, id, officer, form, frame);
  }

  /** One form for all buttons: find, remove, check, register; what was entered is saved first. */
  Page save(CounterSheet sheet, long id, SignedIn officer, Form form, Frame frame) {
    var application = new ApplicationId(id);
    return switch (fillIn.changeAtCounter(
        application,
        officer,
        CounterSheets::came,
        form.text("asOf"),
        stored -> sheet.read(stored, form))) {
      case Filled.Stale(var entered, var faults) ->
          sheet.of(fillings.of(entered, faults), "", officer, frame);
      case Filled.Saved _ -> answer(sheet, application, officer, form, frame);
    };
  }

  private Page answer(
      CounterSheet sheet, ApplicationId id, SignedIn officer, Form form, Frame frame) {
    if (Stream.of("search", "remove", "more").anyMatch(form::has)) {
      return sheet.of(filling(id, officer, List.of()), form.text("find"), officer, frame);
    }
    var seen = new Seen(Set.copyOf(form.all("seen")), form.isChecked("signed"), form.text("hash"));
    if (form.has("register")) {
      return register(sheet, id, officer, seen, frame);
    }
    onTheSpot.keep(id, officer, seen);
    return sheet.checked(filling(id, officer, List.of()), officer, frame);
  }

  private Page register(
      CounterSheet sheet, ApplicationId id, SignedIn officer, Seen seen, Frame frame) {
    return switch (onTheSpot.register(id, officer, seen, frame.language())) {
      case Outcome.NotReady(var shortcomings, var unsigned) -> {
        var all = new ArrayList<>(shortcomings);
        if (!unsigned.isEmpty()) {
          all.add(Shortcoming.of("signed", "registration.household.unsigned"));
        }
        yield sheet.of(filling(id, officer, all), "", officer, frame);
      }
      case Outcome.NotAllowed(var why) ->
          sheet.of(
              filling(
                  id,
                  officer,
                  List.of(
                      new Shortcoming("register", why.messageKey(), why.arguments(), why.basis()))),
              "",
              officer,
              frame);
      case Outcome.Waiting _, Outcome.Registered _ -> new Redirect(done(sheet, id));
    };
  }

  private static String done(CounterSheet sheet, ApplicationId id) {
    return sheet.path() + "/" + id.value() + "/done";
  }

  /** Who came: the agent if there is one, else who stands first. */
  private static Came came(Draft draft) {
    return Stream.concat(draft.holding(Post.AGENT).stream(), draft.people().stream())
        .findFirst()
        .map((PersonAnswers person) -> new Came(person.name(), person.contact()))
        .orElseGet(() -> new Came("", ""));
  }

  private Filling filling(ApplicationId id, SignedIn officer, List<Shortcoming> faults) {
    return fillings.of(fillings.application(id.value(), officer), faults);
  }
}
