package hongdun.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 管理事项 — a page of administration: a link in the navigation and a card on /admin for the roles that
 * may go there, with what stands there now.
 */
public interface AdministrationEntry extends NavigationEntry {
  /** Who may go there; the route says the same. */
  Set<String> roles();

  /** The key of the sentence that says what is done there. */
  default String leadKey() {
    return labelKey() + ".lead";
  }

  /** What somebody should know before he goes there; asked when the start page is shown. */
  default Optional<State> state(SignedIn who) {
    return Optional.empty();
  }

  @Override
  default boolean isFor(Optional<SignedIn> visitor) {
    return visitor.filter(who -> who.roles().stream().anyMatch(roles()::contains)).isPresent();
  }

  /** 状态 — a count or a state in words, and whether it is well. */
  record State(String messageKey, List<String> arguments, Meaning meaning) {
    public static State of(String messageKey, long count, Meaning meaning) {
      return new State(messageKey, List.of(Long.toString(count)), meaning);
    }
  }

  /** A page without anything to tell beforehand. */
  record Plain(String path, String labelKey, int order, Set<String> roles)
      implements AdministrationEntry {
    public Plain {
      roles = Set.copyOf(roles);
    }
  }
}
