package hongdun.casework.web;

import hongdun.agency.Role;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.Control;
import hongdun.casework.domain.FlowFault;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.casework.usecase.DraftVariant.Dossier;
import hongdun.casework.usecase.TryVariant.Outcome.Reckoned;
import hongdun.casework.usecase.TryVariant.Tried;
import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Place;
import hongdun.catalogue.Variant.StepRule;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.VariantVersion.State;
import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 审批模式方案 — one version: what is wrong with it, what it changes, what it would do, its steps, its
 * journal.
 *
 * @param after what takes over when its last day is over; empty while no end is set
 */
public record VariantPage(
    Dossier dossier,
    Map<Long, String> names,
    Set<String> roles,
    List<Shortcoming> faults,
    Days days,
    Optional<Reckoned> trial,
    Optional<VariantVersion> after,
    LocalDate today)
    implements Page {
  private static final int HANDS = 6;

  /** The days as they were entered: to begin, to end, to try. */
  public record Days(String from, String last, String received) {}

  /** Whether its head may set its last day. */
  public boolean mayEnd() {
    return dossier.version().state() == State.ACTIVE
        && dossier.version().scope().bureau().isPresent()
        && dossier.version().to().filter(today::isAfter).isEmpty()
        && roles.contains("HEAD");
  }

  /** The earliest last day that can be chosen. */
  public LocalDate earliestLast() {
    return dossier.version().from().filter(today::isBefore).orElse(today);
  }

  /** Who takes a step that was tried, by role. */
  public String roles(Tried step, Frame frame) {
    return step.roles().stream()
        .map(role -> frame.text("agency.role." + role))
        .collect(Collectors.joining(frame.text("casework.variant.or")));
  }

  public boolean isDraft() {
    return dossier.version().state() == State.DRAFT
        && dossier.version().scope().bureau().isPresent();
  }

  public boolean mayChange() {
    return isDraft()
        && (roles.contains("DIVISION_HEAD") || roles.contains("LEADER") || roles.contains("HEAD"));
  }

  public boolean mayActivate() {
    return isDraft() && roles.contains("HEAD");
  }

  public Variant variant() {
    return dossier.version().variant();
  }

  public ProcedureTable table() {
    return dossier.law().under(variant(), new RuleSet(dossier.item().ruleSet()));
  }

  public List<Row> rows() {
    return VariantPages.officersRows(dossier.law());
  }

  /** The stages that may have a time limit. */
  public List<String> limited() {
    return VariantPages.limited(dossier.law());
  }

  public String limit(String stage) {
    return Optional.ofNullable(variant().limits().get(stage)).map(String::valueOf).orElse("");
  }

  /** "Limit of the stage “Accepted”". */
  public String limitOf(String stage, Frame frame) {
    return frame.text("casework.variant.limit-of", frame.text(dossier.law().stageKey(stage)));
  }

  public String days(Optional<Integer> limit, Frame frame) {
    return limit
        .map(days -> frame.text("casework.variant.days-of", days))
        .orElseGet(() -> frame.text("casework.variant.limit-none"));
  }

  public List<Role> lawful(Row row) {
    return VariantPages.lawful(row);
  }

  public Optional<StepRule> rule(Row row) {
    return row.ruleIn(variant());
  }

  public List<Choice> hands(Frame frame) {
    return IntStream.rangeClosed(0, HANDS)
        .mapToObj(hand ->
            Choice.of(
                Integer.toString(hand),
                hand == 0
                    ? frame.text("casework.variant.hand.any")
                    : frame.text("casework.variant.hand", hand)))
        .toList();
  }

  public List<Choice> places(Frame frame) {
    return Stream.of(Place.values())
        .map(place -> Choice.of(place.name(), frame.text("casework.variant.place." + place.name())))
        .toList();
  }

  /** A stage and a step in words: "Submitted → Accepted". */
  public String words(String stage, String step, Frame frame) {
    return frame.text(
        "casework.variant.step-in",
        frame.text(dossier.law().stageKey(stage)),
        frame.text(dossier.law().stepKey(step)));
  }

  public String words(FlowFault fault, Frame frame) {
    var law = dossier.law();
    return frame.text(
        "casework.lint." + fault.kind().name(),
        fault.stage().isEmpty() ? "" : frame.text(law.stageKey(fault.stage())),
        fault.step().isEmpty() ? "" : frame.text(law.stepKey(fault.step())));
  }

  /** How one side of the comparison takes a step. */
  public String words(Optional<StepRule> rule, Frame frame) {
    return rule.map(one ->
            frame.text(
                "casework.variant.taken-by",
                one.roles().stream()
                    .sorted()
                    .map(role -> frame.text("agency.role." + role.name()))
                    .collect(Collectors.joining(frame.text("casework.variant.or"))),
                one.hand(),
                one.place().name(),
                Boolean.toString(one.reason())))
        .orElseGet(() -> frame.text("casework.variant.without"));
  }

  public Optional<RiskPoint> risk(Row row) {
    return dossier.risks().stream().filter(risk -> risk.step().equals(row.step())).findFirst();
  }

  public Meaning riskMeaning(RiskPoint risk) {
    return switch (risk.grade()) {
      case HIGH -> Meaning.BAD;
      case MEDIUM -> Meaning.ATTENTION;
      case LOW -> Meaning.NEUTRAL;
    };
  }

  public String controls(StepRule rule, Frame frame) {
    var controls = Control.of(rule, table());
    return controls.isEmpty()
        ? frame.text("casework.control.NONE")
        : controls.stream()
            .map(control -> frame.text("casework.control." + control.name()))
            .collect(Collectors.joining(frame.text("casework.variant.or")));
  }

  public Meaning meaning() {
    return VariantsPage.meaning(dossier.version());
  }

  @Override
  public String template() {
    return "casework/variant";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
