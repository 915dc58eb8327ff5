package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.GENERAL;
import static hongdun.registration.domain.DraftFixtures.LATER_PERMIT;
import static hongdun.registration.domain.DraftFixtures.OTHER_GENERAL;
import static hongdun.registration.domain.DraftFixtures.PRIOR_APPROVAL;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.TODAY;
import static hongdun.registration.domain.DraftFixtures.aCompany;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.agency.PartyKey;
import hongdun.agency.PartyKey.Kind;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.naming.NameParts;
import hongdun.register.EntityType;
import hongdun.register.Establishment;
import hongdun.register.Establishment.Contribution;
import hongdun.register.Establishment.PersonInRole;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.Establishment.Shareholder;
import hongdun.shared.Money;
import hongdun.shared.Region;
import hongdun.shared.ResidentId;
import hongdun.shared.Sensitive;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 登记事项: what is entered in the book is what the application says. */
class EstablishingTests {
  private static final NameParts NAME =
      new NameParts("成都市青羊区", "沃动", "机械", "有限公司", new Region("510105"));

  @Test
  void theBookTakesTheNameTheCapitalTheDomicileAndTheDayOverFromTheApplication() {
    var entered = establishment(aDraft());

    assertThat(entered.type()).isEqualTo(EntityType.LLC);
    assertThat(entered.name().full()).isEqualTo("成都市青羊区沃动机械有限公司");
    assertThat(entered.region()).isEqualTo(new Region("510105"));
    assertThat(entered.domicile()).isEqualTo("四川省成都市青羊区草市街2号3楼305室");
    assertThat(entered.capital()).isEqualTo(Money.ofYuan(1_000_000));
    assertThat(entered.established()).isEqualTo(TODAY);
    assertThat(entered.term()).isEmpty();
    assertThat(entered.scopeItems()).containsExactly(GENERAL, LATER_PERMIT);
    assertThat(entered.industry()).isEqualTo("5179");
  }

  @Test
  void everyPostThatIsRegisteredOrFiledIsEnteredAndNoOther() {
    var draft = aDraft().withOneMore(Post.AGENT, Post.MANAGER);

    assertThat(establishment(draft).people())
        .extracting(person -> person.name().value(), PersonInRole::post)
        .containsExactly(
            tuple("李静", PostHeld.LEGAL_REPRESENTATIVE),
            tuple("李静", PostHeld.EXECUTIVE_DIRECTOR),
            tuple("王强", PostHeld.SUPERVISOR),
            tuple("张敏", PostHeld.FINANCE_OFFICER),
            tuple("张敏", PostHeld.LIAISON),
            tuple("周戊", PostHeld.MANAGER));
  }

  @Test
  void onABoardSitDirectorsAndAChairperson() {
    var draft =
        aDraft()
            .withDirection("BOARD")
            .withPost(DIRECTOR, Post.CHAIRPERSON)
            .withOneMore(Post.DIRECTOR)
            .withOneMore(Post.DIRECTOR);

    assertThat(establishment(draft).people())
        .extracting(PersonInRole::post)
        .contains(PostHeld.CHAIRPERSON)
        .doesNotContain(PostHeld.EXECUTIVE_DIRECTOR)
        .filteredOn(post -> post == PostHeld.DIRECTOR)
        .hasSize(3);
  }

  @Test
  void naturalAndLegalPersonsAreShareholdersWithWhatTheySubscribe() {
    var draft =
        aDraft()
            .withCompany(aCompany("c1"))
            .withContribution("c1", "0.5", "EQUITY", "2028-2-9")
            .withCapital("100.5");

    assertThat(establishment(draft).contributions())
        .containsExactly(
            new Contribution(
                new Shareholder.Natural(
                    Sensitive.of("李静"), Sensitive.of(new ResidentId("510104198001010014"))),
                Money.ofYuan(600_000),
                "MONEY",
                LocalDate.of(2030, 6, 30)),
            new Contribution(
                new Shareholder.Natural(
                    Sensitive.of("王强"), Sensitive.of(new ResidentId("420902197602290036"))),
                Money.ofYuan(400_000),
                "GOODS",
                LocalDate.of(2031, 12, 7)),
            new Contribution(
                new Shareholder.Legal(
                    "成都金沙投资有限公司",
                    Optional.of(new UnifiedSocialCreditCode("91510100MA61ABCD6A")),
                    ""),
                Money.ofYuan(5_000),
                "EQUITY",
                LocalDate.of(2028, 2, 9)));
  }

