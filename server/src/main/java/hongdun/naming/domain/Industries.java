package hongdun.naming.domain;

/** 行业词典 — what wordings of industry mean. */
public interface Industries {
  /** A folded wording with its kinds; one nobody knows is of no kind. */
  Industry of(String wording);

  /** Another text when any wording may mean something else. */
  String edition();
}
