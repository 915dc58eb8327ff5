package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** 常用视图: an officer keeps twenty, and each has a name that fits. */
@HongdunTest
class KeepViewsTests {
  private static final AtomicLong OFFICER = new AtomicLong(770_000_000);

  private final KeepViews views;

  KeepViewsTests(KeepViews views) {
    this.views = views;
  }

  @Test
  void theTwentyFirstIsRefusedAndOneOfTheTwentyMayBeKeptAnew() {
    var actor = new Actor.Officer(OFFICER.incrementAndGet(), 1);
    for (var number = 1; number <= 20; number++) {
      assertThat(save(actor, "视图" + number)).isEmpty();
    }

    assertThat(save(actor, "视图21")).containsExactly("casework.views.too-many");
    assertThat(save(actor, "视图20")).isEmpty();
    views.remove(actor, views.of(actor).getFirst().id());
    assertThat(save(actor, "视图21")).isEmpty();
    assertThat(views.of(actor)).hasSize(20);
  }

  @Test
  void aNameHasFortyCharactersAtMost() {
    var actor = new Actor.Officer(OFFICER.incrementAndGet(), 1);

    assertThat(save(actor, "视".repeat(41))).containsExactly("casework.views.name-long");
    assertThat(save(actor, "")).containsExactly("casework.views.name-missing");
    assertThat(save(actor, "视".repeat(40))).isEmpty();
  }

  private List<String> save(Actor.Officer actor, String name) {
    return views.save(actor, name, "tab=open", false).stream()
        .map(Shortcoming::messageKey)
        .toList();
  }
}
