package hongdun.portal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** 带链接的文字 — a message's text and the addresses in it, whole ones and paths of this server. */
public final class Linked {
  private static final Pattern LINK =
      Pattern.compile("https?://[\\w.:/?=&%~+#-]+|(?<![\\w/])/[a-z][\\w./?=&%~+#-]*");

  private Linked() {}

  /** A piece of a text: plain words or an address to follow. */
  public record Piece(String text, boolean link) {}

  /** A text, cut where an address begins and ends. */
  public static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    var links = LINK.matcher(text);
    int end = 0;
    while (links.find()) {
      pieces.add(new Piece(text.substring(end, links.start()), false));
      pieces.add(new Piece(links.group(), true));
      end = links.end();
    }
    pieces.add(new Piece(text.substring(end), false));
    return List.copyOf(pieces);
  }

  /** A text whose paths are whole addresses, for readers elsewhere. */
  public static String whole(String text, UnaryOperator<String> address) {
    var whole = new StringBuilder();
    for (var piece : pieces(text)) {
      whole.append(
          piece.link() && piece.text().startsWith("/")
              ? address.apply(piece.text())
              : piece.text());
    }
    return whole.toString();
  }
}
