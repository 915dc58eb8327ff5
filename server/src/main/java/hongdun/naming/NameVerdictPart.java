package hongdun.naming;

import gg.jte.Content;
import hongdun.portal.Frame;

/** 核查结果的显示 — shows a verdict the same way wherever a name is judged. */
public interface NameVerdictPart {
  /** A section with an h2: what is found, by which article, and what to do. */
  Content render(NameParts name, Names.Verdict verdict, Frame frame);
}
