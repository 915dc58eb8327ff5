package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Days;
import hongdun.casework.domain.GivenNotice;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.domain.Outcome;
import hongdun.casework.domain.PastLife;
import hongdun.casework.persistence.MatterBatches.Brought;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 批量办件的行 — what a matter of the past is in each table. */
final class MatterRows {
  private MatterRows() {}

  record MatterRow(
      long id,
      String procedure,
      String item,
      String number,
      String queryCode,
      String subject,
      long bureau,
      String region,
      String stage,
      int version,
      int round,
      String ruleSet,
      String variant,
      @Nullable Long partyAccount,
      String partyName,
      String partyAddress,
      String partyLanguage,
      @Nullable Long handler,
      Instant openedAt,
      @Nullable Instant concludedAt) {
    static MatterRow of(Brought brought) {
      var opening = brought.opening();
      var party = opening.party();
      var life = brought.life();
      return new MatterRow(
          life.id().value(),
          opening.procedure().code(),
          opening.item(),
          brought.number(),
          brought.code().value(),
          opening.subject(),
          opening.bureau().value(),
          opening.region().code(),
          life.stage(),
          life.version(),
          life.round(),
          opening.ruleSet(),
          brought.variant(),
          party.account().orElse(null),
          party.name().value(),
          party.address().value(),
          party.language().name(),
          life.handler().map(OfficerId::value).orElse(null),
          brought.openedAt(),
          life.concludedAt().orElse(null));
    }
  }

  record JournalRow(
      long matter,
      int round,
      Instant at,
      String step,
      String fromStage,
      String toStage,
      String byKind,
      @Nullable Long officer,
      @Nullable Long unit,
      @Nullable String role,
      String byName,
      boolean forParty,
      String note,
      @Nullable String law,
      @Nullable String article) {
    static Stream<JournalRow> of(Brought brought) {
      return brought.life().journal().stream()
          .map(entry -> {
            var line = entry.line();
            var by = line.by();
            return new JournalRow(
                line.matter().value(),
                entry.round(),
                line.at(),
                line.step(),
                line.from(),
                line.to(),
                by.kind().name(),
                by.officer().map(OfficerId::value).orElse(null),
                by.unit().map(UnitId::value).orElse(null),
                by.role().map(Role::name).orElse(null),
                by.name(),
                by.forParty(),
                line.note(),
                line.basis().map(basis -> basis.law().name()).orElse(null),
                line.basis().map(LegalBasis::article).orElse(null));
          });
    }
  }

  record AssignmentRow(
      long matter,
      Instant fromAt,
      @Nullable Instant untilAt,
      String kind,
      @Nullable Long officer,
      @Nullable Long unit,
      List<String> roles) {
    static Stream<AssignmentRow> of(Brought brought) {
      var matter = brought.life().id().value();
      return brought.life().holds().stream()
          .map(hold -> {
            var from = hold.from();
            var until = hold.until().orElse(null);
            return switch (hold.holder()) {
              case ByOfficer(var officer, var unit) ->
                  new AssignmentRow(
                      matter, from, until, "OFFICER", officer.value(), unit.value(), List.of());
              case ByQueue(var unit, var roles) ->
                  new AssignmentRow(
                      matter,
                      from,
                      until,
                      "QUEUE",
                      null,
                      unit.value(),
                      roles.stream().sorted().map(Role::name).toList());
              case ByParty() ->
                  new AssignmentRow(matter, from, until, "PARTY", null, null, List.of());
            };
          });
    }
  }

  record StopRow(long clock, Instant stoppedAt, @Nullable Instant resumedAt, String stage) {}

  record ClockRow(
      long id,
      long matter,
      int round,
      Instant startedAt,
      LocalDate startedOn,
      int promisedDays,
      int statutoryDays,
      String law,
      String article,
      @Nullable LocalDate due,
      @Nullable LocalDate statutoryDue,
      @Nullable LocalDate warnOn,
      boolean provisional,
      @Nullable Instant endedAt,
      @Nullable Instant struckAt,
      List<StopRow> stops) {
    static ClockRow of(long id, MatterId matter, PastLife.Clock clock) {
      var law = clock.law();
      return new ClockRow(
          id,
          matter.value(),
          clock.round(),
          clock.startedAt(),
          law.startedOn(),
          law.promisedDays(),
          law.statutoryDays(),
          law.basis().law().name(),
          law.basis().article(),
          clock.days().map(Days::due).orElse(null),
          clock.days().map(Days::statutoryDue).orElse(null),
          clock.days().map(Days::warnOn).orElse(null),
          clock.days().map(Days::provisional).orElse(false),
          clock.endedAt().orElse(null),
          clock.struck().orElse(null),
          clock.stops().stream()
              .map(stop ->
                  new StopRow(id, stop.stoppedAt(), stop.resumedAt().orElse(null), stop.stage()))
              .toList());
    }
  }

  record NoticeRow(
      long matter,
      Instant givenAt,
      String subjectKey,
      String bodyKey,
      List<String> arguments,
      boolean sent) {
    static Stream<NoticeRow> of(Brought brought) {
      return brought.life().notices().stream()
          .map(notice -> row(brought.life().id().value(), notice));
    }

    private static NoticeRow row(long matter, GivenNotice notice) {
      return new NoticeRow(
          matter,
          notice.at(),
          notice.subjectKey(),
          notice.bodyKey(),
          notice.arguments(),
          notice.sent());
    }
  }

  record OutcomeRow(
      long matter,
      long bureau,
      boolean decided,
      LocalDate submittedOn,
      LocalDate concludedOn,
      int workingDays,
      int statutoryDays,
      boolean overdue) {
    static Stream<OutcomeRow> of(Brought brought) {
      return brought.life().outcome().stream().map(OutcomeRow::row);
    }

    private static OutcomeRow row(Outcome outcome) {
      return new OutcomeRow(
          outcome.matter().value(),
          outcome.bureau().value(),
          outcome.decided(),
          outcome.submittedOn(),
          outcome.concludedOn(),
          outcome.workingDays(),
          outcome.statutoryDays(),
          outcome.overdue());
    }
  }
}
