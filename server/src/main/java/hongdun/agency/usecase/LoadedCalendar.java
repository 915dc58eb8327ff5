package hongdun.agency.usecase;

import hongdun.agency.WorkingCalendar;
import hongdun.agency.domain.Calendar;
import hongdun.agency.domain.CalendarEdition;
import hongdun.agency.domain.CalendarYear;
import hongdun.agency.persistence.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 工作日历 — keeps the working calendar in memory, and looks whether another node has published a newer
 * edition when it is asked for its edition.
 */
@Component
public class LoadedCalendar implements WorkingCalendar {
  private final WorkingDays table;
  private volatile Calendar loaded = new Calendar(0, List.of());

  LoadedCalendar(WorkingDays table) {
    this.table = table;
  }

  void reload() {
    var current = table.current();
    loaded =
        new Calendar(
            current.stream().mapToLong(CalendarEdition::number).max().orElse(0),
            current.stream().map(CalendarEdition::year).toList());
  }

  /** Reads the tables again when the transaction has committed. */
  void reloadAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            reload();
          }
        });
  }

  /** The calendar as it stands in memory. */
  public Calendar now() {
    return loaded;
  }

  /** The years that are loaded, oldest first. */
  public List<CalendarYear> years() {
    return loaded.years();
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return loaded.isWorkingDay(day);
  }

  @Override
  public DueDay workingDaysAfter(LocalDate event, int days) {
    return loaded.workingDaysAfter(event, days);
  }

  @Override
  public int workingDaysBetween(LocalDate event, LocalDate end) {
    return loaded.workingDaysBetween(event, end);
  }

  @Override
  public Optional<SpecialDay> special(LocalDate day) {
    return loaded.special(day);
  }

  @Override
  public boolean isProvisional(int year) {
    return loaded.isProvisional(year);
  }

  @Override
  public long edition() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      return newest();
    }
    if (!TransactionSynchronizationManager.hasResource(this)) {
      table.hold();
      TransactionSynchronizationManager.registerSynchronization(new Held(newest()));
    }
    return loaded.edition();
  }

  /** Whatever another node publishes counts here within a second also for those who only look. */
  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
  void follow() {
    newest();
  }

  private long newest() {
    if (table.newest() != loaded.edition()) {
      reload();
    }
    return loaded.edition();
  }

  /** A transaction that has looked: until its end no other edition comes out. */
  private final class Held implements TransactionSynchronization {
    private final long edition;

    Held(long edition) {
      this.edition = edition;
      resume();
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(LoadedCalendar.this, edition);
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(LoadedCalendar.this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(LoadedCalendar.this);
    }
  }
}
