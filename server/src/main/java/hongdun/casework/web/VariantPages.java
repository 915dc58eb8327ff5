package hongdun.casework.web;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.Owner;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.casework.usecase.DraftVariant;
import hongdun.casework.usecase.RetireVariant;
import hongdun.casework.usecase.TryVariant;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Place;
import hongdun.catalogue.Variant.StepRule;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the pages of variants show, and reads what was entered there. */
@Component
class VariantPages {
  static final String EVERY_TYPE = "ANY";
  private static final String LIMIT = "limit-";
  private static final int MOST_DAYS = 365;
  private static final int HUNDRED = 100;
  private static final int MOST_HANDS = 9;

  private final DraftVariant variants;
  private final RetireVariant retire;
  private final TryVariant simulation;
  private final Agency agency;

  VariantPages(DraftVariant variants, RetireVariant retire, TryVariant simulation, Agency agency) {
    this.variants = variants;
    this.retire = retire;
    this.simulation = simulation;
    this.agency = agency;
  }

  VariantsPage list(SignedIn officer, Frame frame, Form form, List<Shortcoming> faults) {
    var items = variants.items();
    var types = new LinkedHashMap<String, String>();
    variants.rooms().forEach(room -> types.putAll(room.entityTypes()));
    var typeChoices = new ArrayList<Choice>();
    typeChoices.add(Choice.of(EVERY_TYPE, frame.text("casework.variant.every-type")));
    types.forEach((code, key) -> typeChoices.add(Choice.of(code, frame.text(key))));
    return new VariantsPage(
        variants.versions(officer.asOfficer()),
        items.stream().map(item -> Choice.of(item.code(), frame.text(item.title()))).toList(),
        typeChoices,
        types,
        items.stream()
            .flatMap(item -> variants.patterns(item.code()).stream())
            .map(Variant::code)
            .distinct()
            .map(code -> Choice.of(code, frame.text("casework.variant.kind." + code)))
            .toList(),
        officer.roles(),
        form,
        faults);
  }

  /** A version's page; with a day of receipt what it would do is reckoned, too. */
  VariantPage dossier(VariantId id, SignedIn officer, List<Shortcoming> faults, Form form) {
    var dossier = variants.dossier(id, officer.asOfficer());
    var names =
        dossier.journal().stream()
            .flatMap(line ->
                Stream.concat(Stream.of(new OfficerId(line.officer())), line.inPlaceOf().stream()))
            .distinct()
            .collect(Collectors.toMap(OfficerId::value, one -> agency.officer(one).name()));
    var all = new ArrayList<>(faults);
    var trial = form.date("received").map(day -> simulation.tryOut(id, day, officer.asOfficer()));
    if (trial.isEmpty() && !form.dateText("received").isEmpty()) {
      all.add(Shortcoming.of("received", "casework.trial.day-wrong"));
    }
    trial.flatMap(VariantPages::fault).ifPresent(all::add);
    return new VariantPage(
        dossier,
        names,
        officer.roles(),
        List.copyOf(all),
        new VariantPage.Days(
            form.dateText("from"), form.dateText("last"), form.dateText("received")),
        trial
            .filter(TryVariant.Outcome.Reckoned.class::isInstance)
            .map(TryVariant.Outcome.Reckoned.class::cast),
        after(dossier.version()),
        variants.today());
  }

  private static Optional<Shortcoming> fault(TryVariant.Outcome outcome) {
    return switch (outcome) {
      case TryVariant.Outcome.Reckoned _ -> Optional.empty();
      case TryVariant.Outcome.NoCalendar(var year) ->
          Optional.of(
              Shortcoming.of("received", "agency.calendar.not-loaded", Integer.toString(year)));
      case TryVariant.Outcome.NoItem() ->
          Optional.of(Shortcoming.of("received", "casework.trial.no-item"));
    };
  }

  /** What takes over, shown beside a last day that is set. */
  private Optional<VariantVersion> after(VariantVersion version) {
    return version.to().flatMap(last -> retire.after(version, last));
  }

  /** What is wrong with the numbers entered. */
  List<Shortcoming> faults(Form form) {
    var faults = new ArrayList<Shortcoming>();
    if (form.number("promisedDays").orElse(MOST_DAYS + 1L) > MOST_DAYS) {
      faults.add(Shortcoming.of("promisedDays", "casework.variant.days-wrong"));
    }
    if (form.number("afterCheck").orElse(HUNDRED + 1L) > HUNDRED) {
      faults.add(Shortcoming.of("afterCheck", "casework.variant.percent-wrong"));
    }
    variants.rooms().stream()
        .flatMap(room -> limited(new ProcedureTable(room.procedure())).stream())
        .distinct()
        .map(stage -> LIMIT + stage)
        .filter(field -> !form.text(field).isEmpty())
        .filter(field -> form.number(field).orElse(MOST_DAYS + 1L) > MOST_DAYS)
        .forEach(field -> faults.add(Shortcoming.of(field, "casework.variant.limit-wrong")));
    return faults;
  }

  private static Map<String, Integer> limits(ProcedureTable law, Form form) {
    var limits = new LinkedHashMap<String, Integer>();
    for (var stage : limited(law)) {
      form.number(LIMIT + stage).ifPresent(days -> limits.put(stage, (int) days));
    }
    return limits;
  }

  /** The stages in the bureau's hands. */
  static List<String> limited(ProcedureTable law) {
    return law.stages().stream().filter(stage -> law.rule(stage).owner() == Owner.BUREAU).toList();
  }

  /** The variant as entered: the ticked rows of the law's table with their roles and hands. */
  Variant entered(VariantId id, SignedIn officer, Form form) {
    var dossier = variants.dossier(id, officer.asOfficer());
    var steps = new ArrayList<StepRule>();
    var rows = officersRows(dossier.law());
    for (int i = 0; i < rows.size(); i++) {
      if (form.isChecked("use-" + i)) {
        steps.add(rule(rows.get(i), i, form));
      }
    }
    return new Variant(
        dossier.version().variant().code(),
        (int) form.number("promisedDays").orElse(0),
        (int) form.number("afterCheck").orElse(0),
        steps,
        limits(dossier.law(), form));
  }

  private static StepRule rule(Row row, int index, Form form) {
    var ticked = Set.copyOf(form.all("roles-" + index));
    var roles =
        lawful(row).stream()
            .filter(role -> ticked.contains(role.name()))
            .collect(Collectors.toSet());
    return new StepRule(
        row.from(),
        row.step(),
        roles,
        (int) Math.min(MOST_HANDS, form.number("hand-" + index).orElse(0)),
        form.text("place-" + index).equals(Place.DELEGATE.name()) ? Place.DELEGATE : Place.BUREAU,
        form.isChecked("reason-" + index));
  }

  static List<Row> officersRows(ProcedureTable law) {
    return law.rows().stream()
        .filter(row -> row.by() instanceof By.Officers && row.isChosen())
        .toList();
  }

  static List<Role> lawful(Row row) {
    return row.by() instanceof By.Officers(var roles)
        ? roles.stream().sorted().toList()
        : List.of();
  }
}
