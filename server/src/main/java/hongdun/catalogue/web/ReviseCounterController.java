package hongdun.catalogue.web;

import hongdun.agency.UnitId;
import hongdun.catalogue.Item;
import hongdun.catalogue.domain.Counter;
import hongdun.catalogue.domain.Counter.Standard;
import hongdun.catalogue.usecase.KeepCounters;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 修订服务规范: heads of departments change what their counter promises and usually handles. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"DIVISION_HEAD", "HEAD", "LEADER"})
class ReviseCounterController {
  private final KeepCounters counters;

  ReviseCounterController(KeepCounters counters) {
    this.counters = counters;
  }

  @GetMapping("/desk/counters")
  Redirect own(SignedIn officer) {
    return new Redirect("/desk/counters/" + officer.unit());
  }

  @GetMapping("/desk/counters/{unit:[0-9]{1,18}}")
  ReviseCounterPage show(@PathVariable long unit, SignedIn officer) {
    var shown = counters.own(new UnitId(unit), officer.asOfficer());
    return new ReviseCounterPage(shown, counters.items(), filled(shown.counter()), List.of());
  }

  private static Form filled(Counter counter) {
    var stored = new HashMap<String, String>();
    for (int i = 0; i < counter.standards().size(); i++) {
      var standard = counter.standards().get(i);
      stored.put("title-zh-" + i, standard.title().zh());
      stored.put("title-en-" + i, standard.title().en());
      stored.put("text-zh-" + i, standard.text().zh());
      stored.put("text-en-" + i, standard.text().en());
    }
    return Form.filled(stored);
  }

  @PostMapping("/desk/counters/{unit:[0-9]{1,18}}")
  Page revise(@PathVariable long unit, SignedIn officer, Form form, HttpServletResponse response) {
    var faults = new ArrayList<Shortcoming>();
    var standards = standards(form, faults);
    var known = counters.items().stream().map(Item::code).toList();
    var items = form.all("items").stream().filter(known::contains).toList();
    if (!faults.isEmpty()) {
      var shown = counters.own(new UnitId(unit), officer.asOfficer());
      return new ReviseCounterPage(shown, counters.items(), form, faults);
    }
    counters.revise(
        new Counter(new UnitId(unit), items, standards, Optional.empty()), officer.asOfficer());
    Flash.say(response, "catalogue.counters.revised");
    return new Redirect("/counters/" + unit);
  }

  /** A line is whole or empty; at least one stays. */
  private static List<Standard> standards(Form form, List<Shortcoming> faults) {
    var standards = new ArrayList<Standard>();
    for (int i = 0; i < Counter.MOST; i++) {
      var parts =
          List.of(
              form.text("title-zh-" + i),
              form.text("title-en-" + i),
              form.text("text-zh-" + i),
              form.text("text-en-" + i));
      if (parts.stream().allMatch(String::isEmpty)) {
        continue;
      }
      if (parts.stream().anyMatch(String::isEmpty)) {
        faults.add(Shortcoming.of("title-zh-" + i, "catalogue.counters.half"));
      } else {
        standards.add(
            new Standard(
                new BilingualText(parts.get(0), parts.get(1)),
                new BilingualText(parts.get(2), parts.get(3))));
      }
    }
    if (standards.isEmpty() && faults.isEmpty()) {
      faults.add(Shortcoming.of("title-zh-0", "catalogue.counters.none"));
    }
    return standards;
  }
}
