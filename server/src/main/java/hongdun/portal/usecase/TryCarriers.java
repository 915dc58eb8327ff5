package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Handover;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.portal.domain.Address;
import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Masked;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * 试发消息 — hands one message over at once, outside the outbox, and tells what the server said:
 * whether what is set is right. It is written down who tried.
 */
@Service
public class TryCarriers {
  private final Carriers carriers;
  private final Letterhead letterhead;
  private final KeepSettings settings;
  private final AdministrationLog log;
  private final Words words;

  TryCarriers(
      Carriers carriers,
      Letterhead letterhead,
      KeepSettings settings,
      AdministrationLog log,
      Words words) {
    this.carriers = carriers;
    this.letterhead = letterhead;
    this.settings = settings;
    this.log = log;
    this.words = words;
  }

  /** What came of it. */
  public sealed interface Answer {
    record Refused(List<Shortcoming> faults) implements Answer {}

    /** The server was asked; its words as it said them, the address masked. */
    record Said(boolean accepted, String words) implements Answer {}
  }

  /** The channel whose settings stand in a group, if any do. */
  public static Optional<Channel> channelOf(String group) {
    return switch (group) {
      case MailSetting.GROUP -> Optional.of(Channel.EMAIL);
      case ShortMessageSetting.GROUP -> Optional.of(Channel.SMS);
      default -> Optional.empty();
    };
  }

  /** Whether this channel could carry something now. */
  public boolean canTry(String group) {
    return channelOf(group).flatMap(carriers::of).isPresent();
  }

  /** Sends to an address; not in a transaction, for a server may take its time. */
  public Answer send(String group, String to, Language language, SignedIn who) {
    var channel = channelOf(group).orElseThrow(() -> new NotFound("Nothing to try in " + group));
    if (!settings.mayChange(who)) {
      throw new NotFound("Account " + who.account() + " tries nothing");
    }
    var address =
        Address.reachable(to).filter(one -> Channel.to(one).filter(channel::equals).isPresent());
    if (address.isEmpty()) {
      return refused(
          channel == Channel.EMAIL
              ? "portal.settings.fault.email"
              : "portal.settings.fault.mobile");
    }
    var carrier = carriers.of(channel);
    if (carrier.isEmpty()) {
      return refused(
          carriers.demonstration()
              ? "portal.settings.fault.demonstration"
              : "portal.settings.fault.nothing-set-up");
    }
    var subject = words.text(language, "portal.settings.trial.subject");
    var body = words.text(language, "portal.settings.trial.body");
    var handover =
        carrier
            .get()
            .carry(
                new Carrier.Parcel(
                    UUID.randomUUID(),
                    address.get().value(),
                    language,
                    subject,
                    letterhead.text(channel, language, subject, body)));
    var said = said(handover, address.get().value());
    log.write(
        Change.by(
            who,
            "portal.settings.act.tried",
            group,
            Masked.address(address.get().value()),
            handover.getClass().getSimpleName()));
    return said;
  }

  private static Answer refused(String key) {
    return new Answer.Refused(List.of(Shortcoming.of("to", key)));
  }

  private static Answer.Said said(Handover handover, String address) {
    return switch (handover) {
      case Handover.Accepted(var receipt) -> new Answer.Said(true, Masked.words(receipt, address));
      case Handover.Refused(var words) -> failed(words, address);
      case Handover.Deferred(var words) -> failed(words, address);
      case Handover.Unreachable(var words) -> failed(words, address);
      case Handover.Unsure(var words) -> failed(words, address);
    };
  }

  private static Answer.Said failed(String words, String address) {
    return new Answer.Said(false, Masked.words(words, address));
  }
}
