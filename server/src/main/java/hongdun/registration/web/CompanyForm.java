package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.registration.domain.ContributionAnswers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.KindAnswers;
import hongdun.registration.domain.NameAnswers;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import hongdun.registration.domain.PremisesAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 公司登记（备案）申请书 — reads the one page on which the counter enters a limited company. */
@Component
class CompanyForm {
  /** The field that names the lines of people the page had. */
  static final String LINES = "line";

  private static final Pattern LINE = Pattern.compile("p[1-9][0-9]{0,3}");

  private final ScopeForm scope;

  CompanyForm(ScopeForm scope) {
    this.scope = scope;
  }

  Draft read(Draft before, Form form) {
    var people = people(form);
    var drafted = before.withName(name(form)).withKind(kind(form)).withOnly(people);
    return drafted
        .withCapital(form.text("capital"), contributions(drafted, form))
        .withPremises(
            new PremisesAnswers(
                form.text("premises.address"),
                form.text("premises.right"),
                form.text("premises.owner"),
                form.text("premises.phone").replace(" ", "")))
        .withScope(scope.read(before.scope(), form));
  }

  private static NameAnswers name(Form form) {
    return new NameAnswers(
        form.text("name.region"),
        form.text("name.division"),
        form.text("name.tradeName"),
        form.text("name.industry"),
        form.text("name.form"),
        form.text("name.withoutIndustry"));
  }

  private static KindAnswers kind(Form form) {
    return new KindAnswers(
        form.text("kind.direction"),
        form.text("kind.supervision"),
        form.text("kind.term"),
        form.text("kind.years"));
  }

  /** A line in which nothing is entered is nobody; whoever was there before is gone. */
  private static List<PersonAnswers> people(Form form) {
    return form.all(LINES).stream()
        .filter(line -> LINE.matcher(line).matches())
        .distinct()
        .limit(Draft.MOST_PEOPLE)
        .filter(line -> !form.text("remove").equals(line))
        .filter(line -> isFilled("people." + line + ".", form))
        .map(line -> person(line, line, form))
        .toList();
  }

  private static boolean isFilled(String field, Form form) {
    return Stream.of("name", "documentNumber", "contact", "posts")
        .anyMatch(part -> form.has(field + part));
  }

  /**
   * Somebody as he was entered.
   *
   * @param key under which he is kept
   * @param line that stands in the names of his fields
   */
  static PersonAnswers person(String key, String line, Form form) {
    var field = "people." + line + ".";
    return new PersonAnswers(
        key,
        form.text(field + "name"),
        form.text(field + "documentKind"),
        form.code(field + "documentNumber"),
        form.text(field + "contact"),
        Set.copyOf(form.all(field + "posts")),
        form.text(field + "firm"),
        form.code(field + "firmCode"),
        form.dateText(field + "birth"),
        form.isChecked(field + "ownIncome") ? "YES" : "");
  }

  /** Of whom it was entered; a shareholder stands there even while nothing is. */
  private static List<ContributionAnswers> contributions(Draft draft, Form form) {
    var contributions = new ArrayList<ContributionAnswers>();
    Stream.concat(
            draft.people().stream().map(PersonAnswers::key),
            draft.companies().stream().map(company -> company.key()))
        .forEach(holder -> contributions.addAll(contributions(holder, draft, form)));
    return contributions;
  }

  private static List<ContributionAnswers> contributions(String holder, Draft draft, Form form) {
    var all = new ArrayList<ContributionAnswers>();
    var due = draft.person(holder).map(person -> person.holds(Post.SHAREHOLDER)).orElse(true);
    for (int i = 0; i < draft.contributionsOf(holder).size(); i++) {
      var field = ContributionAnswers.field(holder, i);
      var given =
          new ContributionAnswers(
              holder,
              form.text(field + "amount"),
              form.text(field + "form"),
              form.dateText(field + "due"));
      if (due || !(given.amount() + given.due()).isEmpty()) {
        all.add(given);
      }
    }
    return all;
  }
}
