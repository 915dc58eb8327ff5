package hongdun.casework.web;

import hongdun.casework.MatterId;
import hongdun.casework.usecase.HandOverPapers;
import hongdun.documents.Deliveries.Way;
import hongdun.documents.DocumentId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Dates;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 发照送达: collection against signature, delivery by post, licences printed anew. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD"})
class DeliveryController {
  private static final String ID = "[0-9]{1,18}";

  private final HandOverPapers papers;
  private final InstantSource clock;

  DeliveryController(HandOverPapers papers, InstantSource clock) {
    this.papers = papers;
    this.clock = clock;
  }

  @GetMapping("/desk/matters/{id}/delivery")
  DeliveryPage show(@PathVariable long id, SignedIn visitor) {
    return page(id, visitor, Form.filled(Map.of()), List.of());
  }

  private DeliveryPage page(long id, SignedIn visitor, Form form, List<Shortcoming> faults) {
    return new DeliveryPage(papers.of(new MatterId(id), visitor.asOfficer()), form, faults);
  }

  @PostMapping("/desk/matters/{id}/delivery/collected")
  Page collected(@PathVariable long id, SignedIn visitor, Form form, HttpServletResponse response) {
    var faults = new ArrayList<Shortcoming>();
    require(faults, form, "collector", "casework.delivery.collector-missing");
    var document = document(form, faults);
    require(faults, form, "signed", "casework.delivery.signed-missing");
    require(faults, form, "papers", "casework.delivery.nothing-chosen");
    return faults.isEmpty() && document.isPresent()
        ? handOver(
            id,
            visitor,
            form,
            new Way.Collected(
                Sensitive.of(form.text("collector")),
                document.get().kind(),
                document.get().masked()),
            response)
        : page(id, visitor, form, faults);
  }

  private Optional<? extends IdentityDocument> document(Form form, List<Shortcoming> faults) {
    var kind =
        Arrays.stream(IdentityDocument.Kind.values())
            .filter(one -> one.name().equals(form.text("documentKind")))
            .findFirst();
    var read =
        kind.flatMap(one ->
            IdentityDocument.parse(one, form.code("documentNumber"), Dates.dayOf(clock.instant()))
                .toOptional());
    if (read.isEmpty()) {
      faults.add(Shortcoming.of("documentNumber", "casework.delivery.document-wrong"));
    }
    return read;
  }

  @PostMapping("/desk/matters/{id}/delivery/posted")
  Page posted(@PathVariable long id, SignedIn visitor, Form form, HttpServletResponse response) {
    var faults = new ArrayList<Shortcoming>();
    require(faults, form, "addressee", "casework.delivery.addressee-missing");
    require(faults, form, "address", "casework.delivery.address-missing");
    require(faults, form, "carrier", "casework.delivery.carrier-missing");
    if (!form.code("tracking").matches("[A-Z0-9]{8,30}")) {
      faults.add(Shortcoming.of("tracking", "casework.delivery.tracking-wrong"));
    }
    require(faults, form, "papers", "casework.delivery.nothing-chosen");
    return faults.isEmpty()
        ? handOver(
            id,
            visitor,
            form,
            new Way.Posted(
                Sensitive.of(form.text("addressee")),
                Sensitive.of(form.text("address")),
                form.text("carrier"),
                form.code("tracking")),
            response)
        : page(id, visitor, form, faults);
  }

  private static void require(List<Shortcoming> faults, Form form, String field, String key) {
    if (!form.has(field)) {
      faults.add(Shortcoming.of(field, key));
    }
  }

  private Page handOver(
      long id, SignedIn visitor, Form form, Way way, HttpServletResponse response) {
    var faults = papers.handOver(new MatterId(id), visitor.asOfficer(), chosen(form), way);
    if (!faults.isEmpty()) {
      return page(id, visitor, form, faults);
    }
    Flash.say(response, "casework.delivery.kept");
    return new Redirect("/desk/matters/" + id + "/delivery");
  }

  private static Set<DocumentId> chosen(Form form) {
    return form.all("papers").stream()
        .filter(text -> text.matches(ID))
        .map(text -> new DocumentId(Long.parseLong(text)))
        .collect(Collectors.toSet());
  }

  @PostMapping("/desk/matters/{id}/delivery/reprint")
  Page reprint(@PathVariable long id, SignedIn visitor, Form form, HttpServletResponse response) {
    var copy = new DocumentId(form.number("copy").orElse(0));
    var faults = papers.reprint(new MatterId(id), visitor.asOfficer(), copy, form.text("reason"));
    if (!faults.isEmpty()) {
      return page(id, visitor, form, faults);
    }
    Flash.say(response, "casework.delivery.reprinted");
    return new Redirect("/desk/matters/" + id + "/delivery");
  }
}
