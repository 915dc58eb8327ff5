package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Progress;
import hongdun.casework.domain.QueryCode;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Notices;
import hongdun.catalogue.Catalogue;
import hongdun.portal.Dates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查询进度 — somebody with a query code looks where his matter stands. */
@Component
public class ReadProgress {
  private static final Set<String> NO_STEPS =
      Set.of(JournalLine.NOTICE, JournalLine.WARNING, JournalLine.ANSWERED);

  private final Agency agency;
  private final Catalogue catalogue;
  private final Courses courses;
  private final ExplainDue due;
  private final Files files;

  ReadProgress(Agency agency, Catalogue catalogue, Courses courses, ExplainDue due, Files files) {
    this.agency = agency;
    this.catalogue = catalogue;
    this.courses = courses;
    this.due = due;
    this.files = files;
  }

  /** What is kept of a matter. */
  @Component
  record Files(Matters matters, Journal journal, Notices notices, Assignments assignments) {}

  /** Where the matter of a code stands; empty when nobody has this code, however it is wrong. */
  @Transactional(readOnly = true)
  public Optional<Progress> read(String code) {
    return QueryCode.read(code).flatMap(files.matters()::findByQueryCode).map(this::read);
  }

  private Progress read(Matter matter) {
    var table = courses.table(matter);
    var clocks = due.explainAll(matter.id());
    var contact = files.assignments().lastOfficer(matter.id());
    return new Progress(
        matter,
        table,
        catalogue.item(matter.item(), Dates.dayOf(matter.openedAt())),
        agency.unit(matter.bureau()),
        contact.map(ByOfficer::officer).map(agency::officer),
        contact.map(ByOfficer::unit).map(agency::unit),
        clocks.getFirst(),
        clocks,
        steps(matter),
        table.ahead(matter.stage()),
        files.notices().of(matter.id()),
        refused(matter, table));
  }

  private List<JournalEntry> steps(Matter matter) {
    return files.journal().of(matter.id()).stream()
        .filter(line -> !NO_STEPS.contains(line.step()))
        .filter(line -> !JournalLine.OF_THE_DESK.contains(line.step()))
        .filter(line -> !JournalLine.isDeed(line.step()))
        .toList();
  }

  /** An officer's decision that is not the end that was asked for. */
  private boolean refused(Matter matter, ProcedureTable table) {
    return matter.concludedAt().isPresent()
        && table.rule(matter.stage()).decides()
        && !matter.stage().equals(table.goal())
        && files.journal().of(matter.id()).stream()
            .anyMatch(line -> line.to().equals(matter.stage()) && line.officer().isPresent());
  }
}
