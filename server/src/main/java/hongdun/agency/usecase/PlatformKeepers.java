package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.portal.Dates;
import hongdun.portal.PlatformRight;
import hongdun.portal.SignedIn;
import java.time.InstantSource;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** 平台管理员 — those who hold a role today in the bureau that runs the platform. */
@Component
class PlatformKeepers implements PlatformRight {
  private final KnownRoster known;
  private final Installation installation;
  private final InstantSource clock;

  PlatformKeepers(KnownRoster known, Installation installation, InstantSource clock) {
    this.known = known;
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public boolean keepsThePlatform(SignedIn who, String role) {
    var today = Dates.dayOf(clock.instant());
    return who.isOfficer()
        && installation
            .id()
            .map(bureau -> known.get().rolesIn(new OfficerId(who.officer()), bureau, today))
            .filter(held ->
                Arrays.stream(Role.values())
                    .anyMatch(one -> one.name().equals(role) && held.contains(one)))
            .isPresent();
  }
}
