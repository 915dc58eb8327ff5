package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.portal.PersonalData;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.State;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Mandates;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.SignedPapers;
import hongdun.registration.persistence.Signing;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What this room holds on an applicant: his drafts, his applications with their files and
 * signatures, and whom he let act for him.
 */
@Component
class RegistrationPersonalData implements PersonalData {
  private static final LegalBasis MATERIALS = new LegalBasis(Law.REGISTRATION_REGULATION, "16");
  private static final LegalBasis ARCHIVE = new LegalBasis(Law.REGISTRATION_RULES, "59");
  private static final LegalBasis MANDATE = new LegalBasis(Law.CIVIL_CODE, "165");

  private final Applications applications;
  private final Mandates mandates;
  private final OwnFiles files;
  private final PurgeDrafts drafts;
  private final InstantSource clock;

  RegistrationPersonalData(
      Applications applications,
      Mandates mandates,
      OwnFiles files,
      PurgeDrafts drafts,
      InstantSource clock) {
    this.applications = applications;
    this.mandates = mandates;
    this.files = files;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** What belongs to an application beside its text. */
  @Component
  record OwnFiles(
      Papers papers,
      SignedPapers signed,
      Signing signing,
      Attachments attachments,
      OwnAnswers answers) {
    List<Attached> of(Application application) {
      var numbers =
          Stream.concat(
                  papers.of(application.id()).stream()
                      .flatMap(paper -> paper.attachment().stream().boxed()),
                  signed.attachmentsOf(application.id()).stream())
              .distinct()
              .toList();
      return numbers.isEmpty()
          ? List.of()
          : attachments.findAll(numbers).stream()
              .map(one -> new Attached(one.fileName(), () -> attachments.open(one)))
              .toList();
    }
  }

  @Override
  public String room() {
    return "registration";
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.goes("registration.held.drafts", MATERIALS).until("registration.retention.drafts"),
        Holding.goes("registration.held.links", MATERIALS),
        Holding.stays("registration.held.applications", MATERIALS, ARCHIVE),
        Holding.stays("registration.held.mandates", MANDATE, ARCHIVE));
  }

  @Override
  public List<Section> copy(long account) {
    var all = ownOf(account);
    var companies =
        mandates.represented(account).stream()
            .map(one ->
                Item.of(
                    one.companyName(),
                    Line.of("registration.own-data.company", one.company().value()),
                    Line.of("registration.own-data.confirmed", one.confirmedAt())))
            .toList();
    return List.of(
        new Section(
            "registration.held.drafts", items(all, State.DRAFT, files.answers().nameOf(account))),
        new Section(
            "registration.held.applications",
            items(all, State.HANDED_IN, files.answers().nameOf(account))),
        new Section("registration.own-data.companies", companies),
        new Section("registration.held.mandates", mandates(account)));
  }

  /** What he filled in for himself: what he began for a company is the company's. */
  private List<Application> ownOf(long account) {
    var forCompanies = mandates.begunForCompanies(account);
    return applications.allOf(account).stream()
        .filter(one -> !forCompanies.contains(one.id()))
        .toList();
  }

  private List<Item> items(List<Application> all, State state, String name) {
    return all.stream()
        .filter(one -> one.state() == state)
        .map(one -> new Item(one.title(), lines(one, name), files.of(one)))
        .toList();
  }

  private List<Line> lines(Application application, String name) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("registration.own-data.begun", application.createdAt()));
    lines.add(Line.of("registration.own-data.changed", application.updatedAt()));
    lines.addAll(files.answers().lines(application, name));
    files.signing().all(application.id()).stream()
        .filter(signature -> !signature.name().isEmpty())
        .forEach(signature ->
            lines.add(
                new Line(
                    "registration.own-data.signed-by",
                    List.of(signature.name()),
                    new Value.At(signature.signedAt()))));
    return lines;
  }

  private List<Item> mandates(long account) {
    var all =
        Stream.concat(
                mandates.ofPrincipal(account, List.of()).stream(),
                mandates.ofAgent(account).stream())
            .toList();
    return all.stream()
        .map(one ->
            Item.of(
                one.companyName(),
                Line.of("registration.own-data.principal", "#" + one.principal()),
                Line.of("registration.own-data.agent", "#" + one.agent()),
                Line.of("registration.own-data.items", String.join(", ", one.items())),
                Line.of("registration.own-data.from", one.from().toString()),
                Line.of("registration.own-data.until", one.until().toString())))
        .toList();
  }

  @Override
  public void erase(long account) {
    var all = ownOf(account);
    drafts.purgeNow(
        all.stream().filter(one -> one.state() == State.DRAFT).map(Application::id).toList());
    files.signing().forgetLinks(all.stream().map(Application::id).toList());
    mandates.endAllOf(account, clock.instant());
  }
}
