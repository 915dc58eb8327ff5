package hongdun.casework.usecase;

import hongdun.casework.Desk.Notice;
import hongdun.casework.Matter;
import hongdun.casework.NoticeGiven;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Notices;
import hongdun.portal.Outbox;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 告知当事人 — keeps a notice with the matter and sends it if the party can be reached. */
@Component
class TellParty {
  private final Notices notices;
  private final Journal journal;
  private final Outbox outbox;
  private final ApplicationEventPublisher events;

  TellParty(Notices notices, Journal journal, Outbox outbox, ApplicationEventPublisher events) {
    this.notices = notices;
    this.journal = journal;
    this.outbox = outbox;
    this.events = events;
  }

  /** The notice's number. */
  long tell(Matter matter, Notice notice, Instant at) {
    var address = matter.party().address().value();
    var id = notices.add(matter.id(), notice, !address.isEmpty(), at);
    journal.write(
        new JournalLine(
            matter.id(),
            at,
            JournalLine.NOTICE,
            matter.stage(),
            matter.stage(),
            Author.system(),
            notice.subjectKey(),
            Optional.empty()));
    if (!address.isEmpty()) {
      outbox.send(
          new Outbox.Message(
              address,
              matter.party().language(),
              notice.subjectKey(),
              notice.bodyKey(),
              notice.arguments()));
    }
    events.publishEvent(new NoticeGiven(matter.id(), id));
    return id;
  }
}
