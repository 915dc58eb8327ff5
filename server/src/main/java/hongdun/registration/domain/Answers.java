package hongdun.registration.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 申请事项一览 — a draft read as a list of answers: for reading it over, comparing and signing. A
 * question that few are asked is an answer only when it was answered, so that the hash of a text
 * signed before there was the question stays what it was.
 */
public final class Answers {
  private static final String LABEL = "registration.answer.";
  private static final String KEYED = "HmacSHA256";

  private final List<Answer> list = new ArrayList<>();

  private Answers() {}

  public static List<Answer> of(Draft draft) {
    var answers = new Answers();
    if (draft.ofHousehold()) {
      answers.household(draft);
    } else {
      answers.name(draft);
      answers.kind(draft);
    }
    answers.people(draft);
    if (!draft.ofHousehold()) {
      answers.capital(draft);
    }
    answers.premises(draft);
    answers.scope(draft);
    return List.copyOf(answers.list);
  }

  /** The fields whose answers differ between two versions, also those one of them lacks. */
  public static Set<String> changed(Draft before, Draft after) {
    var old = values(before);
    var now = values(after);
    var fields = new TreeSet<String>();
    now.forEach((field, value) -> {
      if (!value.equals(old.get(field))) {
        fields.add(field);
      }
    });
    old.keySet().stream().filter(field -> !now.containsKey(field)).forEach(fields::add);
    return fields;
  }

  /**
   * SHA-256 over all answers, keyed with the application's secret: what a signatory confirms. Any
   * change of the text changes it, and nobody tries numbers of identity documents against it.
   */
  public static String hash(Draft draft) {
    return hash(draft, ".*");
  }

