package hongdun.agency.usecase;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** 虚构人员 — invented names, no two alike, the same from every start. */
final class DemonstrationPeople {
  private static final long SEED = 20_190_101;
  private static final int ONE_CHARACTER_IN = 6;

  private final Random random = new Random(SEED);
  private final Set<String> given = new HashSet<>();
  private final List<List<String>> characters;

  DemonstrationPeople(DemonstrationPlan plan) {
    this.characters = plan.characters();
  }

  String next() {
    while (true) {
      var name = pick(0) + (random.nextInt(ONE_CHARACTER_IN) == 0 ? "" : pick(1)) + pick(2);
      if (given.add(name)) {
        return name;
      }
    }
  }

  private String pick(int place) {
    var choice = characters.get(place);
    return choice.get(random.nextInt(choice.size()));
  }
}
