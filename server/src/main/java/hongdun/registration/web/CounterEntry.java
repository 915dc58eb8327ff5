package hongdun.registration.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the counter, for those who accept applications. */
@Component
class CounterEntry implements NavigationEntry {
  @Override
  public String path() {
    return "/desk/counter";
  }

  @Override
  public String labelKey() {
    return "registration.navigation.counter";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return visitor.filter(one -> one.roles().contains("ACCEPTOR")).isPresent();
  }
}
