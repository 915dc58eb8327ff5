package hongdun.registration.domain;

import hongdun.casework.Procedure;
import hongdun.register.EntityType;
import hongdun.registration.domain.Requirements.Rule;
import java.util.Arrays;
import java.util.List;

/**
 * 设立登记事项 — what somebody can apply to have established: the item of the catalogue, its procedure,
 * the type of entity, the draft it begins with and the rules that judge it.
 */
public enum EstablishmentItem {
  LLC(EstablishLlc.PROCEDURE, EntityType.LLC, Draft.empty(), Requirements.OF_COMPANIES),
  HOUSEHOLD(
      EstablishHousehold.PROCEDURE,
      EntityType.INDIVIDUAL_HOUSEHOLD,
      Draft.emptyHousehold(),
      Requirements.OF_HOUSEHOLDS);

  private final Procedure<Stage, Step> procedure;
  private final EntityType type;
  private final Draft blank;
  private final List<Rule> rules;

  EstablishmentItem(
      Procedure<Stage, Step> procedure, EntityType type, Draft blank, List<Rule> rules) {
    this.procedure = procedure;
    this.type = type;
    this.blank = blank;
    this.rules = rules;
  }

  /** The code of a company with investors from outside the mainland: a type within its own. */
  public static final String FOREIGN = EntityType.LLC.name() + ".FOREIGN";

  /** The code of the type a draft is of, as variants and delegations are limited to it. */
  public String typeOf(Draft draft) {
    return this == LLC && !draft.outsideInvestors().isEmpty() ? FOREIGN : type.name();
  }

  public static EstablishmentItem of(Draft draft) {
    return draft.ofHousehold() ? HOUSEHOLD : LLC;
  }

  public static EstablishmentItem of(String code) {
    return Arrays.stream(values())
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No establishment " + code));
  }

  /** The code of the item and of its procedure. */
  public String code() {
    return procedure.code();
  }

  public Procedure<Stage, Step> procedure() {
    return procedure;
  }

  public EntityType type() {
    return type;
  }

  /** The application before anything is filled in. */
  public Draft blank() {
    return blank;
  }

  List<Rule> rules() {
    return rules;
  }
}
