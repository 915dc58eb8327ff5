package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.HouseholdAnswers;
import hongdun.registration.domain.NameAnswers;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import hongdun.registration.domain.PremisesAnswers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 个体工商户登记表 — reads the one page on which the counter enters a household. */
@Component
class HouseholdForm {
  /** Who runs it. */
  static final String OPERATOR = "p1";

  /** The liaison, when it is not the operator himself. */
  static final String LIAISON = "p2";

  /** The lines for family members who take part. */
  static final List<String> FAMILY = List.of("p3", "p4", "p5", "p6");

  private final ScopeForm scope;

  HouseholdForm(ScopeForm scope) {
    this.scope = scope;
  }

  Draft read(Draft before, Form form) {
    return before
        .withName(name(form))
        .withHousehold(
            new HouseholdAnswers(
                form.text("name.named"),
                form.text("people.composition"),
                form.text("people.residence")))
        .withOnly(people(form))
        .withPremises(
            new PremisesAnswers(
                form.text("premises.address"),
                form.text("premises.right"),
                form.text("premises.owner"),
                form.text("premises.phone").replace(" ", "")))
        .withScope(scope.read(before.scope(), form));
  }

  /** A household without a name keeps its place only. */
  private static NameAnswers name(Form form) {
    return form.text("name.named").equals("NO")
        ? new NameAnswers(form.text("name.region"), "", "", "", "")
        : new NameAnswers(
            form.text("name.region"),
            form.text("name.division"),
            form.text("name.tradeName"),
            form.text("name.industry"),
            form.text("name.form"));
  }

  private static List<PersonAnswers> people(Form form) {
    var all = new ArrayList<PersonAnswers>();
    var ownLiaison = !isFilled(LIAISON, form);
    all.add(
        person(
            OPERATOR,
            form,
            ownLiaison ? EnumSet.of(Post.OPERATOR, Post.LIAISON) : EnumSet.of(Post.OPERATOR)));
    if (!ownLiaison) {
      all.add(person(LIAISON, form, EnumSet.of(Post.LIAISON)));
    }
    for (var key : FAMILY) {
      if (isFilled(key, form)) {
        all.add(person(key, form, EnumSet.of(Post.FAMILY_MEMBER)));
      }
    }
    return all;
  }

  private static boolean isFilled(String key, Form form) {
    return form.has("people." + key + ".name") || form.has("people." + key + ".documentNumber");
  }

  private static PersonAnswers person(String key, Form form, Set<Post> posts) {
    var field = "people." + key + ".";
    return new PersonAnswers(
        key,
        form.text(field + "name"),
        form.text(field + "documentKind"),
        form.code(field + "documentNumber"),
        form.text(field + "contact"),
        posts.stream().map(Post::name).collect(Collectors.toSet()),
        "",
        "",
        form.dateText(field + "birth"),
        "");
  }
}
