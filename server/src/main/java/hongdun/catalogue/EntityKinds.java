package hongdun.catalogue;

import java.util.Map;

/**
 * 主体类别 — the types of market entity an item distinguishes; the room that knows them implements it.
 *
 * <p>A type within a type follows it after a dot: what is for LLC is for LLC.FOREIGN, too, unless
 * something is for LLC.FOREIGN alone.
 */
public interface EntityKinds {
  /** The codes of an item's types with the keys of their words; none for an unknown item. */
  Map<String, String> of(String item);

  /** Whether what is for one type, or for every type when it is empty, is for another. */
  static boolean covers(String type, String other) {
    return type.isEmpty() || other.equals(type) || other.startsWith(type + ".");
  }
}
