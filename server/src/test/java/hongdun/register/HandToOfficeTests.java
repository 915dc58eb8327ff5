package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.agency.LocalOffices;
import hongdun.agency.UnitId;
import hongdun.portal.NotFound;
import hongdun.portal.OutOfTurn;
import hongdun.register.usecase.ReviewHandings;
import hongdun.register.usecase.TakeOver;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class HandToOfficeTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String CAOTANG = "四川省成都市青羊区草堂街道浣花北路9号";
  private static final String NOWHERE = "某某路9号";

  private final TakeOver takeOver;
  private final ReviewHandings review;
  private final Register register;
  private final Fixtures fixtures;
  private final Tools tools;

  HandToOfficeTests(
      TakeOver takeOver,
      ReviewHandings review,
      Register register,
      Fixtures fixtures,
      Agency agency,
      LocalOffices offices,
      AgencyRows rows,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.takeOver = takeOver;
    this.review = review;
    this.register = register;
    this.fixtures = fixtures;
    this.tools = new Tools(agency, offices, rows, jdbc, transaction);
  }

  private record Tools(
      Agency agency,
      LocalOffices offices,
      AgencyRows rows,
      JdbcClient jdbc,
      TransactionTemplate transaction) {}

  @Test
  void aNewEntityLiesWithTheOfficeOfItsStreetTheSameDay() {
    var office = office();
    var entity = entered("属地一", CAOTANG);
    var officer = officerIn(office);

    var line = waiting(officer, entity).orElseThrow();

    assertThat(line.handing().office()).contains(office);
    assertThat(line.handing().takenAt()).isEmpty();
  }

  @Test
  void whatIsTakenOverIsTakenOnceAndByWhomIsWritten() {
    var entity = entered("属地二", CAOTANG);
    var officer = officerIn(office());
    long id = waiting(officer, entity).orElseThrow().handing().id();

    takeOver.take(officer, id);

    assertThat(waiting(officer, entity)).isEmpty();
    assertThat(takeOver.area(officer, true, 0).lines())
        .anyMatch(line ->
            line.handing().code().equals(entity.code())
                && line.handing().takenBy().orElseThrow().value() == officer.officer());
    assertThatThrownBy(() -> takeOver.take(officerIn(office()), id)).isInstanceOf(OutOfTurn.class);
  }

  @Test
  void anotherOfficeNeitherSeesNorTakesIt() {
    var entity = entered("属地三", CAOTANG);
    long id = waiting(officerIn(office()), entity).orElseThrow().handing().id();
    var other = officerIn(tools.rows().unitOf(tools.rows().postThatAnswers(bureau())));

    assertThat(waiting(other, entity)).isEmpty();
    assertThatThrownBy(() -> takeOver.take(other, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void aNewAddressMovesItAndTheSameStreetLeavesItWhereItIs() {
    var entity = entered("属地四", CAOTANG);
    var officer = officerIn(office());
    takeOver.take(officer, waiting(officer, entity).orElseThrow().handing().id());

    altered(entity, "四川省成都市青羊区草堂街道浣花北路10号");
    assertThat(takeOver.area(officer, true, 0).lines())
        .anyMatch(line -> line.handing().code().equals(entity.code()));

    altered(entity, NOWHERE);
    assertThat(takeOver.area(officer, true, 0).lines())
        .noneMatch(line -> line.handing().code().equals(entity.code()));
    assertThat(handings(entity)).isEqualTo(2);
  }

  @Test
  void whenStreetsGoToAnotherOfficeTheReviewMovesWhatLiesThere() {
    var entity = entered("属地五", CAOTANG);
    tools
        .jdbc()
        .sql("update register.handing set office = null where entity = ?")
        .param(entity.id())
        .update();

    review.round();

    assertThat(waiting(officerIn(office()), entity)).isPresent();
    assertThat(handings(entity)).isEqualTo(2);
  }

  private int handings(MarketEntity entity) {
    return tools
        .jdbc()
        .sql("select count(*) from register.handing where entity = ?")
        .param(entity.id())
        .query(Integer.class)
        .single();
  }

  private Optional<TakeOver.Line> waiting(Actor.Officer officer, MarketEntity entity) {
    return takeOver.area(officer, false, 0).lines().stream()
        .filter(line -> line.handing().code().equals(entity.code()))
        .findFirst();
  }

  private UnitId bureau() {
    return tools.agency().competentFor(Fixtures.QINGYANG, DAY).orElseThrow().id();
  }

  private UnitId office() {
    return tools.offices().officeFor(Fixtures.QINGYANG, CAOTANG, DAY).orElseThrow().id();
  }

  private Actor.Officer officerIn(UnitId unit) {
    return new Actor.Officer(tools.rows().officer(bureau()).value(), unit.value());
  }

  private MarketEntity entered(String tradeName, String address) {
    var plain = fixtures.anEstablishment("成都", tradeName, "科技", "有限公司");
    return fixtures.enter(
        new Establishment(
            plain.matter(),
            plain.authority(),
            plain.type(),
            plain.name(),
            plain.region(),
            address,
            plain.capital(),
            plain.established(),
            plain.term(),
            plain.scope(),
            plain.scopeItems(),
            plain.industry(),
            plain.people(),
            plain.contributions()));
  }

  private void altered(MarketEntity entity, String address) {
    tools
        .transaction()
        .executeWithoutResult(_ ->
            register.alter(
                Alteration.of(7, entity.authority().orElseThrow(), entity.code(), DAY)
                    .toDomicile(address)));
  }
}
