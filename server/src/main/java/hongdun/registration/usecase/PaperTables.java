package hongdun.registration.usecase;

import hongdun.registration.domain.CompanyAnswers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 材料表格 — the rows of people and shareholders that papers to sign print. */
record PaperTables(Draft draft, PaperWords words) {
  Map<String, List<Map<String, String>>> all() {
    return Map.of(
        "people", people(),
        "shareholders", shareholders(),
        "contributions", contributions(),
        "directors", directors(),
        "appointments", appointments());
  }

  private List<Map<String, String>> people() {
    var rows = new ArrayList<Map<String, String>>();
    for (var person : draft.people()) {
      for (var post : Post.values()) {
        if (person.holds(post)
            && post != Post.SHAREHOLDER
            && post != Post.AGENT
            && post != Post.EMPLOYEE_REPRESENTATIVE) {
          rows.add(
              Map.of(
                  "name", person.name(),
                  "post", words.post(post),
                  "identityKind", words.identityKind(person),
                  "identityNumber", person.documentNumber(),
                  "phone", person.contact()));
        }
      }
    }
    return rows;
  }

  private List<Map<String, String>> directors() {
    return draft.holding(Post.DIRECTOR).stream()
        .map(person -> Map.of("name", person.name()))
        .toList();
  }

  private List<Map<String, String>> appointments() {
    var rows = new ArrayList<Map<String, String>>();
    for (var post : Post.values()) {
      for (var person : draft.holding(post)) {
        if (post == Post.SHAREHOLDER
            || post == Post.AGENT
            || post == Post.LIAISON
            || post == Post.PROCESS_AGENT
            || post == Post.EMPLOYEE_REPRESENTATIVE
            || post == Post.LEGAL_REPRESENTATIVE) {
          continue;
        }
        rows.add(
            Map.of(
                "name", person.name(),
                "post", words.post(post),
                "identityKind", words.identityKind(person),
                "identityNumber", person.documentNumber(),
                "by", by(post, person)));
      }
    }
    return rows;
  }

  /** Who puts somebody into a post (Company Law Art. 59, 67, 76). */
  private static String by(Post post, PersonAnswers person) {
    return switch (post) {
      case SUPERVISOR -> person.holds(Post.EMPLOYEE_REPRESENTATIVE) ? "EMPLOYEES" : "SHAREHOLDERS";
      case DIRECTOR, AUDIT_MEMBER -> "SHAREHOLDERS";
      default -> "BOARD";
    };
  }

  /** The shareholders, each once: who signs. */
  private List<Map<String, String>> shareholders() {
    return draft.holders().stream().map(this::shareholder).toList();
  }

  /** What they subscribe, a row for each form and day. */
  private List<Map<String, String>> contributions() {
    var rows = new ArrayList<Map<String, String>>();
    for (var holder : draft.holders()) {
      for (var given : draft.contributionsOf(holder)) {
        var row = new HashMap<>(shareholder(holder));
        row.put("subscribed", words.yuan(given.amount()));
        row.put("share", words.share(given.amount(), draft.capital()));
        row.put(
            "form",
            given.form().isEmpty()
                ? ""
                : words.zh("registration.choice.contributionForm." + given.form()));
        row.put("dueBy", words.day(given.due()));
        rows.add(row);
      }
    }
    return rows;
  }

  private Map<String, String> shareholder(String holder) {
    var person = draft.person(holder);
    var company = draft.company(holder);
    var mainland = company.filter(one -> !one.isMainland()).isEmpty();
    return Map.of(
        "name",
        draft.holderName(holder),
        "kind",
        words.zh(person.isPresent() ? "registration.paper.natural" : "registration.paper.legal"),
        "identityKind",
        person
            .map(words::identityKind)
            .orElseGet(
                () -> words.zh(mainland ? "registration.paper.code" : "registration.paper.number")),
        "identityNumber",
        person
            .map(PersonAnswers::documentNumber)
            .or(() -> company.map(CompanyAnswers::code))
            .orElse(""));
  }
}
