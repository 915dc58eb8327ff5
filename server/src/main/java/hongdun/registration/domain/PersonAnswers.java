package hongdun.registration.domain;

import hongdun.shared.IdentityDocument;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * 有关人员 — a natural person who takes part, with the posts he holds.
 *
 * @param firm the intermediary an agent acts for, empty when he acts by himself (Regulation Art.
 *     18)
 * @param firmCode its unified code
 * @param birth the day he was born, yyyy-MM-dd, asked for when his document does not tell it
 * @param ownIncome YES when he declares to live on what he earns, so that he has full capacity from
 *     sixteen on (Civil Code Art. 18)
 */
public record PersonAnswers(
    String key,
    String name,
    String documentKind,
    String documentNumber,
    String contact,
    Set<String> posts,
    String firm,
    String firmCode,
    String birth,
    String ownIncome) {
  public PersonAnswers {
    // In an order that does not change with the machine: what is stored stays comparable.
    posts = Collections.unmodifiableSortedSet(new TreeSet<>(posts));
    firm = Stored.orNothing(firm);
    firmCode = Stored.orNothing(firmCode);
    birth = Stored.orNothing(birth);
    ownIncome = Stored.orNothing(ownIncome);
  }

  public PersonAnswers(
      String key,
      String name,
      String documentKind,
      String documentNumber,
      String contact,
      Set<String> posts,
      String firm,
      String firmCode) {
    this(key, name, documentKind, documentNumber, contact, posts, firm, firmCode, "", "");
  }

  public PersonAnswers(
      String key,
      String name,
      String documentKind,
      String documentNumber,
      String contact,
      Set<String> posts) {
    this(key, name, documentKind, documentNumber, contact, posts, "", "");
  }

  /** The same answers under another key. */
  PersonAnswers at(String key) {
    return new PersonAnswers(
        key, name, documentKind, documentNumber, contact, posts, firm, firmCode, birth, ownIncome);
  }

  /** With the number of the document hidden from whoever has no need of it. */
  PersonAnswers withNumberHidden() {
    return withNumber(documentNumber.isEmpty() ? "" : "******");
  }

  /** With another number of the document. */
  PersonAnswers withNumber(String number) {
    return new PersonAnswers(
        key, name, documentKind, number, contact, posts, firm, firmCode, birth, ownIncome);
  }

  /** Whether the name or the number of the document is the same. */
  boolean mayBe(PersonAnswers other) {
    return name.equals(other.name)
        || (!documentNumber.isEmpty() && documentNumber.equals(other.documentNumber));
  }

  /** The document, when kind and number can be read. */
  public Optional<IdentityDocument> document(LocalDate today) {
    return kind().flatMap(kind -> IdentityDocument.parse(kind, documentNumber, today).toOptional());
  }

  Optional<IdentityDocument.Kind> kind() {
    return Arrays.stream(IdentityDocument.Kind.values())
        .filter(kind -> kind.name().equals(documentKind))
        .findFirst();
  }

  public boolean holds(Post post) {
    return posts.contains(post.name());
  }
}
