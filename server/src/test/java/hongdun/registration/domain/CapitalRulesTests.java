package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.SUPERVISOR;
import static hongdun.registration.domain.DraftFixtures.aCompany;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 注册资本与出资: how many shareholders, what each subscribes, by when, and that it adds up. */
class CapitalRulesTests {
  private static final LegalBasis NUMBER = Law.COMPANY_LAW.article(42);
  private static final LegalBasis SUBSCRIBED = Law.COMPANY_LAW.article(47);
  private static final LegalBasis FORM = Law.COMPANY_LAW.article(48);
  private static final LegalBasis IDENTITY = Law.REGISTRATION_RULES.article(25);

  // 股东

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50})
  void aCompanyHasOneToFiftyShareholders(int count) {
    accepted(aDraft().withShareholders(count));
  }

  @Test
  void fiftyOneShareholdersAreTooMany() {
    var shortcoming =
        refused(aDraft().withShareholders(51), "people", "shareholders-too-many", NUMBER);

    assertThat(shortcoming.arguments()).containsExactly("51");
  }

  @Test
  void legalPersonsCountAmongTheFifty() {
    var forty = aDraft().withShareholders(49);

    accepted(withACompany(forty, "50"));
    refused(
        withACompany(aDraft().withShareholders(50), "51"),
        "people",
        "shareholders-too-many",
        NUMBER);
  }

  private static DraftBuilder withACompany(DraftBuilder draft, String capital) {
    return draft
        .withCompany(aCompany("c1"))
        .withContribution("c1", "1", "MONEY", "2030-01-01")
        .withCapital(capital);
  }

  @Test
  void aCompanyWithoutShareholdersIsNone() {
    refused(
        aDraft().withShareholders(0).withCapital("100"), "people", "shareholders-missing", NUMBER);
  }

  @Test
  void aLegalPersonMayBeTheOnlyShareholder() {
    accepted(withACompany(aDraft().withShareholders(0), "1"));
  }

  @Test
  void everythingALegalPersonLacksIsNamedAtOnce() {
    var draft =
        aDraft()
            .withCompany(new CompanyAnswers("c1", "", "", "", ""))
            .withContribution("c1", "10", "MONEY", "2030-01-01")
            .withCapital("110");

    assertThat(faults(draft))
        .containsExactly(
            "companies.c1.name company-name-missing",
            "companies.c1.code shared.fault.empty",
            "companies.c1.representative company-representative-missing.unnamed",
            "companies.c1.contact contact-wrong.unnamed");
  }

  @ParameterizedTest
  @CsvSource({
    "91330000799655058B, check",
    "93510100MA61ABCD2P, inner-check",
    "91510100MA61ABCD6, length"
  })
  void theCodeOfALegalPersonHasBothItsChecks(String code, String fault) {
    refused(withCode(code), "companies.c1.code", "shared.fault." + fault, IDENTITY);
  }

  @Test
  void theCodeMayBeTypedInSmallLetters() {
    accepted(withCode("91510100ma61abcd6a"));
  }

  private static DraftBuilder withCode(String code) {
    return aDraft()
        .withCompany(new CompanyAnswers("c1", "成都金沙投资有限公司", code, "赵丽", "13800000009"))
        .withContribution("c1", "10", "MONEY", "2030-01-01")
        .withCapital("110");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91510100MA61ABCD6A",
        "91510100ma61abcd6a",
        "９１５１０１００ＭＡ６１ＡＢＣＤ６Ａ",
        "91510100 MA61ABCD6A"
      })
  void aLegalPersonIsEnteredOnceHoweverItsCodeIsWritten(String again) {
    var draft =
        withCode("91510100MA61ABCD6A")
            .withCompany(new CompanyAnswers("c2", "成都金沙集团", again, "钱进", "13800000010"))
            .withContribution("c2", "10", "MONEY", "2030-01-01")
            .withCapital("120");

    refused(draft, "companies.c2.code", "company-twice", IDENTITY);
  }

  // 注册资本

  @ParameterizedTest
  @CsvSource({"100", "100.00", "'1,000,000'", "0.000001", "１００", "100万元"})
  void capitalIsMoreThanNothingToTheFen(String capital) {
    assertThat(faults(aDraft().withCapital(capital)))
        .allMatch(fault -> fault.equals("capital sum-differs"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty",
    "一百, not-a-number",
    "1e5, not-a-number",
    "-100, negative",
    "0.0000001, decimals",
    "99999999999, too-large"
  })
  void whatIsNoAmountIsNoCapital(String capital, String fault) {
    refused(aDraft().withCapital(capital), "capital", "shared.fault." + fault, SUBSCRIBED);
  }

  @Test
  void capitalOfNothingIsRefused() {
    assertThat(faults(aDraft().withCapital("0")))
        .containsExactly("capital capital-nothing", "capital sum-differs");
  }

  // 出资

  @Test
  void whatAllSubscribeIsTheCapital() {
    accepted(aDraft().withAmount(DIRECTOR, "60.000001").withCapital("100.000001"));
  }

  @Test
  void oneFenMoreOrLessIsRefused() {
    var shortcoming =
        refused(aDraft().withAmount(DIRECTOR, "59.999999"), "capital", "sum-differs", SUBSCRIBED);
    assertThat(shortcoming.arguments()).containsExactly("99.999999", "100");

    refused(aDraft().withAmount(DIRECTOR, "60.000001"), "capital", "sum-differs", SUBSCRIBED);
  }

  @Test
  void theSumIsNotJudgedWhileAnAmountIsMissing() {
    refused(
        aDraft().withAmount(DIRECTOR, ""),
        "contributions.p1.amount",
        "shared.fault.empty",
        SUBSCRIBED);
  }

  @Test
  void everyShareholderSubscribesSomething() {
    refused(
        aDraft().withAmount(DIRECTOR, "0").withCapital("40"),
        "contributions.p1.amount",
        "contribution-nothing",
        SUBSCRIBED);
  }

  @Test
  void aShareholderWithoutAContributionIsToldEverythingThatIsMissing() {
    assertThat(faults(aDraft().withOneMore(Post.SHAREHOLDER)))
        .containsExactly(
            "contributions.p4.amount shared.fault.empty",
            "contributions.p4.form form-wrong",
            "contributions.p4.due due-wrong");
  }

  @Test
  void whatSomebodyEnteredBeforeHeCeasedToBeAShareholderDoesNotCount() {
    accepted(aDraft().withoutPost(SUPERVISOR, Post.SHAREHOLDER).withAmount(DIRECTOR, "100"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MONEY", "GOODS", "INTELLECTUAL_PROPERTY", "LAND_USE", "EQUITY", "CLAIMS"})
  void whatCanBeValuedAndTransferredMayBeContributed(String form) {
    accepted(aDraft().withContributionForm(DIRECTOR, form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LABOUR", "CREDIT", "GOODWILL", "FRANCHISE", "NAME"})
  void labourCreditAndGoodwillAreNoContribution(String form) {
    refused(
        aDraft().withContributionForm(DIRECTOR, form), "contributions.p1.form", "form-wrong", FORM);
  }

  // 出资日期

  @Test
  void everythingIsPaidWithinFiveYearsOfEstablishment() {
    accepted(aDraft().withDue(DIRECTOR, "2031-12-07"));

    var shortcoming =
        refused(
            aDraft().withDue(DIRECTOR, "2031-12-08"),
            "contributions.p1.due",
            "due-too-late",
            SUBSCRIBED);

    assertThat(shortcoming.arguments()).containsExactly("李静", "2031-12-07");
  }

  @Test
  void fiveYearsFromALeapDayEndOnTheLastDayOfFebruary() {
    var leapDay = aSituation().on(LocalDate.of(2028, 2, 29));
    var draft = aDraft().withDue(SUPERVISOR, "2030-01-01");

    accepted(draft.withDue(DIRECTOR, "2033-02-28"), leapDay);
    refused(
        draft.withDue(DIRECTOR, "2033-03-01"),
        leapDay,
        "contributions.p1.due",
        "due-too-late",
        SUBSCRIBED);
  }

  @Test
  void aContributionIsDueTodayAtTheEarliest() {
    accepted(aDraft().withDue(DIRECTOR, "2026-12-07"));
    refused(
        aDraft().withDue(DIRECTOR, "2026-12-06"), "contributions.p1.due", "due-past", SUBSCRIBED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2028-02-29", "2028-2-9", "2030-06-30"})
  void aDueDateIsADayOfTheCalendar(String due) {
    accepted(aDraft().withDue(DIRECTOR, due));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2027-02-29",
        "2030-06-31",
        "2030-13-01",
        "2030-00-10",
        "2030-1-0",
        "30-06-30",
        "2030/06/30",
        "2030-06",
        "2030-06-30T00:00",
        "两年内"
      })
  void aDayThatTheCalendarLacksIsNoDueDate(String due) {
    refused(aDraft().withDue(DIRECTOR, due), "contributions.p1.due", "due-wrong", SUBSCRIBED);
  }

  // 几种出资方式

  @Test
  void aShareholderMayContributeInSeveralFormsEachWithItsAmountAndDay() {
    accepted(
        aDraft()
            .withAmount(DIRECTOR, "20")
            .withAnother(DIRECTOR, "30", "INTELLECTUAL_PROPERTY", "2031-12-07")
            .withAnother(DIRECTOR, "10", "MONEY", "2029-01-01"));
  }

  @Test
  void allFormsTogetherAreTheRegisteredCapital() {
    refused(
        aDraft().withAnother(DIRECTOR, "0.5", "EQUITY", "2030-01-01"),
        "capital",
        "sum-differs",
        Law.COMPANY_LAW.article(47));
  }

  @Test
  void everyFormIsJudgedAtItsOwnFields() {
    assertThat(Judged.faults(aDraft().withAnother(DIRECTOR, "0", "LABOUR", "2031-12-08")))
        .containsExactly(
            "contributions.p1.2.amount contribution-nothing",
            "contributions.p1.2.form form-wrong",
            "contributions.p1.2.due due-too-late");
  }
}
