package hongdun.catalogue;

import gg.jte.Content;
import hongdun.portal.Frame;
import java.util.Optional;

/**
 * 指南组件 — what the room that handles an item shows in its guide, as the picture of the procedure.
 */
public interface GuidePart {
  Optional<Content> of(String item, Frame frame);
}
