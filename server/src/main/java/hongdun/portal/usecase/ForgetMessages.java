package hongdun.portal.usecase;

import hongdun.portal.persistence.Messages;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 清理消息 — messages with codes and personal links are removed after thirty days. */
@Component
public class ForgetMessages {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Messages messages;
  private final InstantSource clock;

  ForgetMessages(Messages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  @Transactional
  public void forget() {
    messages.forgetPassing(clock.instant().minus(KEPT));
  }
}
