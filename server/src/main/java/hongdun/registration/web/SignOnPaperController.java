package hongdun.registration.web;

import hongdun.documents.Attachments;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.usecase.SignOnPaper;
import hongdun.registration.usecase.SignOnPaper.Scan;
import hongdun.registration.usecase.Visibility;
import hongdun.shared.Shortcoming;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 纸质签署: who signs on paper, and the scans of what they signed. */
@Controller
class SignOnPaperController {
  private final SignOnPaper sign;
  private final Attachments attachments;
  private final Visibility visibility;
  private final SignPages pages;

  SignOnPaperController(
      SignOnPaper sign, Attachments attachments, Visibility visibility, SignPages pages) {
    this.sign = sign;
    this.attachments = attachments;
    this.visibility = visibility;
    this.pages = pages;
  }

  @PostMapping("/apply/{id}/sign/paper")
  @Access(Who.SIGNED_IN)
  Page choose(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String signatory,
      @RequestParam MultipartFile file,
      SignedIn visitor)
      throws IOException {
    if (signatory.isEmpty()) {
      return pages.of(
          id, visitor, List.of(Shortcoming.of("signatory", "registration.sign.paper-who-missing")));
    }
    try (var content = file.getInputStream()) {
      var faults =
          sign.choose(new ApplicationId(id), visitor, signatory, scan(file, content)).stream()
              .map(fault ->
                  Shortcoming.of(
                      "file", fault.messageKey(), fault.arguments().toArray(String[]::new)))
              .toList();
      return faults.isEmpty()
          ? new Redirect("/apply/" + id + "/sign")
          : pages.of(id, visitor, faults);
    }
  }

  /** A form sent without a file has an empty one without a name. */
  private static Optional<Scan> scan(MultipartFile file, InputStream content) {
    var name = file.getOriginalFilename();
    return name == null || name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scan(name, content, file.getSize()));
  }

  @PostMapping("/apply/{id}/sign/paper/{signatory}/take-back")
  @Access(Who.SIGNED_IN)
  Page takeBack(@PathVariable long id, @PathVariable String signatory, SignedIn visitor) {
    sign.takeBack(new ApplicationId(id), visitor, signatory);
    return new Redirect("/apply/" + id + "/sign");
  }

  @GetMapping("/apply/{id}/sign/paper/{paper}")
  @Access(Who.SIGNED_IN)
  ResponseEntity<byte[]> scan(@PathVariable long id, @PathVariable long paper, SignedIn visitor)
      throws IOException {
    var application = visibility.asReader(new ApplicationId(id), visitor);
    var file = sign.scan(application, paper);
    try (var content = attachments.open(file)) {
      return Downloads.of(
          content.readAllBytes(), MediaType.parseMediaType(file.contentType()), file.fileName());
    }
  }
}
