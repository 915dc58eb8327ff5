package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.casework.domain.SavedView;
import hongdun.casework.persistence.SavedViews;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 常用视图 — an officer keeps the filters he needs again. */
@Component
public class KeepViews {
  private static final int LONGEST = 40;
  private static final int MOST = 20;

  private final SavedViews views;
  private final InstantSource clock;

  KeepViews(SavedViews views, InstantSource clock) {
    this.views = views;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<SavedView> of(Actor.Officer actor) {
    return views.of(officer(actor));
  }

  /** What his desk opens with. */
  @Transactional(readOnly = true)
  public Optional<String> first(Actor.Officer actor) {
    return views.defaultOf(officer(actor));
  }

  /** Keeps a filter; the answer is everything that stands against it. */
  @Transactional
  public List<Shortcoming> save(
      Actor.Officer actor, String name, String filter, boolean opensFirst) {
    var faults = new ArrayList<Shortcoming>();
    if (name.isEmpty()) {
      faults.add(Shortcoming.of("name", "casework.views.name-missing"));
    }
    if (name.length() > LONGEST) {
      faults.add(Shortcoming.of("name", "casework.views.name-long", Integer.toString(LONGEST)));
    }
    var kept = views.of(officer(actor));
    if (kept.size() >= MOST && kept.stream().noneMatch(view -> view.name().equals(name))) {
      faults.add(Shortcoming.of("name", "casework.views.too-many", Integer.toString(MOST)));
    }
    if (faults.isEmpty()) {
      views.save(officer(actor), name, filter, opensFirst, clock.instant());
    }
    return List.copyOf(faults);
  }

  /** Lets his desk open with a view; 0 for none. */
  @Transactional
  public void openWith(Actor.Officer actor, long view) {
    if (!views.openWith(officer(actor), view)) {
      throw new NotFound("No view %d of this officer".formatted(view));
    }
  }

  @Transactional
  public void remove(Actor.Officer actor, long view) {
    if (!views.remove(officer(actor), view)) {
      throw new NotFound("No view %d of this officer".formatted(view));
    }
  }

  private static OfficerId officer(Actor.Officer actor) {
    return new OfficerId(actor.officer());
  }
}
