package hongdun.portal.usecase;

import hongdun.portal.BureauName;
import hongdun.portal.PublicAddress;
import hongdun.portal.Words;
import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Linked;
import hongdun.shared.Language;
import java.util.ArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 信笺 — what stands around the words of every message that leaves the house: which bureau writes,
 * what it is about, how to find out that it is really the bureau, and not to answer.
 */
@Component
class Letterhead {
  private static final int LONGEST_SHORT_MESSAGE = 400;
  private static final String BOX = "/account/messages";
  private final Words words;
  private final PublicAddress address;
  private final ObjectProvider<BureauName> bureaus;

  Letterhead(Words words, PublicAddress address, ObjectProvider<BureauName> bureaus) {
    this.words = words;
    this.address = address;
    this.bureaus = bureaus;
  }

  String bureau(Language language) {
    var bureau = bureaus.getIfAvailable();
    return bureau == null ? words.text(language, "portal.name") : bureau.bureauName().in(language);
  }

  /** The whole text of a message as it leaves on a channel. */
  String text(Channel channel, Language language, String subject, String body) {
    return switch (channel) {
      case EMAIL -> letter(language, subject, whole(body));
      case SMS -> shortMessage(language, subject, whole(body));
    };
  }

  private String letter(Language language, String subject, String body) {
    var lines = new ArrayList<String>();
    lines.add(body);
    lines.add("");
    lines.add("--");
    lines.add(bureau(language));
    lines.add(words.text(language, "portal.letter.about", subject));
    lines.add(
        address.isSettled()
            ? words.text(language, "portal.letter.verify", address.of(BOX))
            : words.text(language, "portal.letter.verify.at-the-bureau"));
    lines.add(words.text(language, "portal.letter.no-reply"));
    return String.join("\n", lines);
  }

  /** What is too long to be read on a telephone is told of and read in the box. */
  private String shortMessage(Language language, String subject, String body) {
    var line = body.lines().map(String::strip).filter(part -> !part.isEmpty()).toList();
    var text = String.join(" ", line);
    if (text.length() > LONGEST_SHORT_MESSAGE) {
      text =
          address.isSettled()
              ? words.text(language, "portal.letter.sms.long", subject, address.of(BOX))
              : words.text(language, "portal.letter.sms.long.at-the-bureau", subject);
    }
    return words.text(language, "portal.letter.sms", bureau(language), text);
  }

  private String whole(String body) {
    return address.isSettled() ? Linked.whole(body, address::of) : body;
  }
}
