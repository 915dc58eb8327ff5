package hongdun.agency.web;

import hongdun.agency.Absence;
import hongdun.agency.usecase.RecordAbsence.Person;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** 离岗 — who of somebody's people is away, and the form to record it. */
public record AbsencesPage(
    List<Person> people, LocalDate today, Form form, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "agency/absences";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  /** Those who are or will be away. */
  public List<Person> away() {
    return people.stream().filter(person -> !person.absences().isEmpty()).toList();
  }

  public boolean isAway(Absence absence) {
    return !today.isBefore(absence.from()) && !today.isAfter(absence.until());
  }

  public List<Choice> officers() {
    return people.stream()
        .map(person ->
            Choice.of(
                Long.toString(person.officer().id().value()),
                person.officer().name() + " " + person.officer().number()))
        .toList();
  }

  public List<Choice> kinds(Frame frame) {
    return Arrays.stream(Absence.Kind.values())
        .map(kind -> Choice.of(kind.name(), frame.text("agency.absence." + kind.name())))
        .toList();
  }
}
