package hongdun.registration.web;

import hongdun.documents.Attachments;
import hongdun.documents.Documents.Rendering;
import hongdun.documents.ServedFile;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Confirmed;
import hongdun.portal.Form;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.registration.usecase.HandPapersIn;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.OpenDossier;
import hongdun.registration.usecase.PapersToSign;
import hongdun.registration.usecase.TakeUploads.Upload;
import hongdun.registration.usecase.Visibility;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** 填报: papers to hand in, and papers filled in ready to sign. */
@Controller
class PapersController {
  private static final String FIELD = "papers.";

  private final HandPapersIn papers;
  private final PapersToSign toSign;
  private final Attachments attachments;
  private final PaperRows rows;
  private final Visibility visibility;
  private final OpenDossier dossiers;
  private final Judgement judgement;

  PapersController(
      HandPapersIn papers,
      PapersToSign toSign,
      Attachments attachments,
      PaperRows rows,
      Visibility visibility,
      OpenDossier dossiers,
      Judgement judgement) {
    this.papers = papers;
    this.toSign = toSign;
    this.attachments = attachments;
    this.rows = rows;
    this.visibility = visibility;
    this.dossiers = dossiers;
    this.judgement = judgement;
  }

  @GetMapping("/apply/{id}/papers")
  @Access(Who.SIGNED_IN)
  Page page(@PathVariable long id, SignedIn visitor) {
    return page(visibility.asApplicant(new ApplicationId(id), visitor), visitor, List.of());
  }

  private PapersPage page(Application application, SignedIn visitor, List<Shortcoming> faults) {
    var dossier = dossiers.of(application);
    return new PapersPage(
        application,
        judgement.materials(dossier),
        rows.of(dossier.kept().papers()),
        visitor.isOfficer(),
        PapersToSign.available(application),
        faults);
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
    var application = visibility.asApplicant(new ApplicationId(id), visitor);
    if (!faults.isEmpty()) {
      return page(application, visitor, faults);
    }
    if (form.has("later")) {
      return new Redirect("/apply/" + id);
    }
    var lacking = judgement.shortcomings(application, FormStep.PAPERS);
    return lacking.isEmpty()
        ? new Redirect("/apply/" + id + "/check")
        : page(application, visitor, lacking);
  }

  @PostMapping("/apply/{id}/papers/{material}")
  @Access(Who.SIGNED_IN)
  Page add(
      @PathVariable long id,
      @PathVariable String material,
      SignedIn visitor,
      HttpServletRequest request)
      throws IOException {
    var application = new ApplicationId(id);
    var chosen = files(request).getOrDefault(FIELD + material, List.of());
    var faults = add(application, visitor, material, chosen);
    return faults.isEmpty()
        ? new Redirect("/apply/" + id + "/papers")
        : page(visibility.asApplicant(application, visitor), visitor, faults);
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

  @GetMapping("/apply/{id}/papers/file/{paper}")
  @Access(Who.SIGNED_IN)
  ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long paper, SignedIn visitor) {
    var application = visibility.asReader(new ApplicationId(id), visitor);
    var file = papers.file(application, paper);
    return ServedFile.attachment(file, () -> attachments.open(file));
  }

  /** 自动生成的申请材料: a paper filled in from the answers, ready to print and sign. */
  @GetMapping("/apply/{id}/papers/draft/{paper}.pdf")
  @Access(Who.SIGNED_IN)
  Object draft(@PathVariable long id, @PathVariable String paper, SignedIn visitor) {
    var application = visibility.asReader(new ApplicationId(id), visitor);
    if (!PapersToSign.available(application).contains(paper)) {
      throw new NotFound("No paper to sign " + paper);
    }
    return switch (toSign.print(visibility.asRead(application, visitor), paper)) {
      case Rendering.Printed(var pdf) -> pdf(paper, pdf);
      case Rendering.MissingGlyphs(var characters) ->
          new MissingGlyphsPage(application, String.join(" ", characters));
    };
  }

  /** A paper that is shown and not kept. */
  static ResponseEntity<byte[]> pdf(String paper, byte[] pdf) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(paper + ".pdf").build().toString())
        .header("Content-Security-Policy", "sandbox")
        .body(pdf);
  }
}
