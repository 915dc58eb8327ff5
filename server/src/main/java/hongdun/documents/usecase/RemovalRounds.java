package hongdun.documents.usecase;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes every minute what was erased, each content in its own transaction. */
@Component
class RemovalRounds {
  private final RemoveContents contents;

  RemovalRounds(RemoveContents contents) {
    this.contents = contents;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void round() {
    boolean removed;
    do {
      removed = contents.removeNext();
    } while (removed);
  }
}
