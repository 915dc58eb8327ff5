package hongdun.naming.parse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** 词典 — all words in one tree of letters, so that a text is looked up in one go; never changes. */
final class Lexicon {
  private static final int NOWHERE = 0;

  /** In how many words a letter stands that is counted among those of things. */
  private static final int OFTEN = 3;

  /** Where a letter leads from a node: open addressing, the key is node and letter. */
  private final long[] keys;

  private final int[] targets;
  private final int mask;

  /** What ends at each node. */
  private final Word[] words;

  /** The letters of industry wordings that are not also such as trade names like. */
  private final boolean[] things;

  private Lexicon(long[] keys, int[] targets, Word[] words, boolean[] things) {
    this.things = things;
    this.keys = keys;
    this.targets = targets;
    this.mask = keys.length - 1;
    this.words = words;
  }

  /** Every word is folded letter by letter, as the names are. */
  static Lexicon of(Map<String, Word> words) {
    var steps = new HashMap<Long, Integer>();
    var ends = new HashMap<Integer, Word>();
    int[] nodes = {NOWHERE};
    words.forEach((text, word) -> {
      int node = NOWHERE;
      for (int at = 0; at < text.length(); at++) {
        node = steps.computeIfAbsent(key(node, Letters.folded(text.charAt(at))), _ -> ++nodes[0]);
      }
      if (node != NOWHERE) {
        ends.merge(node, word, Word::and);
      }
    });
    int size = Integer.highestOneBit(Math.max(16, steps.size() * 2)) * 2;
    var keys = new long[size];
    var targets = new int[size];
    Arrays.fill(keys, -1);
    steps.forEach((key, target) -> {
      int slot = slot(key, size - 1);
      while (keys[slot] != -1) {
        slot = (slot + 1) & (size - 1);
      }
      keys[slot] = key;
      targets[slot] = target;
    });
    var all = new Word[nodes[0] + 1];
    Arrays.fill(all, Word.NONE);
    ends.forEach((node, word) -> all[node] = word);
    return new Lexicon(keys, targets, all, things(words));
  }

  private static boolean[] things(Map<String, Word> words) {
    var counts = new int[Character.MAX_VALUE + 1];
    words.forEach((text, word) -> {
      if (word.is(Word.INDUSTRY | Word.QUALIFIER)) {
        text.chars().forEach(letter -> counts[Letters.folded((char) letter)]++);
      }
    });
    var things = new boolean[counts.length];
    for (int letter = 0; letter < counts.length; letter++) {
      things[letter] =
          counts[letter] >= OFTEN && !Costs.isLiked((char) letter) && !Costs.sounds((char) letter);
    }
    return things;
  }

  boolean isOfThings(char letter) {
    return things[letter];
  }

  private static long key(int node, char letter) {
    return (long) node << 16 | letter;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }

  /** The node a letter leads to; 0 when no word goes on so. */
  private int step(int node, char letter) {
    long key = key(node, letter);
    int slot = slot(key, mask);
    while (keys[slot] != -1) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NOWHERE;
  }

  /** Every word that stands anywhere in a text. */
  Found find(char[] text, int length) {
    var found = new Found(length);
    for (int from = 0; from < length; from++) {
      found.begin(from);
      int node = NOWHERE;
      for (int at = from; at < length; at++) {
        node = step(node, text[at]);
        if (node == NOWHERE) {
          break;
        }
        if (words[node].kinds() != 0) {
          found.add(at + 1, words[node]);
        }
      }
    }
    found.begin(length);
    return found;
  }

  /** 命中 — the words found in a text, by where they begin, the shorter before the longer. */
  static final class Found {
    private final int[] first;
    private int[] ends;
    private Word[] words;
    private int count;

    Found(int length) {
      first = new int[length + 2];
      ends = new int[Math.max(16, length * 4)];
      words = new Word[ends.length];
    }

    private void begin(int from) {
      first[from] = count;
      first[from + 1] = count;
    }

    private void add(int end, Word word) {
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, count * 2);
        words = Arrays.copyOf(words, count * 2);
      }
      ends[count] = end;
      words[count] = word;
      count++;
    }

    /** The first of those that begin at a place; {@code past} is behind the last of them. */
    int first(int from) {
      return first[from];
    }

    int past(int from) {
      return first[from + 1];
    }

    int end(int match) {
      return ends[match];
    }

    Word word(int match) {
      return words[match];
    }

    /** What the dictionary says of exactly this stretch. */
    Word at(int from, int to) {
      for (int match = first(from), past = past(from); match < past; match++) {
        if (ends[match] == to) {
          return words[match];
        }
      }
      return Word.NONE;
    }
  }
}
