package hongdun.rulefixtures.upper.usecase;

import hongdun.rulefixtures.upper.HandOver;
import org.springframework.transaction.event.TransactionalEventListener;

class JoinsWhatIsOver {
  @TransactionalEventListener
  void on(HandOver order) {}
}
