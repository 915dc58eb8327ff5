package hongdun.naming;

import hongdun.register.FoldedName;
import java.util.Arrays;
import java.util.Optional;

/**
 * 证明材料 — a paper an applicant states he has, with which a rule of names no longer stands in his
 * way. Stating it lifts the finding, which stays to be seen; the examiner checks the paper.
 *
 * @param about the name or the unified code of the other entity, empty for a paper that is about
 *     none
 */
public record Paper(Kind kind, String about) {
  /** 材料种类 — what is proved. */
  public enum Kind {
    /** 国务院批准文件 — Art. 12 para. 1. */
    STATE_COUNCIL_APPROVAL(false),
    /** 跨省、自治区、直辖市经营证明 — Art. 6. */
    CROSS_PROVINCE(false),
    /** 跨行业综合经营证明 — Art. 6. */
    CROSS_INDUSTRY(false),
    /** 投资关系证明 — Art. 15, 17. */
    INVESTMENT_RELATION(true),
    /** 名称转让证明 — Art. 17 item 2, Art. 19. */
    NAME_TRANSFER(true),
    /** 授权文件 — Art. 15. */
    AUTHORISATION(true),
    /** 所从属企业营业执照 — Art. 13. */
    PARENT_LICENCE(false),
    /** 外国投资者字号和独资、控股证明 — Art. 12 para. 3. */
    FOREIGN_INVESTOR(false),
    /** 控股企业证明 — Art. 14. */
    GROUP_CONTROL(false),
    /** 另有含义的说明 — Art. 8 para. 2. */
    OTHER_MEANING(false);

    private final boolean concernsAnother;

    Kind(boolean concernsAnother) {
      this.concernsAnother = concernsAnother;
    }

    /** Whether it is about another entity, and so lifts only what concerns that one. */
    public boolean concernsAnother() {
      return concernsAnother;
    }
  }

  public Paper {
    about = kind.concernsAnother() ? about.strip() : "";
  }

  public static Paper of(Kind kind) {
    return new Paper(kind, "");
  }

  /** Reads it as forms and addresses say it: the kind, and behind a colon whom it is about. */
  public static Optional<Paper> parse(String text) {
    int colon = text.indexOf(':');
    var kind = colon < 0 ? text : text.substring(0, colon);
    return Arrays.stream(Kind.values())
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(known -> new Paper(known, colon < 0 ? "" : text.substring(colon + 1)));
  }

  /** As forms and addresses say it. */
  public String stated() {
    return about.isEmpty() ? kind.name() : kind.name() + ":" + about;
  }

  /** Whether a finding that asks for this kind of paper about another entity is answered by it. */
  boolean proves(Kind asked, Optional<Finding.Other> other) {
    return kind == asked
        && (!kind.concernsAnother()
            || other
                .filter(entity ->
                    new FoldedName(entity.name()).equals(new FoldedName(about))
                        || (!about.isEmpty() && entity.code().equals(about)))
                .isPresent());
  }
}
