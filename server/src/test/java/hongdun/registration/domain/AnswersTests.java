package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.GENERAL;
import static hongdun.registration.domain.DraftFixtures.LATER_PERMIT;
import static hongdun.registration.domain.DraftFixtures.PRIOR_APPROVAL;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.SUPERVISOR;
import static hongdun.registration.domain.DraftFixtures.aCompany;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hongdun.shared.IdentityDocument;
import hongdun.shared.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 申请事项一览: what signatories confirm, and what changed between two submissions. */
class AnswersTests {
  /** Everything there is to fill in, filled in. */
  private static DraftBuilder aFullDraft() {
    return aDraft()
        .withTerm("YEARS", "20")
        .withCompany(aCompany("c1"))
        .withContribution("c1", "10", "MONEY", "2030-01-01")
        .withItems(GENERAL, PRIOR_APPROVAL)
        .withPermit(PRIOR_APPROVAL, "一号", "2029-05-01");
  }

  @Test
  void aFurtherFormOfContributionIsFurtherAnswers() {
    var full = aFullDraft();

    assertThat(
            Answers.changed(
                full.build(), full.withAnother(DIRECTOR, "1", "EQUITY", "2030-01-01").build()))
        .containsExactly(
            "contributions.p1.2.amount", "contributions.p1.2.due", "contributions.p1.2.form");
  }

  static Stream<Arguments> changes() {
    var full = aFullDraft();
    return Stream.of(
        arguments("name.region", full.withName("510106", "成都市青羊区", "沃动", "机械", "有限公司")),
        arguments("name.division", full.withName("510105", "成都", "沃动", "机械", "有限公司")),
        arguments("name.tradeName", full.withName("510105", "成都市青羊区", "沃能", "机械", "有限公司")),
        arguments("name.industry", full.withName("510105", "成都市青羊区", "沃动", "电器", "有限公司")),
        arguments("name.form", full.withName("510105", "成都市青羊区", "沃动", "机械", "有限责任公司")),
        arguments(
            "name.withoutIndustry",
            full.with(draft ->
                draft.withName(new NameAnswers("510105", "成都市青羊区", "沃动", "机械", "有限公司", "YES")))),
        arguments("people.p1.firm", full.withFirm(DIRECTOR, "甲公司", "")),
        arguments("people.p1.firmCode", full.withFirm(DIRECTOR, "", "91510100MA61ABCD6A")),
        arguments(
            "scope.permit.P1.issued",
            full.withPermit(PRIOR_APPROVAL, "一号", "2029-05-01", "2026-01-01", "")),
        arguments("kind.direction", full.withDirection("BOARD")),
        arguments("kind.supervision", full.withSupervision("NONE")),
        arguments("kind.years", full.withTerm("YEARS", "21")),
        arguments("people.p1.name", full.withPersonName(DIRECTOR, "李婧")),
        arguments(
            "people.p1.documentKind",
            full.withDocument(DIRECTOR, "PASSPORT", "510104198001010014")
                .withBirth(DIRECTOR, "", "")),
        arguments(
            "people.p1.documentNumber",
            full.withDocument(DIRECTOR, "RESIDENT_ID", "510105198503120033")),
        arguments("people.p2.contact", full.withContact(SUPERVISOR, "13800000003")),
        arguments("people.p1.posts.MANAGER", full.withPost(DIRECTOR, Post.MANAGER)),
        arguments("people.p3.posts.LIAISON", full.withoutPost(STAFF, Post.LIAISON)),
        arguments("capital", full.withCapital("110")),
        arguments(
            "companies.c1.name", company("成都金沙集团", "91510100MA61ABCD6A", "赵丽", "13800000009")),
        arguments(
            "companies.c1.code", company("成都金沙投资有限公司", "91110000802100433B", "赵丽", "13800000009")),
        arguments(
            "companies.c1.representative",
            company("成都金沙投资有限公司", "91510100MA61ABCD6A", "赵莉", "13800000009")),
        arguments(
            "companies.c1.contact",
            company("成都金沙投资有限公司", "91510100MA61ABCD6A", "赵丽", "13800000008")),
        arguments("contributions.p1.amount", full.withAmount(DIRECTOR, "61")),
        arguments("contributions.p1.form", full.withContributionForm(DIRECTOR, "EQUITY")),
        arguments("contributions.p1.due", full.withDue(DIRECTOR, "2030-07-01")),
        arguments("contributions.c1.amount", full.withAmount("c1", "11")),
        arguments("premises.phone", full.withPhone("028-86660000")),
        arguments("people.p1.birth", full.withBirth(DIRECTOR, "1980-01-01", "")),
        arguments("people.p1.ownIncome", full.withBirth(DIRECTOR, "", "YES")),
        arguments("premises.address", full.withAddress("草市街3号")),
        arguments("premises.right", full.withPremises("草市街2号3楼305室", "FREE_USE", "陈伟")),
        arguments("premises.owner", full.withPremises("草市街2号3楼305室", "LEASE", "陈薇")),
        arguments(
            "scope.items",
            full.with(draft ->
                draft.withScope(
                    new ScopeAnswers(
                        List.of(GENERAL, PRIOR_APPROVAL, LATER_PERMIT),
                        GENERAL,
                        draft.scope().permits())))),
        arguments("scope.main", full.withMain(PRIOR_APPROVAL)),
        arguments("scope.permit.P1.number", full.withPermit(PRIOR_APPROVAL, "二号", "2029-05-01")),
        arguments(
            "scope.permit.P1.validUntil", full.withPermit(PRIOR_APPROVAL, "一号", "2029-05-02")));
  }

