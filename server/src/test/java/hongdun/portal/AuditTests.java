package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.usecase.SearchAudit;
import hongdun.portal.usecase.SearchAudit.Asked;
import hongdun.portal.usecase.SearchAudit.Line;
import hongdun.portal.usecase.SearchAudit.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The logs of all rooms are searched as one; a line is found once and never changed. */
@HongdunTest
class AuditTests {
  private final SearchAudit audit;
  private final AuditTrail trail;
  private final AdministrationLog log;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final String name = "审" + UUID.randomUUID().toString().substring(0, 8);
  private SignedIn somebody = new SignedIn(1, "", 0, 0, Set.of());

  AuditTests(
      SearchAudit audit,
      AuditTrail trail,
      AdministrationLog log,
      Accounts accounts,
      JdbcClient jdbc) {
    this.log = log;
    this.audit = audit;
    this.trail = trail;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyHasAnAccount() {
    var account = accounts.createForCitizen(UUID.randomUUID() + "@example.cn", name, "一匹小马过河去了很远");
    somebody = new SignedIn(account, name, 0, 0, Set.of());
  }

  @Test
  void whatWasWrittenIsFoundUnderItsSubjectByNameAndDay() {
    trail.write(AuditTrail.Line.of(Act.UNMASKED, somebody.account()).about("/desk/matters/7"));

    var found = lines(AuditSubject.UNMASKINGS, Optional.empty(), Optional.empty());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().entry().detail()).isEqualTo("/desk/matters/7");
    assertThat(found.getFirst().entry().who()).isEqualTo(name);
    assertThat(lines(AuditSubject.EXPORTS, Optional.empty(), Optional.empty())).isEmpty();
    var today = Dates.dayOf(Instant.now());
    assertThat(lines(AuditSubject.UNMASKINGS, Optional.of(today), Optional.of(today))).hasSize(1);
    assertThat(lines(AuditSubject.UNMASKINGS, Optional.empty(), Optional.of(today.minusDays(1))))
        .isEmpty();
    assertThat(lines(AuditSubject.UNMASKINGS, Optional.of(today.plusDays(1)), Optional.empty()))
        .isEmpty();
  }

  @Test
  void aNameNobodyHasFindsNothingRatherThanEverything() {
    assertThat(
            audit
                .page(
                    new Asked(
                        Optional.of(AuditSubject.SIGN_INS),
                        "没有这个人",
                        "",
                        Optional.empty(),
                        Optional.empty()),
                    Position.newest())
                .lines())
        .isEmpty();
  }

  @Test
  void everyLineIsOnOnePageAlsoWhenManyStandAtOneMoment() {
    for (int line = 0; line < 120; line++) {
      trail.write(AuditTrail.Line.of(Act.DATA_COPIED, somebody.account()).about("list " + line));
    }
    jdbc.sql("alter table portal.audit_line disable trigger audit_line_only_grows").update();
    jdbc.sql("update portal.audit_line set at = date_trunc('minute', at) where by_account = ?")
        .param(somebody.account())
        .update();
    jdbc.sql("alter table portal.audit_line enable trigger audit_line_only_grows").update();

    var seen = new ArrayList<String>();
    var position = Optional.of(Position.newest());
    while (position.isPresent()) {
      var page = audit.page(asked(AuditSubject.EXPORTS), again(position.get()));
      page.lines().forEach(line -> seen.add(line.entry().detail()));
      position = page.olderThan();
    }

    assertThat(seen).hasSize(120);
    assertThat(new HashSet<>(seen)).hasSize(120);
  }

  /** As an address carries it. */
  private static Position again(Position position) {
    return position.equals(Position.newest())
        ? position
        : Position.of(position.code()).orElseThrow();
  }

  @Test
  void anExportLeavesALineItself() {
    var taken = new ArrayList<Line>();

    audit.export(asked(AuditSubject.EXPORTS), "subject=exports", somebody, taken::add);

    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().entry().actKey()).isEqualTo("portal.audit.act.AUDIT_EXPORTED");
    assertThat(taken.getFirst().entry().detail()).isEqualTo("subject=exports");
  }

  @Test
  void rightsAreFoundInTheLogOfTheBureausToo() {
    jdbc.sql("insert into agency.journal (at, act) values (now(), 'APPOINTED')").update();
    assertThat(
            audit
                .page(
                    new Asked(
                        Optional.of(AuditSubject.RIGHTS),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty()),
                    Position.newest())
                .lines())
        .isNotEmpty();
  }

  @Test
  void changesOfAdministrationStandWithEverythingElseAndAreFoundByTheirWords() {
    log.write(Change.by(somebody, "portal.settings.act.changed", "hongdun.mail.host", "旧的", "新的"));
    log.write(Change.by(somebody, "portal.exchange.act.exported", "agency.units", "", "csv · 3"));
    trail.write(AuditTrail.Line.of(Act.UNMASKED, somebody.account()).about("/desk/matters/7"));

    assertThat(everything("")).hasSize(3);
    assertThat(everything("hongdun.mail.host"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.entry().who()).isEqualTo(name);
          assertThat(line.entry().actKey()).isEqualTo("portal.settings.act.changed");
          assertThat(line.entry().concerns()).isEqualTo("hongdun.mail.host");
          assertThat(line.entry().detail()).isEqualTo("旧的 → 新的");
        });
    assertThat(everything("没有这几个字")).isEmpty();
    assertThat(lines(AuditSubject.ADMINISTRATION, Optional.empty(), Optional.empty())).hasSize(1);
    assertThat(lines(AuditSubject.EXPORTS, Optional.empty(), Optional.empty()))
        .singleElement()
        .satisfies(line -> assertThat(line.entry().concerns()).isEqualTo("agency.units"));
  }

  private List<Line> everything(String words) {
    return audit
        .page(
            new Asked(Optional.empty(), name, words, Optional.empty(), Optional.empty()),
            Position.newest())
        .lines();
  }

  @Test
  void aLineIsNeverChanged() {
    trail.write(AuditTrail.Line.of(Act.UNMASKED, somebody.account()));

    for (var change :
        List.of(
            "update portal.audit_line set what = ''",
            "delete from portal.audit_line",
            "truncate portal.audit_line")) {
      assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
    }
  }

  private List<Line> lines(
      AuditSubject subject, Optional<LocalDate> from, Optional<LocalDate> until) {
    return audit
        .page(new Asked(Optional.of(subject), name, "", from, until), Position.newest())
        .lines();
  }

  private Asked asked(AuditSubject subject) {
    return new Asked(Optional.of(subject), name, "", Optional.empty(), Optional.empty());
  }
}
