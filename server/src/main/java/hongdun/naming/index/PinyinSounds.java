package hongdun.naming.index;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import hongdun.naming.domain.Sounds;
import hongdun.portal.ShippedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * 汉语读音 — the readings of two dictionaries united, since either lacks some, and our own table before
 * both. A reading only one of them knows, and not as its first, is rare and left out: it would make
 * strangers alike.
 */
public final class PinyinSounds implements Sounds {
  private static final String TABLE = "hongdun/naming/reference/sounds.tsv";
  private static final int FIRST = 0x3007;
  private static final int BEYOND = 0xA000;
  private static final int MOST = 4;

  /** Higher than any syllable: what sounds only like itself. */
  private static final int ITSELF = 0x10000;

  private static final class Only {
    private static final PinyinSounds SOUNDS = read();
  }

  private final int[][] known;
  private final String edition;

  private PinyinSounds(int[][] known) {
    this.known = known;
    this.edition = Integer.toHexString(Arrays.deepHashCode(known));
  }

  /** Read once and kept. */
  public static PinyinSounds get() {
    return Only.SOUNDS;
  }

  /** Another one when any character has other readings. */
  public String edition() {
    return edition;
  }

  @Override
  public int[] of(int codePoint) {
    var readings = codePoint < BEYOND ? known[codePoint] : NONE;
    return readings.length > 0 ? readings : new int[] {ITSELF + codePoint};
  }

  private static final int[] NONE = {};

  private static PinyinSounds read() {
    var own =
        ShippedRows.of(TABLE).stream()
            .collect(
                Collectors.toMap(
                    row -> Optional.ofNullable(row.get("word")).orElseThrow(),
                    row -> List.of(row.getOrDefault("readings", "").split(" "))));
    var readings = new TreeMap<Integer, List<String>>();
    own.forEach((character, all) -> readings.put(character.codePointAt(0), all));
    for (int character = FIRST; character < BEYOND; character++) {
      var all = united((char) character);
      if (!all.isEmpty()) {
        readings.putIfAbsent(character, all);
      }
    }
    return new PinyinSounds(numbered(readings));
  }

  /** Syllables are numbered in the order of the alphabet, so always alike. */
  private static int[][] numbered(Map<Integer, List<String>> readings) {
    var syllables = new TreeSet<String>();
    readings.values().forEach(syllables::addAll);
    var order = new ArrayList<>(syllables);
    var numbers = new TreeMap<String, Integer>();
    for (int at = 0; at < order.size(); at++) {
      numbers.put(order.get(at), at + 1);
    }
    var known = new int[BEYOND][];
    Arrays.fill(known, NONE);
    readings.forEach((character, all) ->
        known[character] =
            all.stream()
                .limit(MOST)
                .mapToInt(syllable -> Optional.ofNullable(numbers.get(syllable)).orElseThrow())
                .toArray());
    return known;
  }

  private static List<String> united(char character) {
    var first =
        plain(
            com.github.houbb.pinyin.util.PinyinHelper.toPinyinList(
                character, PinyinStyleEnum.NORMAL));
    var spelt = PinyinHelper.toHanyuPinyinStringArray(character);
    var second = spelt == null ? Set.<String>of() : plain(Arrays.asList(spelt));
    var all = new LinkedHashSet<String>();
    first.stream().limit(1).forEach(all::add);
    second.stream().limit(1).forEach(all::add);
    first.stream().filter(second::contains).forEach(all::add);
    return List.copyOf(all);
  }

  /** Without tones, ü as v. */
  private static Set<String> plain(List<String> spelt) {
    return spelt.stream()
        .map(syllable ->
            syllable
                .toLowerCase(Locale.ROOT)
                .replace("u:", "v")
                .replace('ü', 'v')
                .replaceAll("[0-9]", ""))
        .filter(syllable -> syllable.matches("[a-z]+"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
