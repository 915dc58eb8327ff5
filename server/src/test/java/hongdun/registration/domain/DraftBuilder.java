package hongdun.registration.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A draft while it is made. */
public final class DraftBuilder {
  private final Draft draft;

  DraftBuilder(Draft draft) {
    this.draft = draft;
  }

  public Draft build() {
    return draft;
  }

  public DraftBuilder with(UnaryOperator<Draft> change) {
    return new DraftBuilder(change.apply(draft));
  }

  public DraftBuilder withName(
      String region, String division, String tradeName, String industry, String form) {
    return with(
        draft -> draft.withName(new NameAnswers(region, division, tradeName, industry, form)));
  }

  /** The name leaves the industry out, on purpose. */
  public DraftBuilder withoutIndustry() {
    var name = draft.name();
    return with(draft ->
        draft.withName(
            new NameAnswers(
                name.region(), name.division(), name.tradeName(), "", name.form(), "YES")));
  }

  public DraftBuilder withDirection(String direction) {
    var kind = draft.kind();
    return with(draft ->
        draft.withKind(new KindAnswers(direction, kind.supervision(), kind.term(), kind.years())));
  }

  public DraftBuilder withSupervision(String supervision) {
    var kind = draft.kind();
    return with(draft ->
        draft.withKind(new KindAnswers(kind.direction(), supervision, kind.term(), kind.years())));
  }

  public DraftBuilder withTerm(String term, String years) {
    var kind = draft.kind();
    return with(draft ->
        draft.withKind(new KindAnswers(kind.direction(), kind.supervision(), term, years)));
  }

  public DraftBuilder withPerson(PersonAnswers person) {
    return with(draft -> draft.withPerson(person));
  }

