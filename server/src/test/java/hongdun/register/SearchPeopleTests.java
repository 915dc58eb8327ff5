package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.portal.Accounts;
import hongdun.portal.SignedIn;
import hongdun.register.Establishment.PersonInRole;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.domain.PersonFound;
import hongdun.register.domain.PersonWanted;
import hongdun.register.usecase.FillNumberDigests;
import hongdun.register.usecase.SearchPeople;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Region;
import hongdun.shared.ResidentId;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HongdunTest
class SearchPeopleTests {
  private static final String NUMBER = "110105199001011232";
  private static final String PHONE = "13700137001";

  private final SearchPeople people;
  private final FillNumberDigests digests;
  private final Fixtures fixtures;
  private final Agency agency;
  private final AgencyRows rows;
  private final Accounts accounts;
  private final JdbcClient jdbc;

  SearchPeopleTests(
      SearchPeople people,
      FillNumberDigests digests,
      Fixtures fixtures,
      Agency agency,
      AgencyRows rows,
      Accounts accounts,
      JdbcClient jdbc) {
    this.people = people;
    this.digests = digests;
    this.fixtures = fixtures;
    this.agency = agency;
    this.rows = rows;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @Test
  void aPersonIsFoundByNameNumberAndPhoneAndShownMasked() {
    var entity = withHead("寻人甲", "欧阳见微");
    var officer = officerOf("510105");

    for (var wanted :
        List.of(
            PersonWanted.of("欧阳见微", "", ""),
            PersonWanted.of("", NUMBER, ""),
            PersonWanted.of("", "", PHONE),
            PersonWanted.of("欧阳见微", NUMBER, PHONE))) {
      assertThat(people.search(officer, wanted))
          .filteredOn(found -> found.code().equals(entity.code()))
          .containsExactly(
              new PersonFound(
                  "欧*",
                  "1101************32",
                  "137******01",
                  List.of(PostHeld.LEGAL_REPRESENTATIVE),
                  false,
                  entity.code(),
                  entity.name(),
                  EntityState.ACTIVE));
    }
    assertThat(people.search(officer, PersonWanted.of("欧阳见微", "110105199001011216", ""))).isEmpty();
  }

  @Test
  void numbersThatCameWithoutWhatTheyAreFoundByAreFoundAfterTheRound() {
    var entity = withHead("寻人乙", "司徒补录");
    jdbc.sql(
            """
            update register.person_secret set number_digest = null
             where person in (select id from register.person where entity = ?)
            """)
        .param(entity.id())
        .update();
    var officer = officerOf("510105");
    assertThat(people.search(officer, PersonWanted.of("司徒补录", NUMBER, ""))).isEmpty();

    digests.round();

    assertThat(people.search(officer, PersonWanted.of("司徒补录", NUMBER, ""))).hasSize(1);
  }

  @Test
  void anotherBureausPeopleAreNotFound() {
    withHead("寻人丙", "诸葛在青羊");

    assertThat(people.search(officerOf("510106"), PersonWanted.of("诸葛在青羊", "", ""))).isEmpty();
    assertThat(people.search(officerOf("510105"), PersonWanted.of("诸葛在青羊", "", ""))).hasSize(1);
  }

  @Test
  void everySearchIsWrittenDownMaskedEvenWhenNobodyIsFound() {
    var officer = officerOf("510105");

    people.search(officer, PersonWanted.of("无此人", NUMBER, PHONE));

    assertThat(
            jdbc.sql(
                    """
                    select what
                      from portal.audit_line
                     where kind = 'PERSON_SEARCHED' and by_account = ?
                    """)
                .param(officer.account())
                .query(String.class)
                .list())
        .containsExactly("无* 1101************32 137******01 (0)");
  }

  @Test
  void everythingWrongWithAQuestionIsSaidAtOnce() {
    assertThat(PersonWanted.of("林", "!", "1").faults())
        .extracting(Shortcoming::field)
        .containsExactly("name", "number", "phone");
    assertThat(PersonWanted.of("", "", "").faults())
        .extracting(Shortcoming::messageKey)
        .containsExactly("register.person.fault.nothing");
  }

  private SignedIn officerOf(String region) {
    var bureau =
        agency.competentFor(new Region(region), LocalDate.of(2026, 11, 20)).orElseThrow().id();
    var officer = rows.officer(bureau);
    var account = accounts.createForOfficer("people.search" + officer.value(), "测试", "一匹小马过河去了很远");
    return new SignedIn(account, "测试", officer.value(), bureau.value(), Set.of("EXAMINER"));
  }

  private MarketEntity withHead(String tradeName, String name) {
    var plain = fixtures.anEstablishment("成都", tradeName, "科技", "有限公司");
    Sensitive<IdentityDocument> document = Sensitive.of(new ResidentId(NUMBER));
    return fixtures.enter(
        new Establishment(
            plain.matter(),
            plain.authority(),
            plain.type(),
            plain.name(),
            plain.region(),
            plain.domicile(),
            plain.capital(),
            plain.established(),
            plain.term(),
            plain.scope(),
            plain.scopeItems(),
            plain.industry(),
            List.of(
                new PersonInRole(
                    PostHeld.LEGAL_REPRESENTATIVE,
                    Sensitive.of(name),
                    document,
                    Sensitive.of(PHONE))),
            List.of()));
  }
}
