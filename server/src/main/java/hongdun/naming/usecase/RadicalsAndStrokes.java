package hongdun.naming.usecase;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;
import hongdun.naming.domain.Glyphs;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * 部首笔画 — characters look alike when they have one radical and nearly as many strokes: 己 and 已, 清
 * and 渭. Both come from the Unihan orders of ICU (Unicode licence), which is kept up with Unicode.
 */
@Component
class RadicalsAndStrokes implements Glyphs {
  /** There are 214 radicals, and some have simplified forms of their own. */
  private static final int MOST_LABELS = 500;

  private static final int NEARLY = 2;

  private final Map<Integer, Drawn> known = new ConcurrentHashMap<>();

  /** How a character is drawn, as places in the two orders. */
  private record Drawn(int radical, int strokes) {}

  /** The orders take a third of a second to make, and only one rule set asks for them. */
  private static final class Orders {
    private static final AlphabeticIndex.ImmutableIndex<String> RADICALS = order("unihan");
    private static final AlphabeticIndex.ImmutableIndex<String> STROKES = order("stroke");

    private static AlphabeticIndex.ImmutableIndex<String> order(String collation) {
      return new AlphabeticIndex<String>(new ULocale("zh-u-co-" + collation))
          .setMaxLabelCount(MOST_LABELS)
          .buildImmutableIndex();
    }
  }

  @Override
  public boolean alike(int one, int other) {
    if (one == other) {
      return true;
    }
    var first = drawn(one);
    var second = drawn(other);
    return first.radical() == second.radical()
        && Math.abs(first.strokes() - second.strokes()) <= NEARLY;
  }

  private Drawn drawn(int point) {
    return known.computeIfAbsent(
        point,
        asked -> {
          var character = Character.toString(asked);
          return new Drawn(
              Orders.RADICALS.getBucketIndex(character), Orders.STROKES.getBucketIndex(character));
        });
  }
}
