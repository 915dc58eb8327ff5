package hongdun.registration.usecase;

import static hongdun.registration.usecase.HouseholdCounter.QINGYANG;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.persistence.Interests;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.RenewSeals;
import hongdun.registration.domain.DisqualificationEntry;
import hongdun.registration.usecase.RegisterOnTheSpot.Outcome;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Language;
import hongdun.shared.ResidentId;
import hongdun.shared.Sensitive;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 证件号码不留明文: after registrations went through, no number of an identity document stands in any
 * column of any table, in whatever room; a room that comes later is looked at too.
 */
@HongdunTest
class NoPlainNumbersTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
  private static final Pattern LIKE_A_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])");
  private static final String PASSPORT = "K90817263";
  private static final String RELATIVE = "310101199305064319";

  private final HandedInApplications given;
  private final HouseholdCounter counter;
  private final RegisterOnTheSpot onTheSpot;
  private final JdbcClient jdbc;
  private final ApplicationContext context;

  NoPlainNumbersTests(
      HandedInApplications given,
      RegisterOnTheSpot onTheSpot,
      JdbcClient jdbc,
      ApplicationContext context) {
    this.given = given;
    this.counter = new HouseholdCounter(context);
    this.onTheSpot = onTheSpot;
    this.jdbc = jdbc;
    this.context = context;
  }

  @Test
  void afterRegistrationsWentThroughNoNumberStandsInTheDatabase() {
    var numbers = new LinkedHashSet<String>();
    var officer = counter.allRound(QINGYANG);
    numbers.addAll(registered(officer));
    numbers.addAll(handedIn());
    numbers.add(disqualified(officer));
    numbers.add(declared(officer));
    // What other tests wrote by hand is from before there were seals, to the job.
    context.getBean(RenewSeals.class).renew();

    var found = new ArrayList<String>();
    for (var table : tables()) {
      for (var row : rows(table)) {
        numbers.stream()
            .filter(number -> row.contains(number) || row.contains(hex(number)))
            .forEach(number -> found.add(table + " " + IdentityDocument.masked(number)));
        LIKE_A_NUMBER
            .matcher(row)
            .results()
            .map(result -> result.group().toUpperCase(java.util.Locale.ROOT))
            .filter(text -> ResidentId.parse(text, TODAY).toOptional().isPresent())
            .forEach(text -> found.add(table + " " + IdentityDocument.masked(text)));
      }
    }

    assertThat(numbers).hasSizeGreaterThanOrEqualTo(5).noneMatch(String::isBlank);
    assertThat(found).as("tables that hold a plain number").isEmpty();
  }

  @Test
  void theWalkLooksEverywhereAndWouldFindOne() {
    assertThat(tables())
        .hasSizeGreaterThan(100)
        .contains(
            "registration.application",
            "registration.submission",
            "register.person_secret",
            "ledger.sealed_field",
            "documents.document",
            "portal.message",
            "public.event_publication");
    assertThat(LIKE_A_NUMBER.matcher("{\"n\": \"510104198001010014\"}").find()).isTrue();
    assertThat(LIKE_A_NUMBER.matcher("91510104198001010014").find()).isFalse();
  }

  /** A household from the form to the licence and the register. */
  private List<String> registered(SignedIn officer) {
    var draft = counter.aHousehold();
    var id = counter.entered(officer, draft);
    assertThat(onTheSpot.register(id, officer, counter.seen(id, officer), Language.ZH))
        .isInstanceOf(Outcome.Registered.class);
    return draft.people().stream().map(person -> person.documentNumber()).toList();
  }

  /** A company handed in, with everybody's confirmation. */
  private List<String> handedIn() {
    var applicant = given.applicant();
    var id = given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
    return given.application(id).draft().people().stream()
        .map(person -> person.documentNumber())
        .toList();
  }

  private String disqualified(SignedIn officer) {
    var entry =
        new DisqualificationEntry(
            "赵某", "PASSPORT", PASSPORT, "DEBT", "2026-01-05", "", "（2026）川01执9号");
    assertThat(context.getBean(KeepDisqualifications.class).enter(entry, officer)).isEmpty();
    return PASSPORT;
  }

  private String declared(SignedIn officer) {
    var number = ResidentId.parse(RELATIVE, TODAY).toOptional().map(ResidentId::number);
    assertThat(number).isPresent();
    context
        .getBean(Interests.class)
        .add(
            new OfficerId(officer.officer()),
            Interest.Kind.RELATIVE,
            new PartyKey(PartyKey.Kind.IDENTITY_NUMBER, Sensitive.of(RELATIVE)),
            "赵某",
            TODAY,
            Instant.now());
    return RELATIVE;
  }

  /** Every table of every room and of what the frameworks keep. */
  private Set<String> tables() {
    return new LinkedHashSet<>(
        jdbc.sql(
                """
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'm')
                   and n.nspname not in ('pg_catalog', 'information_schema')
                   and n.nspname not like 'pg\\_%'
                 order by 1
                """)
            .query((row, _) -> row.getString(1))
            .list());
  }

  /** The rows of a table as text, bytes in hexadecimal. */
  private List<String> rows(String table) {
    return jdbc.sql("select to_jsonb(r)::text from %s as r".formatted(table))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String hex(String number) {
    return HexFormat.of().formatHex(number.getBytes(StandardCharsets.UTF_8));
  }
}
