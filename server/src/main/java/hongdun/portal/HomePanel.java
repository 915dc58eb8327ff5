package hongdun.portal;

import gg.jte.Content;

/** 首页栏目 — a panel a room shows on the home page. */
public interface HomePanel {
  int order();

  /** The panel's HTML: a section with an h2, rendered by the room's own template. */
  Content content(Frame frame);
}
