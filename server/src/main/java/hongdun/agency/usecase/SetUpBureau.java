package hongdun.agency.usecase;

import hongdun.agency.Role;
import hongdun.agency.Unit.Level;
import hongdun.agency.UnitId;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.persistence.Appointments.Period;
import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.persistence.Units.Founding;
import hongdun.portal.Accounts;
import hongdun.portal.BureauSetup;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 初次设置 — makes the bureau of an installation of one's own and its three administrators, once. */
@Component
class SetUpBureau implements BureauSetup {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_SEAL = 60;
  private static final int LONGEST_SHORT_NAME = 8;
  private static final int LONGEST_PERSON = 50;
  private static final int SHORTEST_PASSWORD = 10;
  private static final String SIGN_IN_NAME = "[\\p{L}0-9][\\p{L}0-9._-]{1,39}";

  private final Bureaus bureaus;
  private final Accounts accounts;
  private final StaffJournal journal;
  private final InstantSource clock;
  private final boolean own;

  SetUpBureau(
      Bureaus bureaus,
      Accounts accounts,
      StaffJournal journal,
      InstantSource clock,
      @Value("${hongdun.mode}") String mode) {
    this.bureaus = bureaus;
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
    this.own = mode.equals("own");
  }

  @Override
  public boolean needed() {
    return own && bureaus.installation().bureau().isEmpty();
  }

  @Override
  @Transactional
  public List<Shortcoming> setUp(FirstBureau asked) {
    bureaus.staff().units().lockInstallation();
    if (bureaus.staff().units().installation().isPresent()) {
      return List.of(Shortcoming.of("", "agency.fault.set-up-already"));
    }
    var faults = missing(asked);
    faults.addAll(faultsOf(asked));
    if (faults.isEmpty()) {
      make(asked, clock.instant());
    }
    return List.copyOf(faults);
  }

  private void make(FirstBureau asked, Instant now) {
    var today = Dates.dayOf(now);
    var region = new Region(asked.division());
    var units = bureaus.staff().units();
    var bureau =
        units.add(
            new Founding(
                Optional.empty(),
                Optional.empty(),
                level(region),
                region,
                asked.shortName(),
                new BilingualText(asked.name(), asked.nameInEnglish()),
                "",
                "",
                asked.sealText(),
                today));
    units.install(bureau, now);
    bureaus.jurisdictions().add(bureau, region, today, Optional.empty());
    journal.write(JournalLine.of(Act.BUREAU_SET_UP, now).unit(bureau));
    bureaus.posts().add(bureau, bureaus.titles().of(Role.HEAD), true, true, today);
    var number = 1;
    for (var administrator : administrators(asked).entrySet()) {
      appoint(bureau, region, number++, administrator.getKey(), administrator.getValue(), now);
    }
  }

  private void appoint(
      UnitId bureau, Region region, int number, Role role, Administrator person, Instant now) {
    var today = Dates.dayOf(now);
    var staff = bureaus.staff();
    var officer =
        staff
            .officers()
            .add(bureau, person.name(), "%s-%03d".formatted(region.code(), number), today);
    staff
        .officers()
        .giveAccount(
            officer,
            accounts.createForOfficer(person.signInName(), person.name(), person.password()));
    var post = bureaus.posts().add(bureau, bureaus.titles().of(role), false, true, today);
    staff
        .appointments()
        .add(
            officer,
            bureaus.posts().find(post).orElseThrow(),
            role,
            new Period(today, Optional.empty()),
            Optional.empty(),
            now);
    journal.write(
        JournalLine.of(Act.APPOINTED, now).officer(officer).unit(bureau).role(role).from(today));
  }

  private static Level level(Region region) {
    return switch (region.level()) {
      case PROVINCE -> Level.PROVINCE;
      case CITY -> Level.CITY;
      case COUNTY -> Level.COUNTY;
    };
  }

