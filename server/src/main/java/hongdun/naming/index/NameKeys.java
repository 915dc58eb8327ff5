package hongdun.naming.index;

import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.ComparedName.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;

/**
 * 查找键 — under which keys a name stands in the index, and under which those stand that may be like
 * it. Keys find candidates; whether these are like it the comparison says. Every pair of names that
 * is alike shares a key:
 *
 * <ul>
 *   <li>the same trade name and the same sound: two or three neighbouring syllables, in every
 *       reading of every character — what has the same characters has the same sound;
 *   <li>contained: the first syllables of the asked trade name are neighbours in the found one;
 *   <li>containing: from some character of the asked one on, the whole found one is sounded;
 *   <li>trade name and industry in one text, which two readings may divide differently;
 *   <li>all characters of the name, sorted.
 * </ul>
 */
public final class NameKeys {
  /** Longer runs of syllables find hardly fewer candidates and are many more keys. */
  private static final int LONGEST_RUN = 3;

  private static final int LONGEST_START = 4;

  private static final byte RUN = 'R';
  private static final byte START = 'S';
  private static final byte TOGETHER = 'T';
  private static final byte CHARACTERS = 'C';
  private static final byte SCOPE = 'Z';
  private static final byte BEARER = 'B';

  /** A syllable takes two bytes; what sounds only like itself four. */
  private static final int TWO_BYTES = 0x8000;

  private NameKeys() {}

  /** Where a name stands. */
  public static Collection<BytesRef> of(ComparedName name) {
    var keys = new TreeSet<BytesRef>();
    for (var part : name.parts()) {
      var sound = part.sound();
      whole(keys, sound, 0, sound.length);
      for (int length = 2; length <= LONGEST_RUN; length++) {
        for (int from = 0; from + length <= sound.length; from++) {
          runs(keys, sound, from, length);
        }
      }
    }
    certain(keys, name);
    return keys;
  }

  /** Where those stand that may sound like it or contain it or be contained in it. */
  public static Collection<BytesRef> sought(ComparedName name) {
    var keys = new TreeSet<BytesRef>();
    for (var part : name.parts()) {
      seek(keys, part);
    }
    return keys;
  }

  private static void seek(Collection<BytesRef> keys, Part part) {
    var sound = part.sound();
    if (sound.length == 1) {
      whole(keys, sound, 0, 1);
      return;
    }
    runs(keys, sound, 0, Math.min(LONGEST_RUN, sound.length));
    for (int from = 0; from < sound.length; from++) {
      for (int length = 2; length <= Math.min(LONGEST_START, sound.length - from); length++) {
        if (length < sound.length) {
          whole(keys, sound, from, length);
        }
      }
    }
  }

  /** Where those stand that are alike whatever their industry and sound. */
  public static Collection<BytesRef> certain(ComparedName name) {
    var keys = new TreeSet<BytesRef>();
    certain(keys, name);
    return keys;
  }

  private static void certain(Collection<BytesRef> keys, ComparedName name) {
    for (var part : name.parts()) {
      keys.add(hashed(TOGETHER, part.together()));
    }
    keys.add(hashed(CHARACTERS, name.characters()));
  }

  static BytesRef scope(String scope) {
    var bytes = new byte[scope.length() + 1];
    bytes[0] = SCOPE;
    for (int at = 0; at < scope.length(); at++) {
      bytes[at + 1] = (byte) scope.charAt(at);
    }
    return new BytesRef(bytes);
  }

  /** All names of one bearer, an entity or a reservation. */
  static BytesRef bearer(Bearer bearer) {
    var bytes = new byte[2 + Long.BYTES];
    bytes[0] = BEARER;
    bytes[1] = (byte) bearer.kind().ordinal();
    for (int at = 0; at < Long.BYTES; at++) {
      bytes[bytes.length - 1 - at] = (byte) (bearer.id() >>> (Byte.SIZE * at));
    }
    return new BytesRef(bytes);
  }

  /**
   * A bit for every wording and kind of industry it may have; all of them for a missing one. Of two
   * names without a common bit none is of an industry like the other's.
   */
  static long industries(ComparedName name) {
    long bits = 0;
    for (var part : name.parts()) {
      if (part.industry().isMissing()) {
        return -1;
      }
      bits |= bit(part.industry().wording());
      for (var kind : part.industry().kinds()) {
        bits |= bit("=" + kind);
      }
    }
    return bits;
  }

  private static long bit(String text) {
    return 1L << (spread(text.hashCode()) >>> (Integer.SIZE - 6));
  }

  private static int spread(int hash) {
    return hash * 0x9E3779B9;
  }

  /** The whole sound from a character on; of a longer one as much as makes it rare. */
  private static void whole(Collection<BytesRef> keys, int[][] sound, int from, int length) {
    var key = new Key(START, keys);
    key.readings(sound, from, Math.min(length, LONGEST_START));
  }

  private static void runs(Collection<BytesRef> keys, int[][] sound, int from, int length) {
    new Key(RUN, keys).readings(sound, from, length);
  }

  /** Of equal texts equal; two that are not may share one, which costs a look. */
  private static BytesRef hashed(byte kind, String text) {
    long hash = 1125899906842597L;
    for (int at = 0; at < text.length(); at++) {
      hash = 31 * hash + text.charAt(at);
    }
    int folded = spread((int) (hash ^ (hash >>> Integer.SIZE)));
    return new BytesRef(
        new byte[] {
          kind, (byte) (folded >>> 24), (byte) (folded >>> 16), (byte) (folded >>> 8), (byte) folded
        });
  }

  /** Writes one key for every way to read some characters. */
  private record Key(byte kind, Collection<BytesRef> keys) {
    void readings(int[][] sound, int from, int length) {
      var bytes = new byte[1 + 4 * length];
      bytes[0] = kind;
      extend(sound, from, length, bytes, 1);
    }

    private void extend(int[][] sound, int from, int left, byte[] bytes, int end) {
      if (left == 0) {
        keys.add(new BytesRef(Arrays.copyOf(bytes, end)));
        return;
      }
      for (int syllable : sound[from]) {
        int at = end;
        if (syllable < TWO_BYTES) {
          bytes[at++] = (byte) (syllable >>> 8);
          bytes[at++] = (byte) syllable;
        } else {
          bytes[at++] = (byte) (0x80 | syllable >>> 24);
          bytes[at++] = (byte) (syllable >>> 16);
          bytes[at++] = (byte) (syllable >>> 8);
          bytes[at++] = (byte) syllable;
        }
        extend(sound, from + 1, left - 1, bytes, at);
      }
    }
  }
}
