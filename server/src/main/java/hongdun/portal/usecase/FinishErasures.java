package hongdun.portal.usecase;

import hongdun.portal.OneByOne;
import hongdun.portal.PersonalData;
import hongdun.portal.persistence.Erasures;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 执行删除 — lets every room erase its share in a transaction of its own, this one last; after a stop
 * in between it goes on with the rooms that are left. A room in which something of the account
 * still runs waits until it has ended.
 */
@Component
public class FinishErasures {
  private final ObjectProvider<PersonalData> rooms;
  private final Erasures erasures;
  private final TransactionTemplate transaction;
  private final InstantSource realTime;

  FinishErasures(
      ObjectProvider<PersonalData> rooms,
      Erasures erasures,
      TransactionTemplate transaction,
      @Qualifier("realTime") InstantSource realTime) {
    this.rooms = rooms;
    this.erasures = erasures;
    this.transaction = transaction;
    this.realTime = realTime;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void round() {
    OneByOne.each(
        "The erasure of account", erasures.toDo(), account -> Long.toString(account), this::finish);
  }

  /** Begins with one at once; what fails is left for the next round. */
  public void begin(long account) {
    OneByOne.each(
        "The erasure of account", List.of(account), one -> Long.toString(one), this::finish);
  }

  /** Goes on with one account as far as it can. */
  public void finish(long account) {
    var last = rooms.stream().filter(FinishErasures::isPortal).toList();
    var others = rooms.stream().filter(room -> !isPortal(room)).toList();
    others.forEach(room -> share(account, room));
    transaction.executeWithoutResult(_ -> {
      if (erasures.lock(account) && erasures.sharesDone(account).containsAll(names(others))) {
        last.forEach(room -> room.erase(account));
        erasures.done(account, realTime.instant());
      }
    });
  }

  private void share(long account, PersonalData room) {
    transaction.executeWithoutResult(_ -> {
      if (erasures.lock(account)
          && !erasures.sharesDone(account).contains(room.room())
          && room.obstacles(account).isEmpty()) {
        room.erase(account);
        erasures.shareDone(account, room.room(), realTime.instant());
      }
    });
  }

  private static List<String> names(List<PersonalData> rooms) {
    return rooms.stream().map(PersonalData::room).toList();
  }

  private static boolean isPortal(PersonalData room) {
    return room.room().equals(PortalPersonalData.ROOM);
  }
}
