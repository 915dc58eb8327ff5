package hongdun.register;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A listener that lets batches fail, as a disk would that is full: in their transaction. */
@Component
public class FailingBatch {
  private final AtomicInteger good = new AtomicInteger(Integer.MAX_VALUE);

  /** So many batches go well yet. */
  public void failAfter(int batches) {
    good.set(batches);
  }

  public void mend() {
    good.set(Integer.MAX_VALUE);
  }

  @EventListener
  void on(RegisterImported imported) {
    if (good.getAndDecrement() <= 0) {
      throw new IllegalStateException("No space left for batch " + imported.batch());
    }
  }
}