  /** One more adult with his own number and the posts given. */
  public DraftBuilder withOneMore(Post... posts) {
    var key = draft.nextKey("p");
    var number = Integer.parseInt(key.substring(1));
    return withPerson(
        DraftFixtures.person(
            key,
            "周" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10),
            DraftFixtures.residentId(LocalDate.of(1985, 3, 12), 100 + number),
            "139%08d".formatted(number),
            posts));
  }

  public DraftBuilder withPersonName(String key, String name) {
    var person = draft.person(key).orElseThrow();
    return again(person, name, person.contact(), person.posts());
  }

  public DraftBuilder withDocument(String key, String kind, String number) {
    var person = draft.person(key).orElseThrow();
    return withPerson(
        new PersonAnswers(
            key,
            person.name(),
            kind,
            number,
            person.contact(),
            person.posts(),
            "",
            "",
            kind.startsWith("RESIDE") ? "" : "1980-01-01",
            ""));
  }

  /** With another day of birth typed, and what he declares of his income. */
  public DraftBuilder withBirth(String key, String birth, String ownIncome) {
    var person = draft.person(key).orElseThrow();
    return withPerson(
        new PersonAnswers(
            key,
            person.name(),
            person.documentKind(),
            person.documentNumber(),
            person.contact(),
            person.posts(),
            person.firm(),
            person.firmCode(),
            birth,
            ownIncome));
  }

  public DraftBuilder withContact(String key, String contact) {
    var person = draft.person(key).orElseThrow();
    return again(person, person.name(), contact, person.posts());
  }

  /** The same person with these; what else he may have said is not said any more. */
  private DraftBuilder again(PersonAnswers before, String name, String contact, Set<String> posts) {
    return withPerson(
        new PersonAnswers(
            before.key(), name, before.documentKind(), before.documentNumber(), contact, posts));
  }

  /** Acts for a firm. */
  public DraftBuilder withFirm(String key, String firm, String code) {
    var person = draft.person(key).orElseThrow();
    return withPerson(
        new PersonAnswers(
            key,
            person.name(),
            person.documentKind(),
            person.documentNumber(),
            person.contact(),
            person.posts(),
            firm,
            code));
  }

  public DraftBuilder withPosts(String key, Set<String> posts) {
    var person = draft.person(key).orElseThrow();
    return again(person, person.name(), person.contact(), posts);
  }

  public DraftBuilder withPost(String key, Post post) {
    var posts = new TreeSet<>(draft.person(key).orElseThrow().posts());
    posts.add(post.name());
    return withPosts(key, posts);
  }

  public DraftBuilder withoutPost(String key, Post post) {
    var posts = new TreeSet<>(draft.person(key).orElseThrow().posts());
    posts.remove(post.name());
    return withPosts(key, posts);
  }

  /** Without a person or company and what it would have contributed. */
  public DraftBuilder without(String key) {
    return with(draft -> draft.withoutPerson(key).withoutCompany(key));
  }

  public DraftBuilder withCompany(CompanyAnswers company) {
    return with(draft -> draft.withCompany(company));
  }

  public DraftBuilder withCapital(String capital) {
    return with(draft -> draft.withCapital(capital, draft.contributions()));
  }

  public DraftBuilder withContribution(String holder, String amount, String form, String due) {
    return with(draft -> {
      var contributions = new ArrayList<>(draft.contributions());
      contributions.removeIf(given -> given.holder().equals(holder));
      contributions.add(new ContributionAnswers(holder, amount, form, due));
      return draft.withCapital(draft.capital(), contributions);
    });
  }

  /** One more form in which a holder contributes. */
  public DraftBuilder withAnother(String holder, String amount, String form, String due) {
    return with(draft -> {
      var contributions = new ArrayList<>(draft.contributions());
      contributions.add(new ContributionAnswers(holder, amount, form, due));
      return draft.withCapital(draft.capital(), contributions);
    });
  }

  public DraftBuilder withAmount(String holder, String amount) {
    var given = draft.contributionsOf(holder).getFirst();
    return withContribution(holder, amount, given.form(), given.due());
  }

  public DraftBuilder withContributionForm(String holder, String form) {
    var given = draft.contributionsOf(holder).getFirst();
    return withContribution(holder, given.amount(), form, given.due());
  }

  public DraftBuilder withDue(String holder, String due) {
    var given = draft.contributionsOf(holder).getFirst();
    return withContribution(holder, given.amount(), given.form(), due);
  }

  /** As many shareholders, each of whom subscribes ten thousand yuan; nobody else changes. */
  public DraftBuilder withShareholders(int count) {
    var changed =
        withoutPost(DraftFixtures.DIRECTOR, Post.SHAREHOLDER)
            .withoutPost(DraftFixtures.SUPERVISOR, Post.SHAREHOLDER);
    for (int number = 0; number < count; number++) {
      var key = changed.draft.nextKey("p");
      changed =
          changed
              .withOneMore(Post.SHAREHOLDER)
              .withContribution(key, "1", "MONEY", DraftFixtures.LAST_DAY);
    }
    return changed.withCapital(Integer.toString(count));
  }

  public DraftBuilder withPremises(String address, String right, String owner) {
    return with(draft -> draft.withPremises(new PremisesAnswers(address, right, owner)));
  }

  /** The entity's own telephone. */
  public DraftBuilder withPhone(String phone) {
    var premises = draft.premises();
    return with(draft ->
        draft.withPremises(
            new PremisesAnswers(premises.address(), premises.right(), premises.owner(), phone)));
  }

  public DraftBuilder withAddress(String address) {
    return withPremises(address, draft.premises().right(), draft.premises().owner());
  }

  /** These items, the first of which is the main one. */
  public DraftBuilder withItems(String... items) {
    return with(draft -> draft.withScope(new ScopeAnswers(List.of(items), items[0], List.of())));
  }

  public DraftBuilder withMain(String item) {
    return with(draft ->
        draft.withScope(new ScopeAnswers(draft.scope().items(), item, draft.scope().permits())));
  }

  public DraftBuilder withPermit(String item, String number, String validUntil) {
    return withPermit(item, number, validUntil, "", "");
  }

  /** An approval that states no term, and when it was given and confirmed. */
  public DraftBuilder withPermit(
      String item, String number, String validUntil, String issued, String confirmed) {
    return with(draft ->
        draft.withScope(
            new ScopeAnswers(
                draft.scope().items(),
                draft.scope().main(),
                List.of(new PermitAnswers(item, number, validUntil, issued, confirmed)))));
  }
}
