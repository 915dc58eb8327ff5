package hongdun.register.domain;

import java.util.EnumSet;
import java.util.Set;

/** 标记 — what whoever reads an imported entity has to know of its source. */
public enum Mark {
  /** The division or zone stands in no edition of the list. */
  DIVISION_UNKNOWN,
  /** The code was given by another department than market regulation. */
  OTHER_DEPARTMENT,
  /** Characters outside the basic block of ideographs, which not every machine can show. */
  RARE_CHARACTERS,
  /** Characters of somebody's own: what they look like, only the source's machine knew. */
  PRIVATE_USE_CHARACTERS,
  /** Control characters or lone marks; those of no meaning are left out. */
  ODD_CHARACTERS,
  /** The type is written in a way that the list does not know. */
  TYPE_UNKNOWN,
  /** The source does not state the type; the code's category does. */
  TYPE_BY_CODE,
  CAPITAL_UNREADABLE,
  /** The capital is stated in another currency than renminbi. */
  CAPITAL_FOREIGN,
  /** Values stand in columns they do not belong to; none of the doubtful ones is taken over. */
  COLUMNS_SHIFTED,
  /** 1 January: no authority registers on that day, so it stands for a day nobody knew. */
  PLACEHOLDER_DATE;

  private static final Set<Mark> ONLY_SHOWN =
      EnumSet.of(TYPE_BY_CODE, CAPITAL_FOREIGN, PLACEHOLDER_DATE);

  /** Whether a report of an import names the line; the others are shown with the entity only. */
  public boolean isReported() {
    return !ONLY_SHOWN.contains(this);
  }
}
