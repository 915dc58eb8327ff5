package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Confirmed;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.FormStep;
import hongdun.registration.usecase.HandPapersIn;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.OpenDossier;
import hongdun.registration.usecase.PapersToSign;
import hongdun.registration.usecase.TakeUploads.Upload;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** 填报: the papers to hand in. */
@Controller
class PapersController {
  private static final String FIELD = "papers.";

  private final HandPapersIn papers;
  private final PaperRows rows;
  private final Fillings fillings;
  private final OpenDossier dossiers;
  private final Judgement judgement;

  PapersController(
      HandPapersIn papers,
      PaperRows rows,
      Fillings fillings,
      OpenDossier dossiers,
      Judgement judgement) {
    this.papers = papers;
    this.rows = rows;
    this.fillings = fillings;
    this.dossiers = dossiers;
    this.judgement = judgement;
  }

  @GetMapping("/apply/{id}/papers")
  @Access(Who.SIGNED_IN)
  Page page(@PathVariable long id, SignedIn visitor, HttpServletResponse response) {
    return fillings.show(id, visitor, response, filling -> page(filling, visitor));
  }

  private PapersPage page(Filling filling, SignedIn visitor) {
    var application = filling.application();
    var dossier = dossiers.of(application);
    return new PapersPage(
        filling,
        judgement.materials(dossier),
        rows.of(dossier.kept().papers()),
        visitor.isOfficer(),
        PapersToSign.available(application));
  }

  /** Going on takes in what was chosen and not yet uploaded. */
  @PostMapping("/apply/{id}/papers")
  @Access(Who.SIGNED_IN)
  Page next(@PathVariable long id, SignedIn visitor, Form form, HttpServletRequest request)
      throws IOException {
    var faults = new ArrayList<Shortcoming>();
    for (var chosen : files(request).entrySet()) {
      if (chosen.getKey().startsWith(FIELD)) {
        var material = chosen.getKey().substring(FIELD.length());
        var given = chosen.getValue().stream().filter(file -> !file.isEmpty()).toList();
        faults.addAll(add(new ApplicationId(id), visitor, material, given));
      }
    }
    var application = fillings.application(id, visitor);
    if (!faults.isEmpty()) {
      return page(fillings.of(application, faults), visitor);
    }
    if (form.has("later")) {
      return new Redirect("/apply/" + id);
    }
    var lacking = judgement.shortcomings(application, FormStep.PAPERS);
    return lacking.isEmpty()
        ? new Redirect("/apply/" + id + "/check")
        : page(fillings.of(application, lacking), visitor);
  }

  @PostMapping("/apply/{id}/papers/{material}")
  @Access(Who.SIGNED_IN)
  Page add(
      @PathVariable long id,
      @PathVariable String material,
      SignedIn visitor,
      HttpServletRequest request)
      throws IOException {
    var chosen = files(request).getOrDefault(FIELD + material, List.of());
    var faults = add(new ApplicationId(id), visitor, material, chosen);
    return faults.isEmpty()
        ? new Redirect("/apply/" + id + "/papers")
        : page(fillings.of(fillings.application(id, visitor), faults), visitor);
  }

  private static Map<String, List<MultipartFile>> files(HttpServletRequest request) {
    var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return parts == null ? Map.of() : parts.getMultiFileMap();
  }

  private List<Shortcoming> add(
      ApplicationId application, SignedIn visitor, String material, List<MultipartFile> files)
      throws IOException {
    var faults = new ArrayList<Shortcoming>();
    for (var file : files) {
      var name = file.getOriginalFilename();
      try (var content = file.getInputStream()) {
        var upload = new Upload(name == null ? "" : name, content, file.getSize());
        for (var fault : papers.add(application, visitor, material, upload)) {
          faults.add(
              Shortcoming.of(
                  FIELD + material, fault.messageKey(), fault.arguments().toArray(String[]::new)));
        }
      }
    }
    return faults;
  }

  @PostMapping("/apply/{id}/papers/{material}/original")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page originalSeen(@PathVariable long id, @PathVariable String material, SignedIn visitor) {
    papers.originalSeen(new ApplicationId(id), visitor, material);
    return new Redirect("/apply/" + id + "/papers");
  }

  @PostMapping("/apply/{id}/papers/{paper}/remove")
  @Confirmed("registration.papers.remove")
  @Access(Who.SIGNED_IN)
  Page remove(@PathVariable long id, @PathVariable long paper, SignedIn visitor) {
    papers.remove(new ApplicationId(id), visitor, paper);
    return new Redirect("/apply/" + id + "/papers");
  }
}
