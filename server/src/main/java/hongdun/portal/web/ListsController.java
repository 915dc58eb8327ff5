package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.BrowseLists;
import hongdun.portal.usecase.EditLists;
import hongdun.portal.usecase.EditLists.Wanted;
import hongdun.portal.usecase.KeepCodeLists;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 代码表 — the lists of codes: looked through, added to, ended and corrected. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT})
class ListsController {
  private static final Form NOTHING = Form.filled(Map.of());
  private final BrowseLists browsing;
  private final EditLists editing;
  private final KeepCodeLists lists;

  ListsController(BrowseLists browsing, EditLists editing, KeepCodeLists lists) {
    this.browsing = browsing;
    this.editing = editing;
    this.lists = lists;
  }

  @GetMapping("/admin/lists")
  ListsPage lists() {
    return new ListsPage(browsing.shelves());
  }

  @GetMapping("/admin/lists/{list}")
  ListPage list(@PathVariable String list, SignedIn who, Form form) {
    return listPage(list, who, form, NOTHING, List.of());
  }

  private ListPage listPage(
      String list, SignedIn who, Form filter, Form form, List<Shortcoming> faults) {
    var today = browsing.today();
    var on = filter.date("on").orElse(today);
    return new ListPage(
        browsing.search(list, filter.text("words"), on, filter.text("after")),
        filter.text("words"),
        on,
        on.equals(today),
        editing.mayEdit(who),
        form,
        faults);
  }

  @PostMapping("/admin/lists/{list}")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page add(@PathVariable String list, SignedIn who, Form form, HttpServletResponse response) {
    var faults = write(list, OptionalLong.empty(), who, form);
    if (!faults.isEmpty()) {
      return listPage(list, who, NOTHING, form, faults);
    }
    Flash.say(response, "portal.lists.added");
    return new Redirect("/admin/lists/" + list);
  }

  @GetMapping("/admin/lists/{list}/{id:[0-9]{1,18}}")
  ListEntryPage entry(@PathVariable String list, @PathVariable long id, SignedIn who) {
    return entryPage(list, id, who, NOTHING, List.of());
  }

  private ListEntryPage entryPage(
      String list, long id, SignedIn who, Form form, List<Shortcoming> faults) {
    return new ListEntryPage(
        browsing.entry(list, id), browsing.today(), editing.mayEdit(who), form, faults);
  }

  /** Corrects or ends: what the entry says is replaced, and what it said stays in the history. */
  @PostMapping("/admin/lists/{list}/{id:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page replace(
      @PathVariable String list,
      @PathVariable long id,
      SignedIn who,
      Form form,
      HttpServletResponse response) {
    var faults = write(list, OptionalLong.of(id), who, form);
    if (!faults.isEmpty()) {
      return entryPage(list, id, who, form, faults);
    }
    Flash.say(response, "portal.lists.replaced");
    return new Redirect(
        "/admin/lists/%s?words=%s"
            .formatted(
                list,
                java.net.URLEncoder.encode(
                    form.text("code"), java.nio.charset.StandardCharsets.UTF_8)));
  }

  private List<Shortcoming> write(String list, OptionalLong replaces, SignedIn who, Form form) {
    var faults = new ArrayList<Shortcoming>();
    var from = form.date("from");
    if (from.isEmpty()) {
      faults.add(Shortcoming.of("from", "portal.lists.fault.day"));
    }
    if (form.date("until").isEmpty() && !form.dateText("until").isEmpty()) {
      faults.add(Shortcoming.of("until", "portal.lists.fault.day"));
    }
    var declared = lists.list(list);
    if (!faults.isEmpty()) {
      return faults;
    }
    return editing.write(
        list, new Wanted(replaces, entry(declared, form, from.orElseThrow())), who);
  }

  private static CodeEntry entry(CodeList list, Form form, LocalDate from) {
    var more = new HashMap<String, String>();
    for (var column : list.columns()) {
      if (form.has("more-" + column)) {
        more.put(column, form.text("more-" + column));
      }
    }
    return new CodeEntry(
        form.text("code"),
        new BilingualText(form.text("name"), form.text("nameEnglish")),
        from,
        form.date("until"),
        form.text("source"),
        more);
  }
}
