package hongdun.register.usecase;

import hongdun.register.ChangeFeed.Position;
import hongdun.register.domain.PublicChange;
import hongdun.register.persistence.PublicFacts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 跟踪变更 — follows the feed of the book with what anyone may know of each entry. */
@Component
public class FollowChanges {
  private final PublicFacts facts;

  FollowChanges(PublicFacts facts) {
    this.facts = facts;
  }

  /** The next entries after a position, oldest first. */
  @Transactional(readOnly = true)
  public List<PublicChange> after(Position position, int most) {
    return facts.changesAfter(position, most);
  }
}
