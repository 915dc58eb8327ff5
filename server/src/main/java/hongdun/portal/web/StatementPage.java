package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.util.List;
import java.util.stream.IntStream;

/** 说明 — a page of the portal's own words: help, accessibility, privacy. */
public record StatementPage(String name, int sections) implements Page {
  /** One heading with its words. */
  public record Section(String heading, String words) {}

  @Override
  public String template() {
    return "portal/statement";
  }

  public String title(Frame frame) {
    return frame.text("portal." + name + ".title");
  }

  public List<Section> sections(Frame frame) {
    return IntStream.rangeClosed(1, sections)
        .mapToObj(number ->
            new Section(
                frame.text("portal." + name + "." + number + ".heading"),
                frame.text("portal." + name + "." + number + ".words")))
        .toList();
  }
}
