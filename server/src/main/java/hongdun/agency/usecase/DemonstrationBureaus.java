package hongdun.agency.usecase;

import hongdun.agency.Divisions.Division;
import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.agency.Unit.Level;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Town;
import hongdun.agency.persistence.Appointments.Period;
import hongdun.agency.persistence.Units.Founding;
import hongdun.agency.usecase.DemonstrationPlan.Department;
import hongdun.agency.usecase.DemonstrationPlan.Place;
import hongdun.portal.Accounts;
import hongdun.portal.Dates;
import hongdun.shared.Region;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 演示机关 — the bureaus of Chengdu on its real divisions, with invented people, for an empty data
 * folder of a demonstration. Everything comes from one seed, save the passwords.
 */
@Component
class DemonstrationBureaus {
  private static final Region PROVINCE = new Region("510000");
  private static final Region CITY = new Region("510100");
  private static final LocalDate FOUNDED = LocalDate.of(2019, 1, 1);
  private static final LocalDate APPOINTED = LocalDate.of(2024, 1, 1);
  private static final LocalDate CERTIFICATE_ENDS = LocalDate.of(2028, 12, 31);
  private static final int OFFICES = 3;

  /** Whose people can sign in: hashing a password takes a tenth of a second. */
  private static final Set<String> WITH_ACCOUNTS = Set.of("510100", "510104", "510105", "510107");

  private final Bureaus bureaus;
  private final KnownTowns knownTowns;
  private final Accounts accounts;
  private final InstantSource clock;
  private final String dataFolder;

  DemonstrationBureaus(
      Bureaus bureaus,
      KnownTowns knownTowns,
      Accounts accounts,
      InstantSource clock,
      @Value("${hongdun.data}") String dataFolder) {
    this.bureaus = bureaus;
    this.knownTowns = knownTowns;
    this.accounts = accounts;
    this.clock = clock;
    this.dataFolder = dataFolder;
  }

  /** Fills an empty schema and gives the sheet of accounts; a schema with units is left alone. */
  @Transactional
  Optional<AccountSheet> fill() {
    bureaus.staff().units().lockInstallation();
    if (!bureaus.staff().units().isEmpty()) {
      return Optional.empty();
    }
    var sheet = new Filling(DemonstrationPlan.read(), clock.instant()).fill();
    sheet.write(dataFolder);
    return Optional.of(sheet);
  }

  /** One filling: the plan, its people, and what has come of it so far. */
  private final class Filling {
    private final DemonstrationPlan plan;
    private final Instant now;
    private final LocalDate today;
    private final DemonstrationPeople people;
    private final AccountSheet sheet;
    private final Map<UnitId, Serial> serials = new HashMap<>();

    Filling(DemonstrationPlan plan, Instant now) {
      this.plan = plan;
      this.now = now;
      this.today = Dates.dayOf(now);
      this.people = new DemonstrationPeople(plan);
      this.sheet = new AccountSheet(bureaus.titles());
    }

    AccountSheet fill() {
      var province = bureau(Optional.empty(), place(PROVINCE));
      staff(province, plan.departments(Level.PROVINCE));
      var city = bureau(Optional.of(province), place(CITY));
      bureaus.staff().units().install(city.id(), now);
      staff(city, plan.departments(Level.CITY));
      for (var county : bureaus.divisions().below(Optional.of(CITY), today)) {
        var bureau = bureau(Optional.of(city), place(county.region()));
        staff(bureau, plan.departments(Level.COUNTY));
        offices(bureau);
      }
      formerDivisions();
      return sheet;
    }

    private Place place(Region region) {
      var name = bureaus.divisions().name(region, today).orElseThrow();
      return plan.place(new Division(region, name));
    }

    private Unit bureau(Optional<Unit> parent, Place place) {
      var name =
          bureaus
              .titles()
              .text(
                  place.isUrbanDistrict() ? "agency.demo.district-bureau" : "agency.demo.bureau",
                  place.name());
      var id =
          bureaus
              .staff()
              .units()
              .add(
                  new Founding(
                      parent.map(Unit::id),
                      Optional.empty(),
                      place.level(),
                      place.region(),
                      place.shortName(),
                      name,
                      place.address(1),
                      place.phone(0),
                      name.zh(),
                      FOUNDED));
      if (place.level() != Level.PROVINCE) {
        bureaus
            .jurisdictions()
            .add(id, place.region(), validFrom(place.region()), Optional.empty());
      }
      return bureaus.staff().units().find(id).orElseThrow();
    }

    /** A division younger than its bureau is the bureau's from its own first day. */
    private LocalDate validFrom(Region region) {
      return plan.formerDivisions().stream()
          .filter(former -> former.successor().equals(region))
          .map(former -> former.until().plusDays(1))
          .findFirst()
          .orElse(FOUNDED);
    }

