package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Contact;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Typed;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.FillIn.Came;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 窗口: applications entered for people who come to the counter. */
@Controller
class CounterController {
  private final FillIn fillIn;

  CounterController(FillIn fillIn) {
    this.fillIn = fillIn;
  }

  @GetMapping("/desk/counter")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page counter(SignedIn officer) {
    return page(officer, "", "", List.of());
  }

  @PostMapping("/desk/counter")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page begin(SignedIn officer, Form form, Frame frame) {
    var name = form.text("name");
    var contact = form.text("contact");
    var faults = new ArrayList<Shortcoming>();
    if (name.codePointCount(0, name.length()) < 2) {
      faults.add(Shortcoming.of("name", "registration.counter.name-missing"));
    }
    faults.addAll(Typed.NAME.faults("name", name));
    if (!contact.isEmpty() && !Contact.isOne(contact)) {
      faults.add(Shortcoming.of("contact", "registration.counter.contact-wrong"));
    }
    if (!faults.isEmpty()) {
      return page(officer, name, contact, faults);
    }
    var item = EstablishmentItem.LLC;
    var id =
        fillIn.beginAtCounter(
            item, officer, new Came(name, contact), frame.language(), item.blank());
    return new Redirect("/apply/" + id.value() + "/name");
  }

  private Page page(SignedIn officer, String name, String contact, List<Shortcoming> faults) {
    return new CounterPage(
        fillIn.draftsAtCounter(officer), fillIn.returnedToCounter(officer), name, contact, faults);
  }
}