  // 经营范围

  @Test
  void aScopeNamesGeneralItemsFirstAndThenThoseThatNeedAPermit() {
    assertThat(scope(LATER_PERMIT, OTHER_GENERAL, PRIOR_APPROVAL, GENERAL))
        .isEqualTo("一般项目：信息技术咨询服务；机械设备销售。" + "许可项目：烟花爆竹生产；食品生产（依法须经批准的项目，经相关部门批准后方可开展经营活动）。");
  }

  @Test
  void aScopeOfOneSortNamesOnlyThatSort() {
    assertThat(scope(GENERAL)).isEqualTo("一般项目：机械设备销售。");
    assertThat(scope(LATER_PERMIT)).isEqualTo("许可项目：食品生产（依法须经批准的项目，经相关部门批准后方可开展经营活动）。");
  }

  @Test
  void anItemThatIsNoLongerInTheCatalogueIsLeftOut() {
    assertThat(scope(GENERAL, "X9")).isEqualTo("一般项目：机械设备销售。");
  }

  private static String scope(String... items) {
    return Establishing.scopeText(aDraft().withItems(items).build(), aSituation().scopeItems());
  }

  // 经营期限

  @Test
  void aTermEndsOnTheDayBeforeItsAnniversary() {
    assertThat(termFrom(TODAY, "20")).contains(LocalDate.of(2046, 12, 6));
    assertThat(termFrom(LocalDate.of(2027, 1, 1), "1")).contains(LocalDate.of(2027, 12, 31));
    assertThat(termFrom(LocalDate.of(2028, 2, 29), "4")).contains(LocalDate.of(2032, 2, 28));
    assertThat(termFrom(LocalDate.of(2027, 3, 1), "1")).contains(LocalDate.of(2028, 2, 29));
  }

  @Test
  void aTermFromALeapDayEndsWithFebruaryInACommonYear() {
    assertThat(termFrom(LocalDate.of(2028, 2, 29), "1")).contains(LocalDate.of(2029, 2, 28));
  }

  private static Optional<LocalDate> termFrom(LocalDate established, String years) {
    return establishment(aDraft().withTerm("YEARS", years), established).term();
  }

  // 利害关系

  @Test
  void everyNumberInvolvedIsComparedWithTheOfficersInterests() {
    var draft =
        aDraft()
            .withDocument(STAFF, "RESIDENT_ID", " 11010519491231002x")
            .withCompany(aCompany("c1"))
            .build();

    assertThat(new Establishing(draft, TODAY).parties())
        .containsExactlyInAnyOrder(
            key(Kind.IDENTITY_NUMBER, "510104198001010014"),
            key(Kind.IDENTITY_NUMBER, "420902197602290036"),
            key(Kind.IDENTITY_NUMBER, "11010519491231002X"),
            key(Kind.UNIFIED_CODE, "91510100MA61ABCD6A"));
  }

  @Test
  void aNumberThatCannotBeReadIsComparedWithNothing() {
    var draft = aDraft().withDocument(STAFF, "RESIDENT_ID", "1234").build();

    assertThat(new Establishing(draft, TODAY).parties()).hasSize(2);
  }

  private static PartyKey key(Kind kind, String number) {
    return new PartyKey(kind, Sensitive.of(number));
  }

  private static Establishment establishment(DraftBuilder draft) {
    return establishment(draft, TODAY);
  }

  private static Establishment establishment(DraftBuilder draft, LocalDate today) {
    return new Establishing(draft.build(), today)
        .establishment(
            new MatterId(7),
            new UnitId(3),
            NAME,
            "四川省成都市青羊区草市街2号3楼305室",
            aSituation().scopeItems());
  }
}
