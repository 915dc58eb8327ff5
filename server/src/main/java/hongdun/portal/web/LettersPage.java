package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.ReadMessages.Letters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 消息 — one's own messages, or in a demonstration the outbox of everybody's. */
public record LettersPage(boolean outbox, String address, Letters letters) implements Page {
  private static final Pattern LINK =
      Pattern.compile("https?://[\\w.:/?=&%~+#-]+|(?<![\\w/])/[a-z][\\w./?=&%~+#-]*");

  /** A piece of a text: plain words or an address to follow. */
  public record Piece(String text, boolean link) {}

  @Override
  public String template() {
    return outbox ? "portal/outbox" : "portal/messages";
  }

  /** The text of a letter, cut where an address begins and ends. */
  public List<Piece> pieces(String body) {
    var pieces = new ArrayList<Piece>();
    var links = LINK.matcher(body);
    int end = 0;
    while (links.find()) {
      pieces.add(new Piece(body.substring(end, links.start()), false));
      pieces.add(new Piece(links.group(), true));
      end = links.end();
    }
    pieces.add(new Piece(body.substring(end), false));
    return pieces;
  }

  public String olderUrl() {
    if (letters.olderThan().isEmpty()) {
      return "";
    }
    var older = "?before=" + letters.olderThan().getAsLong();
    return address.isEmpty()
        ? older
        : older + "&address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
  }
}
