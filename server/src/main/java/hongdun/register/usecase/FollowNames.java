package hongdun.register.usecase;

import hongdun.register.ChangeFeed.Position;
import hongdun.register.NameFeed;
import hongdun.register.persistence.BorneNames;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 跟踪名称 — the names of the book as other rooms copy them. */
@Component
class FollowNames implements NameFeed {
  private final BorneNames names;

  FollowNames(BorneNames names) {
    this.names = names;
  }

  @Override
  public Position latest() {
    return names.latest();
  }

  @Override
  public boolean has(Position position) {
    return names.has(position);
  }

  @Override
  public List<Changed> after(Position position, int most) {
    return names.after(position, most);
  }

  @Override
  public long count() {
    return names.count();
  }

  @Override
  @Transactional(readOnly = true)
  public void each(Consumer<Borne> taker) {
    names.each(taker);
  }
}
