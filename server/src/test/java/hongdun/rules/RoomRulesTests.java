package hongdun.rules;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.Hongdun;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the rooms, each as it is spoken: kept in the product, broken in the wrong house. */
class RoomRulesTests {

  @Test
  void aRoomUsesAnotherOnlyThroughThePublicTypesOfItsBasePackage() {
    isKept(RoomRules::usesAnotherRoomOnlyThroughItsBasePackage);
    catches(
        RoomRules::usesAnotherRoomOnlyThroughItsBasePackage,
        "upper.web.LooksIntoTheRoomBelow uses .*lower.usecase.GiveSomething",
        "JtewrongGenerated uses .*lower.usecase.GiveSomething");
  }

  @Test
  void aRoomUsesOnlyTheRoomsItsPackageInfoNamesAndThereAreNoCircles() {
    ApplicationModules.of(Hongdun.class).verify();
    isKept(RoomRules::usesOnlyTheRoomsItsPackageInfoNames);
    catches(
        RoomRules::usesOnlyTheRoomsItsPackageInfoNames,
        "upper does not name lower: .*LooksIntoTheRoomBelow.*",
        "lower uses itself in a circle");
  }

  @Test
  void onlyEventsTravelUpwardAsRecordsInThePastTense() {
    isKept(RoomRules::onlyEventsTravelUpward);
    catches(
        RoomRules::onlyEventsTravelUpward,
        "upper.HandOver is an event but not in the past tense",
        "upper.usecase.Slip is an event but no record",
        "upper.usecase.Slip is an event but not public in its room's base package",
        "upper.usecase.Announce.somethingUnclear.* announces what no rule can see");
  }

  @Test
  void domainTouchesJavaItsOwnTypesAndPublishedTypesOnly() {
    isKept(RoomRules::domainTouchesOnlyJavaAndPublishedTypes);
    catches(
        RoomRules::domainTouchesOnlyJavaAndPublishedTypes,
        "upper.domain.KnowsTheFramework uses org.springframework.util.StringUtils",
        "upper.domain.KnowsTheFramework uses java.net.http.HttpClient");
  }

  @Test
  void onlyPersistenceSpeaksSql() {
    isKept(RoomRules::onlyPersistenceSpeaksSql);
    catches(
        RoomRules::onlyPersistenceSpeaksSql,
        "upper.usecase.SpeakSql uses .*JdbcClient",
        "SpeakSql.java says select id");
  }

  @Test
  void sqlNamesItsOwnSchemaOnly() {
    isKept(RoomRules::sqlNamesItsOwnSchemaOnly);
    catches(
        RoomRules::sqlNamesItsOwnSchemaOnly,
        "upper/ForeignTables.java names the schema lower",
        "upper/ForeignTables.java names homeless without a schema",
        "upper/V1__wrong.sql names the schema lower");
  }

  @Test
  void webCallsUsecaseAndDomainNeverPersistenceAndDecidesNothing() {
    isKept(RoomRules::callsGoFromWebToUsecaseToPersistence);
    catches(
        RoomRules::callsGoFromWebToUsecaseToPersistence,
        "upper.web.ReachesThePersistence uses .*upper.persistence.ForeignTables",
        "upper.web.ReachesThePersistence.* announces an event",
        "upper.cellar.Forgotten uses .*upper.web.ReachesThePersistence");
  }

  @Test
  void aTransactionBeginsInUsecase() {
    isKept(TransactionRules::aTransactionBeginsInUsecase);
    catches(
        TransactionRules::aTransactionBeginsInUsecase,
        ".*upper.web.ReachesThePersistence.* begins a transaction");
  }

  @Test
  void whatHearsOfACommitIsNoPartOfIt() {
    isKept(TransactionRules::whatHearsOfACommitIsNoPartOfIt);
    catches(
        TransactionRules::whatHearsOfACommitIsNoPartOfIt,
        "upper.usecase.JoinsWhatIsOver.on.* joins a transaction that is over");
  }

  @Test
  void noQueryIsAskedWhileARowIsRead() {
    isKept(TransactionRules::noQueryIsAskedWhileARowIsRead);
    catches(
        TransactionRules::noQueryIsAskedWhileARowIsRead,
        "upper.persistence.AsksWhileReading.thing.* asks while a row is read");
  }

  @Test
  void actsAreAnnouncedByRecordsAndTheLedgerHasNoPublicWriteMethod() {
    isKept(RoomRules::actsAreRecordsAndNobodyCallsTheLedgerToWrite);
    catches(
        RoomRules::actsAreRecordsAndNobodyCallsTheLedgerToWrite,
        "upper.usecase.Slip is an act but no record",
        "ledger.OpenLedger.append.* writes in the ledger");
  }

  @Test
  void everyProcedureTablePassesTheLint() {
    isKept(RoomRules::everyProcedureTablePassesTheLint);
    catches(
        RoomRules::everyProcedureTablePassesTheLint,
        "upper.dead-end: WAITING never ends",
        "upper.dead-end: no words in both languages for upper.dead-end.stage.WAITING");
  }

  @Test
  void timeComesFromInstantSourceWorkingDaysFromTheCalendarNumbersFromTheirIssuer() {
    isKept(RoomRules::timeWorkingDaysAndNumbersAreHandedIn);
    catches(
        RoomRules::timeWorkingDaysAndNumbersAreHandedIn,
        "upper.usecase.LookAtTheWall.* calls java.time.Instant.now",
        "upper.usecase.LookAtTheWall.* counts weekdays by itself",
        "upper/ForeignTables.java reads the database's clock",
        "upper/ForeignTables.java makes its own number");
  }

  @Test
  void wordsAreInBothLanguagesAndNoEventCarriesPersonalData() {
    isKept(RoomRules::wordsAreInBothLanguagesAndEventsCarryNoPersonalData);
    catches(
        RoomRules::wordsAreInBothLanguagesAndEventsCarryNoPersonalData,
        "upper: upper.only-chinese has no English words",
        "upper: upper.arguments takes .* in Chinese but .* in English",
        "wrong.jte says \"Literal words\"",
        "wrong.jte says \"Spoken words\"",
        "ReachesThePersistence.java says \"直接写出的话\"",
        "upper.HandOver carries citizen",
        "upper.HandOver carries phone");
  }

  private static void isKept(Function<House, List<String>> rule) {
    assertThat(rule.apply(House.hongdun())).isEmpty();
  }

  private static void catches(Function<House, List<String>> rule, String... faults) {
    var found =
        rule.apply(House.wrong()).stream()
            .map(fault -> fault.replace("hongdun.rulefixtures.", ""))
            .toList();
    for (var fault : faults) {
      assertThat(found).anyMatch(text -> text.matches("(?s)(.*\\.)?" + fault));
    }
  }
}
