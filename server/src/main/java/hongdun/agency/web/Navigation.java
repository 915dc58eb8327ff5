package hongdun.agency.web;

import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.usecase.BureauDirectory;
import hongdun.agency.usecase.UnitRecord;
import hongdun.portal.AdministrationEntry;
import hongdun.portal.Meaning;
import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room puts in the navigation bar. */
@Configuration(proxyBeanMethods = false)
class Navigation {
  private static final int PUBLIC_PLACE = 80;
  private static final int STAFF_PLACE = 40;
  private static final Set<String> HEAD = Set.of(Role.HEAD.name());
  private static final Set<String> PUBLISHERS = Set.of(Role.HEAD.name(), Role.LEADER.name());
  private static final Set<String> HEADS =
      Set.of(Role.DIVISION_HEAD.name(), Role.HEAD.name(), Role.LEADER.name());
  private static final Set<String> ADMINISTRATORS =
      Set.of(
          Role.SYSTEM_ADMINISTRATOR.name(),
          Role.SECURITY_ADMINISTRATOR.name(),
          Role.AUDIT_ADMINISTRATOR.name());

  @Bean
  NavigationEntry bureauEntry() {
    return new Entry("/bureau", "agency.navigation.bureau", PUBLIC_PLACE) {
      @Override
      public boolean isFor(Optional<SignedIn> visitor) {
        return visitor.filter(SignedIn::isOfficer).isEmpty();
      }
    };
  }

  @Bean
  NavigationEntry interestsEntry() {
    return new Entry("/desk/interests", "agency.navigation.interests", STAFF_PLACE) {
      @Override
      public boolean isFor(Optional<SignedIn> visitor) {
        return visitor.filter(SignedIn::isOfficer).filter(who -> !administers(who)).isPresent();
      }
    };
  }

  /** For those who publish the calendar; everybody finds it from the bureaus. */
  @Bean
  NavigationEntry calendarEntry() {
    return plain("/calendar", "agency.calendar.title", STAFF_PLACE + 3, PUBLISHERS);
  }

  @Bean
  NavigationEntry absencesEntry() {
    return new Entry("/desk/absences", "agency.absences.title", STAFF_PLACE + 1) {
      @Override
      public boolean isFor(Optional<SignedIn> visitor) {
        return visitor.filter(who -> HEADS.stream().anyMatch(who.roles()::contains)).isPresent();
      }
    };
  }

  @Bean
  NavigationEntry responsibilityEntry() {
    return plain("/desk/responsibility", "agency.responsibility.title", STAFF_PLACE + 3, HEAD);
  }

  @Bean
  NavigationEntry groupsEntry() {
    return plain("/desk/groups", "agency.groups.title", STAFF_PLACE + 4, HEAD);
  }

  @Bean
  NavigationEntry officersEntry() {
    return plain("/admin/officers", "agency.navigation.officers", STAFF_PLACE, ADMINISTRATORS);
  }

  @Bean
  NavigationEntry unitsEntry(UnitRecord record, BureauDirectory directory) {
    return new UnitsEntry(record, directory);
  }

  @Bean
  NavigationEntry rightsLogEntry() {
    return plain(
        "/admin/rights-log",
        "agency.navigation.rights-log",
        STAFF_PLACE + 2,
        Set.of(Role.AUDIT_ADMINISTRATOR.name()));
  }

  private static NavigationEntry plain(String path, String labelKey, int order, Set<String> roles) {
    return new AdministrationEntry.Plain(path, labelKey, order, roles);
  }

  /** Tells how many units nobody answers for. */
  private record UnitsEntry(UnitRecord record, BureauDirectory directory)
      implements AdministrationEntry {
    @Override
    public String path() {
      return "/admin/units";
    }

    @Override
    public String labelKey() {
      return "agency.navigation.units";
    }

    @Override
    public int order() {
      return STAFF_PLACE + 1;
    }

    @Override
    public Set<String> roles() {
      return ADMINISTRATORS;
    }

    @Override
    public Optional<State> state(SignedIn who) {
      var headless = record.headless(directory.bureauOf(new UnitId(who.unit())));
      return headless == 0
          ? Optional.empty()
          : Optional.of(State.of("agency.units.headless", headless, Meaning.ATTENTION));
    }
  }

  private static boolean administers(SignedIn who) {
    return who.roles().stream().anyMatch(ADMINISTRATORS::contains);
  }

  private abstract static class Entry implements NavigationEntry {
    private final String path;
    private final String labelKey;
    private final int order;

    Entry(String path, String labelKey, int order) {
      this.path = path;
      this.labelKey = labelKey;
      this.order = order;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public String labelKey() {
      return labelKey;
    }

    @Override
    public int order() {
      return order;
    }
  }
}
