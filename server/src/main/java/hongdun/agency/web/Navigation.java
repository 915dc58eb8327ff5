package hongdun.agency.web;

import hongdun.agency.Role;
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
    return new Entry("/calendar", "agency.calendar.title", STAFF_PLACE + 3) {
      @Override
      public boolean isFor(Optional<SignedIn> visitor) {
        return visitor
            .filter(SignedIn::isOfficer)
            .filter(who -> who.roles().stream().anyMatch(PUBLISHERS::contains))
            .isPresent();
      }
    };
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
    return new HeadsEntry("/desk/responsibility", "agency.responsibility.title", STAFF_PLACE + 3);
  }

  @Bean
  NavigationEntry groupsEntry() {
    return new HeadsEntry("/desk/groups", "agency.groups.title", STAFF_PLACE + 4);
  }

  @Bean
  NavigationEntry officersEntry() {
    return new AdministratorsEntry("/admin/officers", "agency.navigation.officers", STAFF_PLACE);
  }

  @Bean
  NavigationEntry unitsEntry() {
    return new AdministratorsEntry("/admin/units", "agency.navigation.units", STAFF_PLACE + 1);
  }

  @Bean
  NavigationEntry rightsLogEntry() {
    return new Entry("/admin/rights-log", "agency.navigation.rights-log", STAFF_PLACE + 2) {
      @Override
      public boolean isFor(Optional<SignedIn> visitor) {
        return visitor
            .filter(who -> who.roles().contains(Role.AUDIT_ADMINISTRATOR.name()))
            .isPresent();
      }
    };
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

  private static final class HeadsEntry extends Entry {
    HeadsEntry(String path, String labelKey, int order) {
      super(path, labelKey, order);
    }

    @Override
    public boolean isFor(Optional<SignedIn> visitor) {
      return visitor.filter(who -> who.roles().contains(Role.HEAD.name())).isPresent();
    }
  }

  private static final class AdministratorsEntry extends Entry {
    AdministratorsEntry(String path, String labelKey, int order) {
      super(path, labelKey, order);
    }

    @Override
    public boolean isFor(Optional<SignedIn> visitor) {
      return visitor.filter(Navigation::administers).isPresent();
    }

    @Override
    public boolean isStartFor(SignedIn visitor) {
      return path().equals("/admin/officers") && administers(visitor);
    }
  }
}