  private static Map<Role, Administrator> administrators(FirstBureau asked) {
    var all = new LinkedHashMap<Role, Administrator>();
    all.put(Role.SYSTEM_ADMINISTRATOR, asked.system());
    all.put(Role.SECURITY_ADMINISTRATOR, asked.security());
    all.put(Role.AUDIT_ADMINISTRATOR, asked.audit());
    return all;
  }

  @Override
  public List<Shortcoming> faultsOf(FirstBureau asked) {
    var faults = new ArrayList<Shortcoming>();
    addWhenLong(faults, asked.name(), LONGEST_NAME, "name", "agency.fault.bureau-name");
    addWhenLong(
        faults,
        asked.nameInEnglish(),
        LONGEST_NAME,
        "name-en",
        "agency.fault.bureau-name-in-english");
    addWhenLong(
        faults, asked.shortName(), LONGEST_SHORT_NAME, "short-name", "agency.fault.short-name");
    addWhenLong(faults, asked.sealText(), LONGEST_SEAL, "seal", "agency.fault.seal-text");
    if (isCode(asked.division()) && isUnknown(new Region(asked.division()))) {
      faults.add(Shortcoming.of("division", "agency.fault.division"));
    }
    administrators(asked)
        .forEach((role, person) -> {
          addWhenLong(
              faults, person.name(), LONGEST_PERSON, field(role, "name"), "agency.fault.name");
          if (person.signInName().matches(SIGN_IN_NAME)
              && accounts.findByAddress(person.signInName()).isPresent()) {
            faults.add(Shortcoming.of(field(role, "sign-in"), "agency.fault.sign-in-name-in-use"));
          }
        });
    return List.copyOf(faults);
  }

  private List<Shortcoming> missing(FirstBureau asked) {
    var faults = new ArrayList<Shortcoming>();
    addWhenBlank(faults, asked.name(), "name", "agency.fault.bureau-name");
    addWhenBlank(faults, asked.nameInEnglish(), "name-en", "agency.fault.bureau-name-in-english");
    addWhenBlank(faults, asked.shortName(), "short-name", "agency.fault.short-name");
    addWhenBlank(faults, asked.sealText(), "seal", "agency.fault.seal-text");
    if (!isCode(asked.division())) {
      faults.add(Shortcoming.of("division", "agency.fault.division"));
    }
    var names = new HashSet<String>();
    var signInNames = new HashSet<String>();
    administrators(asked)
        .forEach((role, person) -> {
          addWhenBlank(faults, person.name(), field(role, "name"), "agency.fault.name");
          if (!person.name().isBlank() && !names.add(person.name().strip())) {
            faults.add(Shortcoming.of(field(role, "name"), "agency.fault.same-administrator"));
          }
          if (!person.signInName().matches(SIGN_IN_NAME)) {
            faults.add(Shortcoming.of(field(role, "sign-in"), "agency.fault.sign-in-name"));
          } else if (!signInNames.add(person.signInName().toLowerCase(Locale.ROOT))) {
            faults.add(Shortcoming.of(field(role, "sign-in"), "agency.fault.same-sign-in-name"));
          }
          if (person.password().length() < SHORTEST_PASSWORD) {
            faults.add(
                Shortcoming.of(
                    field(role, "password"),
                    "agency.fault.password",
                    Integer.toString(SHORTEST_PASSWORD)));
          }
        });
    return faults;
  }

  private static boolean isCode(String division) {
    return division.matches("[1-9][0-9]{5}");
  }

  private boolean isUnknown(Region region) {
    return bureaus.divisions().name(region, Dates.dayOf(clock.instant())).isEmpty();
  }

  /** The field of the first page, for example {@code system-name}. */
  private static String field(Role role, String part) {
    return role.name().substring(0, role.name().indexOf('_')).toLowerCase(Locale.ROOT) + "-" + part;
  }

  private static void addWhenBlank(
      List<Shortcoming> faults, String text, String field, String key) {
    if (text.isBlank()) {
      faults.add(Shortcoming.of(field, key));
    }
  }

  private static void addWhenLong(
      List<Shortcoming> faults, String text, int longest, String field, String key) {
    if (text.length() > longest) {
      faults.add(Shortcoming.of(field, key));
    }
  }
}