  private static DraftBuilder company(
      String name, String code, String representative, String contact) {
    return aFullDraft().withCompany(new CompanyAnswers("c1", name, code, representative, contact));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void whatChangedIsReportedAndNothingElse(String field, DraftBuilder changed) {
    var before = aFullDraft().build();

    assertThat(Answers.changed(before, changed.build())).containsExactly(field);
    assertThat(Answers.changed(changed.build(), before)).containsExactly(field);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void aChangeOfTheTextAsksEverySignatoryAgain(String field, DraftBuilder changed) {
    assertThat(Answers.hash(changed.build()))
        .as(field)
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(Answers.hash(aFullDraft().build()));
  }

  private static Draft changed(Arguments change) {
    return ((DraftBuilder) Objects.requireNonNull(change.get()[1])).build();
  }

  @Test
  void noTwoChangesHaveTheSameHash() {
    assertThat(changes().map(change -> Answers.hash(changed(change)))).doesNotHaveDuplicates();
  }

  /** The list of changes above forgets no answer. */
  @Test
  void everyAnswerIsAmongTheChangesTried() {
    var tried = changes().map(change -> (String) change.get()[0]).toList();
    var one = "p[23]|c1|p1";

    assertThat(Answers.of(aFullDraft().build()))
        .extracting(answer -> answer.field().replaceAll(one, "_").replaceAll("posts\\..*", "posts"))
        .filteredOn(field -> !field.equals("kind.term"))
        .allSatisfy(field ->
            assertThat(
                    tried.stream()
                        .map(each -> each.replaceAll(one, "_").replaceAll("posts\\..*", "posts")))
                .contains(field));
  }

  @Test
  void anotherKindOfTermAlsoChangesTheYears() {
    assertThat(
            Answers.changed(aFullDraft().build(), aFullDraft().withTerm("UNLIMITED", "").build()))
        .containsExactly("kind.term", "kind.years");
  }

  @Test
  void whoIsTakenOutIsReportedWithAllThatWasSaidOfHim() {
    assertThat(Answers.changed(aDraft().build(), aDraft().without(SUPERVISOR).build()))
        .containsExactly(
            "contributions.p2.amount",
            "contributions.p2.due",
            "contributions.p2.form",
            "people.p2.contact",
            "people.p2.documentKind",
            "people.p2.documentNumber",
            "people.p2.name",
            "people.p2.posts.SHAREHOLDER",
            "people.p2.posts.SUPERVISOR");
  }

  @Test
  void theSameTextHasTheSameHash() {
    assertThat(Answers.changed(aFullDraft().build(), aFullDraft().build())).isEmpty();
    assertThat(Answers.hash(aFullDraft().build())).isEqualTo(Answers.hash(aFullDraft().build()));
  }

  @Test
  void whoDoesNotKnowTheSecretOfATextCannotTellItsHash() {
    var text = aFullDraft().build();

    assertThat(
            Stream.of(text, text.withSalt("甲"), text.withSalt("乙")).map(one -> Answers.hash(one)))
        .doesNotHaveDuplicates();
    assertThat(Answers.hash(text.withSalt("甲"))).isEqualTo(Answers.hash(text.withSalt("甲")));
    assertThat(Answers.changed(text, text.withSalt("甲"))).isEmpty();
  }

  @Test
  void theOrderInWhichPostsWereTickedDoesNotMatter() {
    var posts = new ArrayList<>(List.of("SHAREHOLDER", "LEGAL_REPRESENTATIVE", "DIRECTOR"));
    var one = aDraft().withPosts(DIRECTOR, new LinkedHashSet<>(posts)).build();
    Collections.reverse(posts);
    var other = aDraft().withPosts(DIRECTOR, new LinkedHashSet<>(posts)).build();

    assertThat(Answers.hash(one)).isEqualTo(Answers.hash(other));
    assertThat(Answers.changed(one, other)).isEmpty();
  }

  @Test
  void whatWasEnteredButDoesNotApplyIsNotPartOfTheText() {
    var plain = aDraft().build();

    assertThat(Answers.hash(aDraft().withTerm("UNLIMITED", "20").build()))
        .isEqualTo(Answers.hash(plain));
    assertThat(Answers.hash(aDraft().withContribution(STAFF, "5", "MONEY", "").build()))
        .isEqualTo(Answers.hash(plain));
    assertThat(Answers.hash(aDraft().withPermit(PRIOR_APPROVAL, "一号", "").build()))
        .isEqualTo(Answers.hash(plain));
    assertThat(
            Answers.hash(
                aDraft().withPosts(STAFF, Set.of("FINANCE_OFFICER", "LIAISON", "EMPEROR")).build()))
        .isEqualTo(Answers.hash(plain));
  }

  @Test
  void aTextThatPretendsToBeTwoAnswersIsStillOne() {
    var honest = aDraft().withPremises("草市街2号", "OWN", "").build();
    var forged = aDraft().withPremises("草市街2号\npremises.right=3:OWN", "OWN", "").build();

    assertThat(Answers.hash(forged)).isNotEqualTo(Answers.hash(honest));
  }

  @Test
  void noAnswerStandsTwice() {
    assertThat(Answers.of(aFullDraft().build())).extracting(Answer::field).doesNotHaveDuplicates();
  }

  @Test
  void numbersAndContactsArePersonal() {
    assertThat(Answers.of(aFullDraft().build()))
        .filteredOn(Answer::personal)
        .extracting(answer -> answer.field().replaceAll("^.*\\.", ""))
        .containsOnly("documentNumber", "contact");
    assertThat(Answers.of(aFullDraft().build()))
        .filteredOn(answer -> answer.field().matches(".*\\.(documentNumber|contact)"))
        .hasSize(7)
        .allMatch(Answer::personal);
  }

  @Test
  void everyAnswerIsAskedInAStepAndHasWordsInBothLanguages() {
    var draft = aFullDraft();
    for (var kind : IdentityDocument.Kind.values()) {
      draft = draft.withOneMore(Post.values());
      var key = draft.build().people().getLast().key();
      draft = draft.withDocument(key, kind.name(), "").withContribution(key, "", "CLAIMS", "");
    }
    for (var form : CapitalRules.FORMS) {
      draft = draft.withOneMore(Post.SHAREHOLDER);
      draft = draft.withContribution(draft.build().people().getLast().key(), "", form, "");
    }
    var drafts =
        List.of(
            draft,
            draft.withDirection("BOARD").withSupervision("NONE").withTerm("UNLIMITED", ""),
            draft.withSupervision("BOARD").withPremises("", "OWN", ""),
            draft.withPremises("", "FREE_USE", ""),
            aDraft().with(_ -> Draft.empty()));

    for (var answer : drafts.stream().flatMap(each -> Answers.of(each.build()).stream()).toList()) {
      assertThat(answer.step()).isNotEqualTo(FormStep.CHECK);
      for (var language : Language.values()) {
        var words = RequirementsTests.words("registration", language).stringPropertyNames();
        assertThat(words).contains(answer.labelKey());
        if (!answer.valueKey().isEmpty()) {
          assertThat(words).contains(answer.valueKey());
        }
      }
    }
  }
}
