package hongdun.portal.web;

import hongdun.portal.Dates;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.PersonalData.Attached;
import hongdun.portal.PersonalData.Line;
import hongdun.portal.PersonalData.Value;
import hongdun.portal.usecase.CopyOwnData.OwnCopy;
import java.util.Map;

/**
 * 个人信息副本 — the copy as people read it, a document of its own.
 *
 * @param paths where in the archive each file lies
 */
public record OwnCopyPage(OwnCopy copy, Map<Attached, String> paths) implements Page {
  @Override
  public String template() {
    return "portal/own-copy";
  }

  public String label(Line line, Frame frame) {
    return frame.text(line.labelKey(), line.labelArguments().toArray());
  }

  public String value(Line line, Frame frame) {
    return switch (line.value()) {
      case Value.Plain(var text) -> text;
      case Value.Named(_, var key) -> frame.text(key);
      case Value.Spoken(_, var words) -> frame.text(words);
      case Value.At(var instant) -> Dates.minute(instant, frame.language());
    };
  }
}
