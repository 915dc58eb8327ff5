package hongdun.portal;

import java.util.List;

/**
 * 证件号码密封 — the numbers of identity documents as they lie in the database: sealed under the key
 * file, each bound to the row it stands in, and found again by what stands for it (Personal
 * Information Protection Law Art. 51). A number that was stored before there were seals is read as
 * it is.
 */
public interface PersonalNumbers {
  /** A number as it is stored; an empty one stays empty. */
  String seal(Owner owner, String number);

  /** The number that was stored; throws when it was changed, or sealed for another row. */
  String open(Owner owner, String stored);

  /** The number of the key something stored is sealed with; 0 for what is not sealed. */
  int keyOf(String stored);

  /** Stands for a number under the newest key: equal numbers of one purpose are equal here. */
  byte[] digest(String purpose, String number);

  /** The same under every key, the newest first: what was stored before a change is found too. */
  List<byte[]> digests(String purpose, String number);

  /** The number of the key that seals now. */
  int newestKey();

  /**
   * 归属 — whose number it is.
   *
   * @param purpose the room and what it keeps the number for; it has a key of its own
   * @param row the row, and which number of it
   */
  record Owner(String purpose, String row) {
    public Owner {
      if (purpose.isEmpty() || purpose.indexOf('|') >= 0 || row.isEmpty()) {
        throw new IllegalArgumentException("No owner of a number: " + purpose + " " + row);
      }
    }

    public static Owner of(String purpose, long row) {
      return new Owner(purpose, Long.toString(row));
    }
  }
}
