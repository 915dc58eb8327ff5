package hongdun.naming;

import gg.jte.Content;
import hongdun.portal.Frame;
import java.util.Optional;

/** 核查结果的显示 — shows a verdict the same way wherever a name is judged. */
public interface NameVerdictPart {
  /** A section with an h2: what is found, by which article, and what to do. */
  Content render(NameParts name, Verdict verdict, Frame frame);

  /**
   * A section with an h2 for the desk: the verdict stored when an application last claimed its
   * name, by what it was judged, and whether judging it again gives the same; empty when it has
   * claimed none.
   */
  Optional<Content> recorded(long application, Frame frame);
}