  /** The same over the answers whose fields match a pattern. */
  public static String hash(Draft draft, String fields) {
    var text =
        of(draft).stream()
            .filter(answer -> answer.field().matches(fields))
            .map(answer -> answer.field() + "=" + answer.value().length() + ":" + answer.value())
            .collect(Collectors.joining("\n"));
    return HexFormat.of().formatHex(digest(draft.salt(), text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What was signed before applications had a secret keeps the hash it was signed with. */
  private static byte[] digest(String secret, byte[] text) {
    try {
      if (secret.isEmpty()) {
        return MessageDigest.getInstance("SHA-256").digest(text);
      }
      var keyed = Mac.getInstance(KEYED);
      keyed.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), KEYED));
      return keyed.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> values(Draft draft) {
    var values = new LinkedHashMap<String, String>();
    of(draft).forEach(answer -> values.put(answer.field(), answer.value()));
    return values;
  }

  private void name(Draft draft) {
    var name = draft.name();
    plain("name.region", name.region());
    plain("name.division", name.division());
    plain("name.tradeName", name.tradeName());
    plain("name.industry", name.industry());
    plain("name.form", name.form());
    if (!name.withoutIndustry().isEmpty()) {
      choice("name.withoutIndustry", name.withoutIndustry());
    }
  }

  private void household(Draft draft) {
    var household = draft.household().orElseThrow();
    choice("name.named", household.named());
    if (draft.bearsName()) {
      name(draft);
    } else {
      plain("name.region", draft.name().region());
    }
    choice("people.composition", household.composition());
    add("people.residence", "people.residence", List.of(), household.residence(), "", true);
  }

  private void kind(Draft draft) {
    var kind = draft.kind();
    choice("kind.direction", kind.direction());
    choice("kind.supervision", kind.supervision());
    choice("kind.term", kind.term());
    if ("YEARS".equals(kind.term())) {
      plain("kind.years", kind.years());
    }
  }

  private void people(Draft draft) {
    for (var person : draft.people()) {
      var field = "people." + person.key() + ".";
      var who = List.of(person.name());
      add(field + "name", "people.name", who, person.name(), "", false);
      add(
          field + "documentKind",
          "people.documentKind",
          who,
          person.documentKind(),
          key("documentKind", person.documentKind()),
          false);
      add(
          field + "documentNumber",
          "people.documentNumber",
          who,
          person.documentNumber(),
          "",
          true);
      add(field + "contact", "people.contact", who, person.contact(), "", true);
      for (var post : Post.values()) {
        if (person.holds(post)) {
          add(
              field + "posts." + post.name(),
              "people.post",
              who,
              post.name(),
              key("post", post.name()),
              false);
        }
      }
      if (!person.firm().isEmpty()) {
        add(field + "firm", "people.firm", who, person.firm(), "", false);
      }
      if (!person.firmCode().isEmpty()) {
        add(field + "firmCode", "people.firmCode", who, person.firmCode(), "", false);
      }
      if (!person.birth().isEmpty()) {
        add(field + "birth", "people.birth", who, person.birth(), "", true);
      }
      if (!person.ownIncome().isEmpty()) {
        add(
            field + "ownIncome",
            "people.ownIncome",
            who,
            person.ownIncome(),
            key("ownIncome", person.ownIncome()),
            false);
      }
    }
  }

  private void capital(Draft draft) {
    plain("capital", draft.capital());
    for (var company : draft.companies()) {
      var field = "companies." + company.key() + ".";
      var who = List.of(company.name());
      add(field + "name", "companies.name", who, company.name(), "", false);
      add(field + "code", "companies.code", who, company.code(), "", false);
      add(
          field + "representative",
          "companies.representative",
          who,
          company.representative(),
          "",
          false);
      add(field + "contact", "companies.contact", who, company.contact(), "", true);
      if (!company.isMainland()) {
        add(
            field + "origin",
            "companies.origin",
            who,
            company.origin(),
            key("origin", company.origin()),
            false);
      }
    }
    for (var holder : draft.holders()) {
      var given = draft.contributionsOf(holder);
      for (int i = 0; i < given.size(); i++) {
        contribution(given.get(i), ContributionAnswers.field(holder, i), draft.holderName(holder));
      }
    }
  }

  private void contribution(ContributionAnswers given, String field, String holder) {
    var who = List.of(holder);
    add(field + "amount", "contributions.amount", who, given.amount(), "", false);
    add(
        field + "form",
        "contributions.form",
        who,
        given.form(),
        key("contributionForm", given.form()),
        false);
    add(field + "due", "contributions.due", who, given.due(), "", false);
  }

  private void premises(Draft draft) {
    plain("premises.address", draft.premises().address());
    choice("premises.right", draft.premises().right());
    plain("premises.owner", draft.premises().owner());
    if (!draft.premises().phone().isEmpty()) {
      plain("premises.phone", draft.premises().phone());
    }
  }

  private void scope(Draft draft) {
    plain("scope.items", String.join(" ", draft.scope().items()));
    plain("scope.main", draft.scope().main());
    for (var item : draft.scope().items()) {
      var permit = draft.scope().permitFor(item);
      if (!permit.isEmpty()) {
        permit(permit, "scope.permit." + item + ".", List.of(item));
      }
    }
  }

  private void permit(PermitAnswers permit, String field, List<String> who) {
    if (!permit.disputed().isEmpty()) {
      add(
          field + "disputed",
          "scope.permitDisputed",
          who,
          permit.disputed(),
          key("permitDisputed", permit.disputed()),
          false);
    }
    add(field + "number", "scope.permitNumber", who, permit.number(), "", false);
    add(field + "validUntil", "scope.permitValidUntil", who, permit.validUntil(), "", false);
    if (!permit.issued().isEmpty()) {
      add(field + "issued", "scope.permitIssued", who, permit.issued(), "", false);
    }
    if (!permit.confirmed().isEmpty()) {
      add(field + "confirmed", "scope.permitConfirmed", who, permit.confirmed(), "", false);
    }
  }

  private void plain(String field, String value) {
    add(field, field, List.of(), value, "", false);
  }

  private void choice(String field, String value) {
    add(field, field, List.of(), value, key(field.substring(field.indexOf('.') + 1), value), false);
  }

  private static String key(String list, String code) {
    return code.isEmpty() ? "" : "registration.choice." + list + "." + code;
  }

  private void add(
      String field,
      String label,
      List<String> arguments,
      String value,
      String valueKey,
      boolean personal) {
    list.add(new Answer(field, LABEL + label, arguments, value, valueKey, personal));
  }
}
