package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.usecase.SignOnPaper;
import hongdun.registration.usecase.TakeUploads.Upload;
import hongdun.shared.Shortcoming;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 纸质签署: who signs on paper. */
@Controller
class SignOnPaperController {
  private final SignOnPaper sign;
  private final SignPages pages;

  SignOnPaperController(SignOnPaper sign, SignPages pages) {
    this.sign = sign;
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
    var application = new ApplicationId(id);
    var name = file.getOriginalFilename();
    // A form sent without a file has an empty one without a name.
    if (name == null || name.isEmpty()) {
      sign.choose(application, visitor, signatory);
      return new Redirect("/apply/" + id + "/sign");
    }
    try (var content = file.getInputStream()) {
      var upload = new Upload(name, content, file.getSize());
      var faults =
          sign.choose(application, visitor, signatory, upload).stream()
              .map(fault ->
                  Shortcoming.of(
                      "file", fault.messageKey(), fault.arguments().toArray(String[]::new)))
              .toList();
      return faults.isEmpty()
          ? new Redirect("/apply/" + id + "/sign")
          : pages.of(id, visitor, faults);
    }
  }

  @PostMapping("/apply/{id}/sign/paper/{signatory}/take-back")
  @Access(Who.SIGNED_IN)
  Page takeBack(@PathVariable long id, @PathVariable String signatory, SignedIn visitor) {
    sign.takeBack(new ApplicationId(id), visitor, signatory);
    return new Redirect("/apply/" + id + "/sign");
  }
}
