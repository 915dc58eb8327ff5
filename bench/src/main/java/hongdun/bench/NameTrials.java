package hongdun.bench;

import hongdun.naming.index.PinyinSounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** 试用名称 — what people ask for: names like those that are there, and some that are there. */
final class NameTrials {
  private static final List<String> CHARACTERS = List.of("金", "华", "天", "鑫", "长", "乐");
  private final NameTools tools;
  private final RandomGenerator chance;
  private final Map<Integer, List<String>> bySound = new HashMap<>();

  NameTrials(NameTools tools, RandomGenerator chance) {
    this.tools = tools;
    this.chance = chance;
    // The characters of everyday use, as GB 2312 orders them, are all below this.
    for (int point = '一'; point < '龥'; point++) {
      var character = Character.toString(point);
      Arrays.stream(PinyinSounds.get().of(point))
          .forEach(sound -> bySound.computeIfAbsent(sound, _ -> new ArrayList<>()).add(character));
    }
  }

  /** The name itself, or one that sounds like it, has a character more or less, or other parts. */
  String of(String name) {
    var reading = tools.reader().read(name).first();
    var trade = reading.tradeName();
    if (trade.isEmpty()) {
      return name;
    }
    int at = chance.nextInt(trade.length());
    var front = trade.substring(0, at);
    var back = trade.substring(at + 1);
    var more = CHARACTERS.get(chance.nextInt(CHARACTERS.size()));
    var rest = reading.industry() + reading.form();
    return switch (chance.nextInt(8)) {
      case 0 -> reading.division() + front + alike(trade.charAt(at)) + back + rest;
      case 1 -> reading.division() + front + more + trade.charAt(at) + back + rest;
      case 2 -> reading.division() + front + back + rest;
      case 3 -> trade + "（" + reading.division() + "）" + rest;
      case 4 -> reading.division() + trade + reading.form();
      case 5 -> reading.division() + trade + reading.industry() + "厂";
      case 6 -> trade + rest;
      default -> name;
    };
  }

  private String alike(char character) {
    var sounds = PinyinSounds.get().of(character);
    var all = bySound.get(sounds[chance.nextInt(sounds.length)]);
    return all == null ? Character.toString(character) : all.get(chance.nextInt(all.size()));
  }
}
