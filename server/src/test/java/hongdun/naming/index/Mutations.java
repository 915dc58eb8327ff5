package hongdun.naming.index;

import hongdun.naming.domain.Industries;
import hongdun.naming.domain.NameReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * 变体 — what people try when a name is taken: it sounds the same, says the same, or hardly differs.
 */
final class Mutations {
  private final NameReader reader;
  private final Industries industries;
  private final List<String> words;
  private final RandomGenerator chance;
  private final Map<Integer, List<String>> bySound = new HashMap<>();

  Mutations(NameReader reader, Industries industries, Set<String> words, RandomGenerator chance) {
    this.reader = reader;
    this.industries = industries;
    this.words = words.stream().sorted().toList();
    this.chance = chance;
    for (int point = '一'; point < '龥'; point++) {
      var character = Character.toString(point);
      Arrays.stream(PinyinSounds.get().of(point))
          .forEach(sound -> bySound.computeIfAbsent(sound, _ -> new ArrayList<>()).add(character));
    }
  }

  /** One of each kind. */
  List<String> of(String name) {
    var reading = reader.read(name).first();
    var division = reading.division();
    var trade = reading.tradeName();
    var industry = reading.industry();
    var form = reading.form();
    if (trade.isEmpty()) {
      return List.of();
    }
    int at = chance.nextInt(trade.length());
    var sounds = PinyinSounds.get().of(trade.charAt(at));
    var alike =
        bySound.getOrDefault(
            sounds[chance.nextInt(sounds.length)], List.of(Character.toString(trade.charAt(at))));
    var homophone =
        trade.substring(0, at) + alike.get(chance.nextInt(alike.size())) + trade.substring(at + 1);
    var inserted = trade.substring(0, at) + "金" + trade.substring(at);
    var dropped = trade.substring(0, at) + trade.substring(at + 1);
    return List.of(
        division + homophone + industry + form,
        division + trade + synonym(industry) + form,
        division + homophone + synonym(industry) + form,
        division + inserted + industry + form,
        division + dropped + industry + form,
        trade + "（" + division + "）" + industry + form,
        division + trade + "(成都)" + industry + form,
        "北京" + trade + industry + form,
        trade + industry + form,
        division + trade + industry + "厂",
        division + trade + form,
        division + industry + trade + form);
  }

  private String synonym(String industry) {
    var meaning = industries.of(industry);
    var alike =
        words.stream()
            .filter(word -> !word.equals(industry))
            .filter(word -> industries.of(word).sharesKindWith(meaning))
            .toList();
    return alike.isEmpty() ? industry : alike.get(chance.nextInt(alike.size()));
  }
}
