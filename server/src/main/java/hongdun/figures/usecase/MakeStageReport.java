package hongdun.figures.usecase;

import hongdun.figures.CountedUnits;
import hongdun.figures.CountedUnits.OfABureau;
import hongdun.figures.Measure;
import hongdun.figures.domain.Counted;
import hongdun.figures.domain.Months;
import hongdun.figures.domain.Report;
import hongdun.figures.domain.StageReport;
import hongdun.figures.domain.StageReport.Line;
import hongdun.figures.domain.StageReport.Month;
import hongdun.figures.domain.StageReport.Value;
import hongdun.figures.persistence.StageReports;
import hongdun.figures.persistence.StageReports.Kept;
import hongdun.portal.AuditTrail;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.shared.BilingualText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 阶段报告 — counts the figures of a bureau now, beside the months before, and keeps the numbers; who
 * made a report or took one away is written down.
 */
@Component
public class MakeStageReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SHOWN = 20;
  private final CountFigures figures;
  private final StageReports reports;
  private final ObjectProvider<CountedUnits> units;
  private final AuditTrail audit;
  private final InstantSource clock;

  MakeStageReport(
      CountFigures figures,
      StageReports reports,
      ObjectProvider<CountedUnits> units,
      AuditTrail audit,
      InstantSource clock) {
    this.figures = figures;
    this.reports = reports;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** A report in the list. */
  public record Made(long id, String from, String to, String by, Instant at) {}

  /** A report with who made it and when. */
  public record Shown(Made made, StageReport report) {}

  /** The months a report can be of, the newest first. */
  @Transactional(readOnly = true)
  public List<YearMonth> choices() {
    return figures.months();
  }

  @Transactional(readOnly = true)
  public List<Made> latest(SignedIn who) {
    return reports.latest(bureau(who).bureau(), SHOWN).stream().map(MakeStageReport::made).toList();
  }

  /** Counts and keeps a report of one's own bureau; its id. */
  @Transactional
  public long make(String from, String to, SignedIn who) {
    var own = bureau(who);
    var months = Months.read(from, to, Dates.dayOf(clock.instant()));
    var former = months.before();
    var bureauId = Long.toString(own.bureau());
    var now = figures.report(months.first().toString(), months.last().toString(), bureauId);
    var past = figures.report(former.first().toString(), former.last().toString(), bureauId);
    var report = report(own.bureauName(), now, past);
    var id =
        reports.add(
            new Kept(
                0,
                own.bureau(),
                report.from(),
                report.to(),
                who.account(),
                who.name(),
                clock.instant(),
                JSON.writeValueAsString(report)));
    audit.write(line(who, report.from() + " – " + report.to()));
    return id;
  }

  @Transactional(readOnly = true)
  public Shown show(long id, SignedIn who) {
    var kept =
        reports
            .find(id)
            .filter(report -> report.bureau() == bureau(who).bureau())
            .orElseThrow(() -> new NotFound("No stage report " + id + " of his bureau"));
    return new Shown(made(kept), JSON.readValue(kept.content(), StageReport.class));
  }

  /** The same, taken away as a file, which is written down. */
  @Transactional
  public Shown take(long id, SignedIn who) {
    var shown = show(id, who);
    audit.write(line(who, shown.report().from() + " – " + shown.report().to() + " PDF"));
    return shown;
  }

  private static AuditTrail.Line line(SignedIn who, String about) {
    return AuditTrail.Line.of(AuditTrail.Act.STAGE_REPORT, who.account()).about(about);
  }

  private static StageReport report(BilingualText bureau, Report now, Report past) {
    return new StageReport(
        bureau,
        now.bureau().isEmpty(),
        now.months().first().toString(),
        now.months().last().toString(),
        past.months().first().toString(),
        past.months().last().toString(),
        now.whole().stream()
            .map(counted ->
                new Line(
                    counted.figure().code(),
                    counted.figure().unit(),
                    value(counted.measure()),
                    past.whole().stream()
                        .filter(one -> one.figure().code().equals(counted.figure().code()))
                        .findFirst()
                        .map(one -> value(one.measure()))
                        .orElseGet(() -> new Value(null, null, null)),
                    months(counted, now)))
            .toList());
  }

  private static List<Month> months(Counted counted, Report report) {
    return report.byMonth().entrySet().stream()
        .map(month ->
            new Month(
                month.getKey().toString(),
                Optional.ofNullable(month.getValue().get(counted.figure().code()))
                    .flatMap(Measure::value)
                    .orElse(null)))
        .toList();
  }

  private static Value value(Measure measure) {
    return new Value(
        measure.value().orElse(null),
        measure.numerator().orElse(null),
        measure.denominator().orElse(null));
  }

  private static Made made(Kept kept) {
    return new Made(kept.id(), kept.from(), kept.to(), kept.madeName(), kept.madeAt());
  }

  /** Any unit of his bureau: it names the bureau. */
  private OfABureau bureau(SignedIn who) {
    return units.stream()
        .flatMap(source -> source.units(who.unit(), Dates.dayOf(clock.instant())).stream())
        .findFirst()
        .orElseThrow(() -> new NotFound("No bureau of account " + who.account()));
  }
}
