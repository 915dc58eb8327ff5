package hongdun.casework.web;

import hongdun.casework.domain.DeskLine;
import hongdun.casework.usecase.ListedMatters.Shown;
import hongdun.portal.Dates;
import hongdun.portal.Frame;
import java.time.LocalDate;
import java.util.Optional;

/** 导出行 — a matter as a file lists it; no personal data of its party. */
record ExportedRow(
    String number,
    String subject,
    String item,
    String stage,
    LocalDate opened,
    Optional<LocalDate> due,
    Optional<LocalDate> concluded,
    String holder,
    String unit) {
  static ExportedRow of(DeskLine line, Shown shown, Frame frame) {
    var matter = line.matter();
    return new ExportedRow(
        matter.number(),
        matter.subject(),
        shown.item().map(frame::text).orElse(""),
        frame.text(shown.stageKey()),
        Dates.dayOf(matter.openedAt()),
        matter.due(),
        matter.concludedAt().map(Dates::dayOf),
        line.withParty() ? frame.text("casework.holder.party") : shown.holder(),
        frame.text(shown.unit()));
  }
}
