package hongdun.registration.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.documents.Attachments;
import hongdun.documents.Attachments.Attachment;
import hongdun.registration.domain.HandedInPaper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The papers handed in, ready to show. */
@Component
class PaperRows {
  private final Attachments attachments;
  private final Agency agency;

  PaperRows(Attachments attachments, Agency agency) {
    this.attachments = attachments;
    this.agency = agency;
  }

  List<PapersPage.Handed> of(List<HandedInPaper> handedIn) {
    var files = files(handedIn);
    return handedIn.stream()
        .map(paper -> {
          var file =
              paper.attachment().stream().mapToObj(files::get).filter(Objects::nonNull).findFirst();
          return new PapersPage.Handed(
              paper.id(),
              paper.material(),
              file.map(Attachment::fileName).orElse(""),
              file.map(Attachment::size).orElse(0L),
              paper.seenBy().stream()
                  .mapToObj(officer -> agency.officer(new OfficerId(officer)).name())
                  .findFirst()
                  .orElse(""));
        })
        .toList();
  }

  private Map<Long, Attachment> files(List<HandedInPaper> papers) {
    var ids = papers.stream().flatMapToLong(paper -> paper.attachment().stream()).boxed().toList();
    return ids.isEmpty()
        ? Map.of()
        : attachments.findAll(ids).stream().collect(toMap(Attachment::id, identity()));
  }
}
