package hongdun.portal.usecase;

import hongdun.portal.Outbox;
import hongdun.portal.Words;
import hongdun.portal.domain.Address;
import hongdun.portal.domain.Channel;
import hongdun.portal.persistence.Messages;
import hongdun.portal.persistence.Messages.Leaving;
import hongdun.portal.persistence.Messages.Written;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发送消息 — writes a message, worded, in the transaction of what it tells. No server is called here:
 * that is {@link DeliverMessages}, after the commit.
 */
@Service
class SendMessages implements Outbox {
  private final Messages messages;
  private final Words words;
  private final Carriers carriers;
  private final InstantSource clock;
  private final InstantSource realTime;

  SendMessages(
      Messages messages,
      Words words,
      Carriers carriers,
      InstantSource clock,
      @Qualifier("realTime") InstantSource realTime) {
    this.messages = messages;
    this.words = words;
    this.carriers = carriers;
    this.clock = clock;
    this.realTime = realTime;
  }

  @Override
  @Transactional
  public void send(Message message) {
    var arguments = message.arguments().toArray();
    var address = Address.toSignIn(message.to());
    var channel = Channel.to(address);
    var now = realTime.instant();
    messages.insert(
        new Written(
            address.value(),
            message.language().code(),
            words.text(message.language(), message.subjectKey(), arguments),
            words.text(message.language(), message.bodyKey(), arguments),
            message.passing(),
            clock.instant()),
        new Leaving(channel, carriers.firstState(channel), now, message.lasts().map(now::plus)));
  }

  @Override
  public boolean reaches(String address) {
    return carriers.reach(address);
  }
}
