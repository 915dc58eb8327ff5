package hongdun.registration.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 签署人 — everyone who must confirm the application himself (Rules Art. 16). */
public final class Signatories {
  private Signatories() {}

  /**
   * A person who must sign.
   *
   * @param key of the person, or of the company he signs for
   * @param forCompany the company's name, empty when he signs for himself
   */
  public record Signatory(String key, String name, String contact, String forCompany) {
    /** The field a notice names his signature by. */
    public String field() {
      return fieldOf(key);
    }

    public static String fieldOf(String key) {
      return "sign." + key;
    }
  }

  public static List<Signatory> of(Draft draft) {
    var all = new ArrayList<Signatory>();
    for (var person : draft.people()) {
      if (Arrays.stream(Post.values()).anyMatch(person::holds)) {
        all.add(new Signatory(person.key(), person.name(), person.contact(), ""));
      }
    }
    for (var company : draft.companies()) {
      all.add(
          new Signatory(
              company.key(), company.representative(), company.contact(), company.name()));
    }
    return List.copyOf(all);
  }
}
