package hongdun.registration.web;

import hongdun.documents.Attachments;
import hongdun.documents.ServedFile;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.usecase.ApplicationFiles;
import hongdun.registration.usecase.Visibility;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 查看材料: the files of an application, for everybody who may read it. */
@Controller
class PaperFilesController {
  private final ApplicationFiles papers;
  private final Attachments attachments;
  private final PrintedDrafts drafts;
  private final Visibility visibility;

  PaperFilesController(
      ApplicationFiles papers,
      Attachments attachments,
      PrintedDrafts drafts,
      Visibility visibility) {
    this.papers = papers;
    this.attachments = attachments;
    this.drafts = drafts;
    this.visibility = visibility;
  }

  @GetMapping("/apply/{id}/papers/file/{paper}")
  @Access(Who.SIGNED_IN)
  ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long paper, SignedIn visitor) {
    var application = visibility.asReader(new ApplicationId(id), visitor);
    var file = papers.file(application, paper);
    return ServedFile.attachment(file, () -> attachments.open(file));
  }

  @GetMapping("/apply/{id}/sign/paper/{paper}")
  @Access(Who.SIGNED_IN)
  ResponseEntity<Resource> scan(@PathVariable long id, @PathVariable long paper, SignedIn visitor) {
    var application = visibility.asReader(new ApplicationId(id), visitor);
    var file = papers.scan(application, paper);
    return ServedFile.attachment(file, () -> attachments.open(file));
  }

  /** A paper filled in from the answers, ready to print and sign. */
  @GetMapping("/apply/{id}/papers/draft/{paper}.pdf")
  @Access(Who.SIGNED_IN)
  Object draft(@PathVariable long id, @PathVariable String paper, SignedIn visitor) {
    var application = visibility.asReader(new ApplicationId(id), visitor);
    return drafts.show(visibility.asRead(application, visitor), paper);
  }
}
