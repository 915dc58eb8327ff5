package hongdun.naming.parse;

import java.util.Map;
import java.util.Set;

/**
 * 名称用语 — the words a reader of names knows on a day.
 *
 * @param industries industry wordings
 * @param qualifiers what qualifies an industry wording and is none by itself
 * @param forms organisation forms
 * @param divisions the names of all divisions, of today and of the past, by their codes: every name
 *     a code ever had
 * @param aliases other words that stand where a division stands
 * @param ambiguous short names of divisions that have another meaning too
 */
public record NameWords(
    Set<String> industries,
    Set<String> qualifiers,
    Map<String, Form> forms,
    Map<String, Set<String>> divisions,
    Map<String, Alias> aliases,
    Set<String> ambiguous) {

  /**
   * 组织形式用语.
   *
   * @param kinds COMPANY, GROUP, STATE, PARTNERSHIP, SOLE, COOP, SHOP, BRANCH, FOREIGN
   * @param tail the part that is the form where the word also says the business; empty for the
   *     whole
   */
  public record Form(Set<String> kinds, String tail) {}

  /**
   * 别名.
   *
   * @param kind ALIAS, COUNTRY, REGION, ZONE or FRONT
   * @param region the division of today; empty when there is none
   */
  public record Alias(String kind, String region) {}
}