    private void formerDivisions() {
      for (var former : plan.formerDivisions()) {
        var bureau = bureaus.jurisdictions().of(former.successor(), today).orElseThrow();
        bureaus.jurisdictions().add(bureau, former.region(), FOUNDED, Optional.of(former.until()));
      }
    }

    private void staff(Unit bureau, List<Department> departments) {
      var serial = new Serial();
      var place = place(bureau.region());
      var units = new HashMap<String, UnitId>();
      for (var line : departments) {
        var unit = units.computeIfAbsent(line.unit(), _ -> unit(bureau, place, line, units.size()));
        fillPost(bureau, place, unit, line, serial);
      }
      serials.put(bureau.id(), serial);
    }

    private UnitId unit(Unit bureau, Place place, Department line, int index) {
      if (line.isTheBureauItself()) {
        return bureau.id();
      }
      return bureaus
          .staff()
          .units()
          .add(
              new Founding(
                  Optional.of(bureau.id()),
                  Optional.of(bureau.id()),
                  Level.DEPARTMENT,
                  bureau.region(),
                  bureau.shortName(),
                  line.unitName(),
                  bureau.address(),
                  place.phone(index),
                  "",
                  FOUNDED));
    }

    private void fillPost(Unit bureau, Place place, UnitId unit, Department line, Serial serial) {
      var post = bureaus.posts().add(unit, line.post(), line.firstResponsible(), true, FOUNDED);
      for (int person = 1; person <= line.people(); person++) {
        var officer = officer(bureau, serial);
        for (var role : line.roles()) {
          bureaus
              .staff()
              .appointments()
              .add(
                  officer,
                  bureaus.posts().find(post).orElseThrow(),
                  role,
                  new Period(APPOINTED, Optional.empty()),
                  Optional.empty(),
                  now);
        }
        if (!line.account().isEmpty() && WITH_ACCOUNTS.contains(bureau.region().code())) {
          account(officer, place, line, line.people() == 1 ? "" : Integer.toString(person), bureau);
        }
      }
    }

    private OfficerId officer(Unit bureau, Serial serial) {
      return bureaus
          .staff()
          .officers()
          .add(bureau.id(), people.next(), serial.next(bureau.region()), APPOINTED);
    }

    private void account(OfficerId id, Place place, Department line, String number, Unit bureau) {
      var officer = bureaus.staff().officers().find(id).orElseThrow();
      var signInName = place.key() + "." + line.account() + number;
      var password = Passwords.random();
      bureaus
          .staff()
          .officers()
          .giveAccount(id, accounts.createForOfficer(signInName, officer.name(), password));
      sheet.add(
          new AccountSheet.Line(
              signInName, password, officer.name(), bureau.name(), line.unitName(), line.roles()));
    }

    /** Market offices: the streets and towns of the county shared out among them. */
    private void offices(Unit bureau) {
      var towns = knownTowns.of(bureau.region(), today);
      var place = place(bureau.region());
      var serial = serials.getOrDefault(bureau.id(), new Serial());
      var shares = shares(towns);
      for (int index = 0; index < shares.size(); index++) {
        office(bureau, place, shares.get(index), index, serial);
      }
    }

    private static List<List<Town>> shares(List<Town> towns) {
      var shares = new ArrayList<List<Town>>();
      int size = Math.ceilDiv(towns.size(), OFFICES);
      for (int first = 0; first < towns.size(); first += size) {
        shares.add(towns.subList(first, Math.min(towns.size(), first + size)));
      }
      return shares;
    }

    private void office(Unit bureau, Place place, List<Town> towns, int index, Serial serial) {
      var seat = plan.townName(towns.getFirst());
      var id =
          bureaus
              .staff()
              .units()
              .add(
                  new Founding(
                      Optional.of(bureau.id()),
                      Optional.of(bureau.id()),
                      Level.OFFICE,
                      bureau.region(),
                      bureau.shortName(),
                      bureaus.titles().text("agency.demo.office", seat),
                      place.addressIn(towns.getFirst().name(), index + 1),
                      place.phone(20 + index),
                      "",
                      FOUNDED));
      for (var town : towns) {
        bureaus.jurisdictions().addTown(id, bureau.region(), town.code(), FOUNDED);
      }
      for (var line : plan.departments(Level.OFFICE)) {
        fillPost(bureau, place, id, line, serial);
      }
      certify(id, bureau.region(), index);
    }

    private void certify(UnitId office, Region region, int index) {
      int number = 1;
      for (var person : bureaus.staff().appointments().onDuty(office, today)) {
        bureaus
            .staff()
            .officers()
            .addCertificate(
                person.officer().id(),
                "%s%d%03d".formatted(region.code(), index + 1, number++),
                APPOINTED,
                CERTIFICATE_ENDS);
      }
    }
  }

  /** 工号 — staff numbers of one bureau, in the order people are enlisted. */
  private static final class Serial {
    private int last;

    String next(Region region) {
      return String.format(Locale.ROOT, "%s-%03d", region.code(), ++last);
    }
  }
}
