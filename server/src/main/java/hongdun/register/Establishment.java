package hongdun.register;

import hongdun.agency.UnitId;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Money;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 设立登记 — what is entered when an entity is established (Regulation Art. 8; Rules Art. 6, 7).
 *
 * @param matter the matter it was decided in
 * @param term end of the business term, empty if unlimited
 * @param composition of an individual household; empty for every other type
 */
public record Establishment(
    long matter,
    UnitId authority,
    EntityType type,
    EntityName name,
    Region region,
    String domicile,
    Money capital,
    LocalDate established,
    Optional<LocalDate> term,
    String scope,
    List<String> scopeItems,
    String industry,
    List<PersonInRole> people,
    List<Contribution> contributions,
    Optional<Composition> composition)
    implements RegisterEntry {

  public Establishment(
      long matter,
      UnitId authority,
      EntityType type,
      EntityName name,
      Region region,
      String domicile,
      Money capital,
      LocalDate established,
      Optional<LocalDate> term,
      String scope,
      List<String> scopeItems,
      String industry,
      List<PersonInRole> people,
      List<Contribution> contributions) {
    this(
        matter,
        authority,
        type,
        name,
        region,
        domicile,
        capital,
        established,
        term,
        scope,
        scopeItems,
        industry,
        people,
        contributions,
        Optional.empty());
  }

  /** 组成形式 — whether one person runs a household or a family does (Rules Art. 6). */
  public enum Composition {
    INDIVIDUAL,
    FAMILY
  }

  /** 名称 — the name with its parts as they were judged. */
  public record EntityName(
      String full, String division, String tradeName, String industryWords, String form) {}

  /**
   * 任职人员 — a natural person with a post; number, phone and residence are never shown to the public.
   *
   * @param residence registered of a household's operator only (Regulation Art. 8), else empty
   */
  public record PersonInRole(
      PostHeld post,
      Sensitive<String> name,
      Sensitive<IdentityDocument> document,
      Sensitive<String> phone,
      Sensitive<String> residence) {
    public PersonInRole(
        PostHeld post,
        Sensitive<String> name,
        Sensitive<IdentityDocument> document,
        Sensitive<String> phone) {
      this(post, name, document, phone, Sensitive.of(""));
    }
  }

  /** 职务 — posts the register knows. */
  public enum PostHeld {
    LEGAL_REPRESENTATIVE,
    EXECUTIVE_DIRECTOR,
    CHAIRPERSON,
    DIRECTOR,
    SUPERVISOR,
    MANAGER,
    FINANCE_OFFICER,
    LIAISON,
    /** 审计委员会成员 (Company Law Art. 69). */
    AUDIT_COMMITTEE_MEMBER,
    /** 法律文件送达接受人 (Regulation Art. 9). */
    PROCESS_AGENT,
    /** 经营者 of an individual household. */
    OPERATOR,
    /** 参加经营的家庭成员 of an individual household. */
    FAMILY_MEMBER;

    /** Whether he is the one the entity is registered under (Regulation Art. 8). */
    public boolean isHead() {
      return this == LEGAL_REPRESENTATIVE || this == OPERATOR;
    }
  }

  /** 出资 — a shareholder's subscribed contribution. */
  public record Contribution(
      Shareholder shareholder, Money subscribed, String form, LocalDate dueBy) {}

  /** 股东 — a shareholder: a natural or a legal person. */
  public sealed interface Shareholder {
    record Natural(Sensitive<String> name, Sensitive<IdentityDocument> document)
        implements Shareholder {}

    /** A legal person; its code is its unified code when it is registered in China. */
    record Legal(String name, Optional<UnifiedSocialCreditCode> code, String otherNumber)
        implements Shareholder {}
  }
}
