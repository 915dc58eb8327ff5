package hongdun.portal.web;

import gg.jte.Content;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.util.List;
import java.util.stream.Stream;

/** 首页 — what can I do here, search, progress, today's figures. */
public record HomePage(List<Content> panels) implements Page {
  /** 服务入口 — one thing to do, as a card. */
  public record Card(String path, String icon, String title, String words) {}

  @Override
  public String template() {
    return "portal/home";
  }

  public List<Card> cards(Frame frame) {
    return Stream.of(
            card(frame, "/apply", "building", "register"),
            card(frame, "/progress", "progress", "progress"),
            card(frame, "/search", "search", "search"),
            card(frame, "/guides", "book", "guides"),
            frame.visitor().isPresent()
                ? card(frame, "/account", "person", "account")
                : card(frame, "/sign-in", "person", "sign-in"))
        .toList();
  }

  /** 适老版: few things to do, in few words. */
  public List<Card> elderCards(Frame frame) {
    return Stream.of(
            card(frame, "/apply", "building", "elder.register"),
            card(frame, "/progress", "progress", "elder.progress"),
            card(frame, "/search", "search", "elder.search"),
            card(frame, "/bureau", "person", "elder.contact"))
        .toList();
  }

  private static Card card(Frame frame, String path, String icon, String name) {
    return new Card(
        path,
        icon,
        frame.text("portal.home.card." + name),
        frame.text("portal.home.card." + name + ".words"));
  }
}
