package hongdun.registration.usecase;

import hongdun.agency.WorkingCalendar;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Matter;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.CorrectionTime;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Signatories;
import hongdun.registration.persistence.Corrections;
import hongdun.registration.persistence.Corrections.Given;
import hongdun.registration.persistence.SignedPapers;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** 补正通知 — tells the party what falls short, prints the sheet and keeps what it named. */
@Component
class CorrectionNotices {
  private final Desk desk;
  private final IssuedPapers papers;
  private final Corrections corrections;
  private final SignedPapers signed;
  private final Time time;

  CorrectionNotices(
      Desk desk, IssuedPapers papers, Corrections corrections, SignedPapers signed, Time time) {
    this.desk = desk;
    this.papers = papers;
    this.corrections = corrections;
    this.signed = signed;
    this.time = time;
  }

  /** The time, and the days on which a period may end. */
  @Component
  record Time(InstantSource clock, WorkingCalendar calendar) {}

  void give(
      Application application,
      Matter matter,
      List<Remark> remarks,
      SignedIn by,
      String overrideReason) {
    var now = time.clock().instant();
    var last = CorrectionTime.lastDay(Dates.dayOf(now), time.calendar());
    desk.tell(
        matter.id(),
        new Notice(
            "registration.notice.to-mend.subject",
            "registration.notice.to-mend.body",
            List.of(
                matter.subject(),
                matter.number(),
                Integer.toString(remarks.size()),
                last.toString())));
    askAgain(application, remarks);
    var document = papers.correctionNotice(application, matter, remarks, by, last);
    corrections.add(
        application.id(), new Given(by.officer(), remarks, overrideReason, document, last), now);
  }

  /** Whose paper the notice names signs anew, on paper or online. */
  private void askAgain(Application application, List<Remark> remarks) {
    var hash = Answers.hash(application.draft());
    for (var signatory : Signatories.of(application.draft())) {
      if (remarks.stream().anyMatch(remark -> remark.field().equals(signatory.field()))) {
        signed.end(application.id(), signatory.key(), hash, time.clock().instant());
      }
    }
  }
}
