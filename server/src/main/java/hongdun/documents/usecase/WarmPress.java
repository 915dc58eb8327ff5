package hongdun.documents.usecase;

import hongdun.documents.print.PaperPress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 预热印制 — prints for nobody once the doors are open: reading the fonts takes seconds, which the
 * first who asks for a paper would else wait.
 */
@Component
class WarmPress {
  private final PaperPress press;

  WarmPress(PaperPress press) {
    this.press = press;
  }

  @EventListener(ApplicationReadyEvent.class)
  void warm() {
    Thread.ofPlatform()
        .daemon()
        .name("warm-press")
        .priority(Thread.MIN_PRIORITY)
        .start(press::warm);
  }
}
