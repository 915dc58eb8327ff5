package hongdun.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * 封存内容 — gives the fields that are sealed with an act. The ledger asks in the same transaction; the
 * acting room implements it. Values may be personal: they and their salts stay in the ledger's
 * table, where they can be erased, and only their root is in the entry.
 */
public interface SealedContent {
  /**
   * The first part of the references this room answers for, for example registration:application.
   */
  String prefix();

  /** The fields by name in a canonical form. */
  SortedMap<String, String> fieldsOf(String reference);

  /** The same for many references at once, as an import asks. */
  default Map<String, SortedMap<String, String>> fieldsOf(Collection<String> references) {
    var fields = new HashMap<String, SortedMap<String, String>>();
    references.forEach(reference -> fields.put(reference, fieldsOf(reference)));
    return fields;
  }
}
