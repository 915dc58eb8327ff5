package hongdun.registration.demonstration;

import java.util.List;

/** 虚构字号 — trade names of two or three characters, every number its own. */
final class TradeNames {
  /** A prime that does not divide the number of characters, so that no two numbers meet. */
  private static final long STRIDE = 48_271;

  private static final int SHORT_ONE_IN = 3;

  private final List<String> characters;

  TradeNames(List<String> characters) {
    this.characters = characters;
  }

  /** Every third is short, while there are names of two characters and the number may be short. */
  String of(int number, boolean mayBeShort) {
    long size = characters.size();
    if (mayBeShort && number % SHORT_ONE_IN == 0 && number / SHORT_ONE_IN < size * size) {
      return spell(number / SHORT_ONE_IN * STRIDE % (size * size), 2);
    }
    return spell(number * STRIDE % (size * size * size), 3);
  }

  private String spell(long place, int length) {
    var name = new StringBuilder();
    for (int i = 0; i < length; i++) {
      name.append(characters.get((int) (place % characters.size())));
      place /= characters.size();
    }
    return name.toString();
  }
}
