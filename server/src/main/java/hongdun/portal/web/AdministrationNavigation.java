package hongdun.portal.web;

import hongdun.portal.AdministrationEntry;
import hongdun.portal.Administrators;
import hongdun.portal.Meaning;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.KeepOperations;
import hongdun.portal.usecase.KeepSessions;
import hongdun.portal.usecase.RunJobs;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's own pages of administration. */
@Configuration(proxyBeanMethods = false)
class AdministrationNavigation {
  private static final Set<String> ALL =
      Set.of(
          Administrators.SYSTEM,
          Administrators.SECURITY,
          Administrators.AUDIT,
          Administrators.HEAD);
  private static final Set<String> THREE =
      Set.of(Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT);

  @Bean
  AdministrationEntry administrationStart() {
    return new Start("/admin", "portal.administration.title", 39, ALL);
  }

  @Bean
  AdministrationEntry listsEntry() {
    return new AdministrationEntry.Plain("/admin/lists", "portal.lists.title", 45, THREE);
  }

  @Bean
  AdministrationEntry exchangeEntry() {
    return new AdministrationEntry.Plain("/admin/exchange", "portal.exchange.title", 46, THREE);
  }

  @Bean
  AdministrationEntry settingsEntry() {
    return new AdministrationEntry.Plain("/admin/settings", "portal.settings.title", 47, THREE);
  }

  @Bean
  AdministrationEntry templatesEntry() {
    return new AdministrationEntry.Plain("/admin/templates", "portal.texts.title", 48, THREE);
  }

  @Bean
  AdministrationEntry jobsEntry(RunJobs jobs) {
    return new Counted(
        "/admin/jobs",
        "portal.jobs.title",
        55,
        THREE,
        () -> jobs.count(RunJobs.Standing.FAILED) + jobs.count(RunJobs.Standing.BROKEN_OFF),
        "portal.jobs.failed",
        Meaning.BAD);
  }

  @Bean
  AdministrationEntry sessionsEntry(KeepSessions sessions) {
    return new SessionsEntry(
        sessions,
        new Counted(
            "/admin/sessions",
            "portal.signed-in.title",
            56,
            Set.of(Administrators.SYSTEM),
            sessions::count,
            "portal.signed-in.count",
            Meaning.NEUTRAL));
  }

  /** Only for the administrator of the bureau that runs the platform. */
  private record SessionsEntry(KeepSessions sessions, Counted counted)
      implements AdministrationEntry {
    @Override
    public String path() {
      return counted.path();
    }

    @Override
    public String labelKey() {
      return counted.labelKey();
    }

    @Override
    public int order() {
      return counted.order();
    }

    @Override
    public Set<String> roles() {
      return counted.roles();
    }

    @Override
    public boolean isFor(Optional<SignedIn> visitor) {
      return counted.isFor(visitor) && visitor.filter(sessions::mayKeep).isPresent();
    }

    @Override
    public Optional<State> state(SignedIn who) {
      return counted.state(who);
    }
  }

  @Bean
  AdministrationEntry operationsEntry(KeepOperations operations) {
    return new Counted(
        "/admin/operations",
        "portal.operations.title",
        57,
        THREE,
        operations::warnings,
        "portal.operations.warnings",
        Meaning.ATTENTION);
  }

  @Bean
  AdministrationEntry keysEntry() {
    return new AdministrationEntry.Plain(
        "/admin/keys", "portal.keys.title", 59, Set.of(Administrators.SYSTEM));
  }

  @Bean
  AdministrationEntry apiKeysEntry() {
    return new AdministrationEntry.Plain(
        "/admin/api-keys", "portal.api-keys.title", 60, Set.of(Administrators.SYSTEM));
  }

  /** A page whose card says how many there are, when there are any. */
  private record Counted(
      String path,
      String labelKey,
      int order,
      Set<String> roles,
      LongSupplier count,
      String stateKey,
      Meaning meaning)
      implements AdministrationEntry {
    @Override
    public Optional<State> state(SignedIn who) {
      var now = count.getAsLong();
      return now == 0 ? Optional.empty() : Optional.of(State.of(stateKey, now, meaning));
    }
  }

  /** Administrators begin here; the head at his desk. */
  private record Start(String path, String labelKey, int order, Set<String> roles)
      implements AdministrationEntry {
    @Override
    public boolean isStartFor(SignedIn visitor) {
      return visitor.roles().stream().anyMatch(THREE::contains);
    }
  }
}
