package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.ExamplePermit;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.Party;
import hongdun.casework.usecase.OpenGreenChannel.Wish;
import hongdun.documents.Deliveries.Way;
import hongdun.documents.DocumentId;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 窗口事务: notes for officers only, green channel, handing papers over. */
@HongdunTest
class AtTheCounterTests {
  private static final Region QINGYANG = new Region("510105");

  private final Desk desk;
  private final NoteInternally notes;
  private final OpenGreenChannel channel;
  private final TakeOffGreenChannel takeOff;
  private final CountGreenChannel figures;
  private final HandOverPapers papers;
  private final ReadProgress progress;
  private final Agency agency;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  AtTheCounterTests(
      Desk desk,
      NoteInternally notes,
      OpenGreenChannel channel,
      TakeOffGreenChannel takeOff,
      CountGreenChannel figures,
      HandOverPapers papers,
      ReadProgress progress,
      Agency agency,
      JdbcClient jdbc,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.notes = notes;
    this.channel = channel;
    this.takeOff = takeOff;
    this.figures = figures;
    this.papers = papers;
    this.progress = progress;
    this.agency = agency;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Test
  void aNoteIsForTheBureausOfficersAndNeverShownToTheParty() {
    var matter = opened();
    var officer = officer(QINGYANG, Role.EXAMINER);

    assertThat(notes.add(matter.id(), officer, "  ")).isNotEmpty();
    assertThat(notes.add(matter.id(), officer, "来电核实过地址")).isEmpty();

    assertThat(notes.of(matter.id(), officer).notes())
        .extracting(written -> written.note().note())
        .containsExactly("来电核实过地址");
    assertThatThrownBy(() -> notes.of(matter.id(), officer(new Region("510104"), Role.EXAMINER)))
        .isInstanceOf(NotFound.class);
    assertThat(progress.read(matter.queryCode()).orElseThrow().toString()).doesNotContain("来电核实");
    assertThat(desk.journal(matter.id()))
        .extracting(JournalEntry::note)
        .noneMatch(note -> note.contains("来电核实"));
  }

  @Test
  void aNoteIsNeverChanged() {
    var matter = opened();
    notes.add(matter.id(), officer(QINGYANG, Role.EXAMINER), "原话");

    assertThatThrownBy(() ->
            jdbc.sql("update casework.internal_note set note = '改过' where matter = ?")
                .param(matter.id().value())
                .update())
        .hasMessageContaining("blanked");
  }

  @Test
  void theGreenChannelNeedsAReasonAndAPersonWhoThenHoldsTheMatter() {
    var matter = opened();
    var officer = officer(QINGYANG, Role.ACCEPTOR);
    var person = agency.holders(matter.bureau(), Role.EXAMINER, today()).getFirst().id();

    assertThat(channel.open(matter.id(), officer, new Wish("", "", OptionalLong.empty())))
        .extracting(Shortcoming::field)
        .containsExactly("reason", "note", "person");
    var wish = new Wish("PERSON_IN_NEED", "申请人行动不便", OptionalLong.of(person.value()));
    assertThat(channel.open(matter.id(), officer, wish)).isEmpty();

    assertThat(desk.find(matter.id()).orElseThrow().handler()).contains(person);
    assertThat(channel.first(officer))
        .extracting(first -> first.matter().id())
        .contains(matter.id());
    assertThat(channel.open(matter.id(), officer, wish))
        .extracting(Shortcoming::messageKey)
        .containsExactly("casework.green-channel.already");
    assertThat(desk.journal(matter.id()))
        .extracting(JournalEntry::step)
        .contains("casework.deed.green-channel");
  }

  @Test
  void thePriorityIsTakenOffWithAReasonByTheSameRoleOrAboveAndStaysCounted() {
    var matter = opened();
    var head = officer(QINGYANG, Role.DIVISION_HEAD);
    var acceptor = officer(QINGYANG, Role.ACCEPTOR);
    var person = agency.holders(matter.bureau(), Role.EXAMINER, today()).getFirst().id();
    var wish = new Wish("KEY_PROJECT", "市级重点项目", OptionalLong.of(person.value()));
    var scope = new Scope(today(), today(), Optional.of(matter.bureau().value()));
    var before = figures.measure(scope);
    assertThat(channel.open(matter.id(), head, wish)).isEmpty();

    assertThat(takeOff.takeOff(matter.id(), acceptor, " "))
        .extracting(Shortcoming::messageKey)
        .containsExactly("casework.green-channel.not-yours", "casework.green-channel.why-missing");
    assertThat(takeOff.mayTakeOff(matter.id(), acceptor)).isFalse();
    assertThat(takeOff.takeOff(matter.id(), head, "经核实不属于重点项目")).isEmpty();

    assertThat(channel.first(head))
        .extracting(first -> first.matter().id())
        .doesNotContain(matter.id());
    assertThat(channel.of(matter.id(), head).channel()).isEmpty();
    assertThat(channel.of(matter.id(), head).before())
        .singleElement()
        .satisfies(
            flag -> assertThat(flag.flag().withdrawn().orElseThrow().reason()).contains("不属于重点项目"));
    assertThat(desk.journal(matter.id()))
        .extracting(JournalEntry::step)
        .contains("casework.deed.green-channel-withdrawn");
    assertThat(takeOff.takeOff(matter.id(), head, "再撤销一次"))
        .extracting(Shortcoming::messageKey)
        .containsExactly("casework.green-channel.not-standing");
    assertThat(channel.open(matter.id(), acceptor, wish)).isEmpty();
    assertThat(takeOff.takeOff(matter.id(), head, "上级撤销")).isEmpty();

    var after = figures.measure(scope);
    assertThat(count(after, "casework.figure.green-channel"))
        .isEqualTo(count(before, "casework.figure.green-channel") + 2);
    assertThat(count(after, "casework.figure.green-channel-withdrawn"))
        .isEqualTo(count(before, "casework.figure.green-channel-withdrawn") + 2);
  }

  private static long count(Map<String, Measure> figures, String code) {
    return ((Measure.Count) Optional.ofNullable(figures.get(code)).orElseThrow()).count();
  }

  @Test
  void nothingIsHandedOverThatIsNotThere() {
    var matter = opened();
    var way =
        new Way.Collected(
            Sensitive.of("王小明"), IdentityDocument.Kind.RESIDENT_ID, "5101**********0014");

    assertThat(
            papers.handOver(
                matter.id(),
                officer(QINGYANG, Role.ACCEPTOR),
                Set.of(new DocumentId(987_654_321)),
                way))
        .extracting(Shortcoming::messageKey)
        .containsExactly("casework.delivery.nothing-chosen");
  }

  private Matter opened() {
    var bureau = agency.competentFor(QINGYANG, today()).orElseThrow();
    return transaction.execute(_ ->
        desk.open(
            new Opening(
                ExamplePermit.PROCEDURE,
                "registration.establish-llc",
                "成都示例有限公司",
                bureau.id(),
                QINGYANG,
                "R2022",
                new Party(Optional.empty(), Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
                Set.of(),
                new Actor.TheSystem())));
  }

  private Actor.Officer officer(Region region, Role role) {
    var bureau = agency.competentFor(region, today()).orElseThrow();
    var officer = agency.holders(bureau.id(), role, today()).getFirst();
    return new Actor.Officer(officer.id().value(), bureau.id().value());
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
