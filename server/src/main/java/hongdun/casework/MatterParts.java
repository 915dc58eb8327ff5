package hongdun.casework;

import gg.jte.Content;
import hongdun.portal.Frame;

/** 办件页面组件 — parts of pages about a matter that every room shows alike. */
public interface MatterParts {
  /** Number, stage, due date with its explanation, owner, query code. */
  Content header(Matter matter, Frame frame);

  /** The journal as a timeline, for officers. */
  Content journal(Matter matter, Frame frame);

  /** The steps that are not offered to the officer who reads it, and why; empty for others. */
  Content notHis(Matter matter, Frame frame);

  /** The papers issued in the matter, with links. */
  Content papers(Matter matter, Frame frame);
}
