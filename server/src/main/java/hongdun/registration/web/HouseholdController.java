package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.FillIn.Filled;
import hongdun.registration.usecase.RegisterOnTheSpot;
import hongdun.registration.usecase.RegisterOnTheSpot.Outcome;
import hongdun.registration.usecase.RegisterOnTheSpot.Seen;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 个体工商户当场登记: one page at the counter, from the first question to the licence. */
@Controller
class HouseholdController {
  private final FillIn fillIn;
  private final Fillings fillings;
  private final HouseholdForm household;
  private final HouseholdPages pages;
  private final RegisterOnTheSpot onTheSpot;

  HouseholdController(
      FillIn fillIn,
      Fillings fillings,
      HouseholdForm household,
      HouseholdPages pages,
      RegisterOnTheSpot onTheSpot) {
    this.fillIn = fillIn;
    this.fillings = fillings;
    this.household = household;
    this.pages = pages;
    this.onTheSpot = onTheSpot;
  }

  @GetMapping("/desk/counter/household")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page blank(SignedIn officer, Frame frame) {
    return pages.blank(officer, frame);
  }

  /** The first thing entered begins the application; it is kept whatever is wrong with it. */
  @PostMapping("/desk/counter/household")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page begin(SignedIn officer, Form form, Frame frame) {
    var id =
        fillIn.beginAtCounter(
            EstablishmentItem.HOUSEHOLD,
            officer,
            form.text("people.p1.name"),
            form.text("people.p1.contact"),
            frame.language());
    return save(id, officer, form, frame);
  }

  @GetMapping("/desk/counter/household/{id:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page show(@PathVariable long id, SignedIn officer, Frame frame) {
    var application = fillings.application(id, officer);
    return fillIn.isOpen(application)
        ? pages.of(fillings.of(application, List.of()), "", officer, frame)
        : new Redirect("/desk/counter/household/" + id + "/done");
  }

  @PostMapping("/desk/counter/household/{id:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page change(@PathVariable long id, SignedIn officer, Form form, Frame frame) {
    return save(new ApplicationId(id), officer, form, frame);
  }

  /** One form for all buttons: find, remove, check, register; what was entered is saved first. */
  private Page save(ApplicationId id, SignedIn officer, Form form, Frame frame) {
    return switch (fillIn.change(
        id, officer, HouseholdPage.PART, form.text("asOf"), draft -> household.read(draft, form))) {
      case Filled.Stale(var entered, var faults) ->
          pages.of(fillings.of(entered, faults), form.text("find"), officer, frame);
      case Filled.Saved _ -> next(id, officer, form, frame);
    };
  }

  private Page next(ApplicationId id, SignedIn officer, Form form, Frame frame) {
    fillIn.cameToCounter(id, officer, form.text("people.p1.name"), form.text("people.p1.contact"));
    if (form.has("search") || form.has("remove")) {
      return pages.of(filling(id, officer, List.of()), form.text("find"), officer, frame);
    }
    var seen = new Seen(Set.copyOf(form.all("seen")), form.isChecked("signed"), form.text("hash"));
    if (form.has("register")) {
      return register(id, officer, seen, frame);
    }
    onTheSpot.keep(id, officer, seen);
    return pages.checked(filling(id, officer, List.of()), officer, frame);
  }

  private Page register(ApplicationId id, SignedIn officer, Seen seen, Frame frame) {
    return switch (onTheSpot.register(id, officer, seen, frame.language())) {
      case Outcome.NotReady(var shortcomings, var unsigned) -> {
        var all = new ArrayList<>(shortcomings);
        if (!unsigned.isEmpty()) {
          all.add(Shortcoming.of("signed", "registration.household.unsigned"));
        }
        yield pages.of(filling(id, officer, all), "", officer, frame);
      }
      case Outcome.NotAllowed(var why) ->
          pages.of(
              filling(
                  id,
                  officer,
                  List.of(
                      new Shortcoming("register", why.messageKey(), why.arguments(), why.basis()))),
              "",
              officer,
              frame);
      case Outcome.Waiting _, Outcome.Registered _ ->
          new Redirect("/desk/counter/household/" + id.value() + "/done");
    };
  }

  private Filling filling(ApplicationId id, SignedIn officer, List<Shortcoming> faults) {
    return fillings.of(fillings.application(id.value(), officer), faults);
  }
}
