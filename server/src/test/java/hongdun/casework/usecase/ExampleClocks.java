package hongdun.casework.usecase;

import hongdun.agency.Role;
import hongdun.casework.ClockKind;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.TimeLimits.Extending;
import hongdun.casework.TimeLimits.Resuming;
import hongdun.casework.TimeLimits.Ruling;
import hongdun.casework.TimeLimits.Stopping;
import hongdun.casework.domain.DueExplanation;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The clocks of an example desk, as its people extend, stop and resume them. */
final class ExampleClocks {
  final ExampleDesk example;
  final Actor.Officer leader;
  final Actor.Officer examiner;

  ExampleClocks(ApplicationContext context) {
    example = new ExampleDesk(context);
    leader = example.bureau.officer("赵局长", Role.LEADER);
    examiner = example.bureau.officer("李审查", Role.ACCEPTOR, Role.EXAMINER);
  }

  Ruling extend(Matter matter, int length, Actor.Officer by) {
    return example.inTransaction(() ->
        example.limits.extend(
            new Extending(matter.id(), ClockKind.WHOLE, length, "延〔2026〕1号", "情形复杂", by)));
  }

  Ruling stop(Matter matter, String cause, String paper) {
    return stop(matter, cause, paper, examiner);
  }

  Ruling stop(Matter matter, String cause, String paper, Actor.Officer by) {
    return example.inTransaction(
        () -> example.limits.stop(new Stopping(matter.id(), ClockKind.WHOLE, cause, paper, by)));
  }

  Ruling resume(Matter matter, String paper) {
    return example.inTransaction(
        () -> example.limits.resume(new Resuming(matter.id(), ClockKind.WHOLE, paper, examiner)));
  }

  List<String> faults(Ruling ruling) {
    return ruling instanceof Ruling.Refused(var faults)
        ? faults.stream().map(Shortcoming::messageKey).toList()
        : List.of();
  }

  String due(Matter matter) {
    return example.desk.find(matter.id()).orElseThrow().due().orElseThrow().toString();
  }

  DueExplanation explained(Matter matter) {
    return example.due.explain(matter.id());
  }

  List<String> steps(Matter matter) {
    return example.desk.journal(matter.id()).stream().map(JournalEntry::step).toList();
  }
}
