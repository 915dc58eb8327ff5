package hongdun.documents.usecase;

import hongdun.documents.DocumentAccess;
import hongdun.documents.DocumentId;
import hongdun.documents.Documents.Rendering;
import hongdun.documents.IssuedDocument;
import hongdun.documents.PaperPrint;
import hongdun.documents.persistence.IssuedDocuments;
import hongdun.documents.persistence.PieceRows;
import hongdun.documents.persistence.Renditions;
import hongdun.documents.persistence.Renditions.Rendition;
import hongdun.documents.print.PaperPress;
import hongdun.portal.Dates;
import hongdun.portal.PublicAddress;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 查阅文书 — gives the PDF of a paper to who may read it. It is made when first asked for and kept with
 * its hash; no transaction stays open while it is made.
 */
@Component
public class ReadPaper {
  private final IssuedDocuments documents;
  private final Prints prints;
  private final PaperTemplates templates;
  private final ObjectProvider<DocumentAccess> access;
  private final InstantSource clock;

  ReadPaper(
      IssuedDocuments documents,
      Prints prints,
      PaperTemplates templates,
      ObjectProvider<DocumentAccess> access,
      InstantSource clock) {
    this.documents = documents;
    this.prints = prints;
    this.templates = templates;
    this.access = access;
    this.clock = clock;
  }

  /** Where prints come from and are kept. */
  @Component
  record Prints(
      PaperPress press,
      Renditions renditions,
      PublicAddress address,
      Words words,
      PieceRows pieces) {}

  /** What a reader gets. */
  public sealed interface Reading {
    record Readable(IssuedDocument document, byte[] pdf, String sha256) implements Reading {}

    /** The font lacks these characters of the paper. */
    record Unprintable(IssuedDocument document, List<String> characters) implements Reading {}

    /** Its QR code would lead nowhere: this server was not told where the public reaches it. */
    record Unaddressed(IssuedDocument document) implements Reading {}

    /** No such paper, no copy in this language, or not for this reader: no difference is told. */
    record Nothing() implements Reading {}
  }

  public Reading read(DocumentId id, Language language, Optional<SignedIn> visitor) {
    var kept = documents.find(id).filter(found -> mayRead(found.document(), visitor));
    if (kept.isEmpty()) {
      return new Reading.Nothing();
    }
    var file = file(kept.get().document(), language);
    return file.isEmpty() ? new Reading.Nothing() : read(kept.get(), language, file.get());
  }

  private Reading read(IssuedDocuments.Kept kept, Language language, String file) {
    var document = kept.document();
    var which = new Renditions.Which(document.id(), language, document.voided());
    var made = prints.renditions.find(which);
    if (made.isPresent()) {
      return new Reading.Readable(document, made.get().pdf(), made.get().sha256());
    }
    if (!document.qrPath().isEmpty() && !prints.address.isSettled()) {
      return new Reading.Unaddressed(document);
    }
    return switch (prints.press.print(paper(kept, language, file))) {
      case Rendering.Printed(var pdf) -> {
        prints.renditions.keep(which, new Rendition(pdf, sha256(pdf)), clock.instant());
        var first = prints.renditions.find(which).orElseThrow();
        yield new Reading.Readable(document, first.pdf(), first.sha256());
      }
      case Rendering.MissingGlyphs(var characters) -> new Reading.Unprintable(document, characters);
    };
  }

  /** One room saying no is enough; nobody saying anything means no. */
  private boolean mayRead(IssuedDocument document, Optional<SignedIn> visitor) {
    var answers =
        access.orderedStream().flatMap(room -> room.mayRead(document, visitor).stream()).toList();
    return !answers.isEmpty() && answers.stream().allMatch(answer -> answer);
  }

  private Optional<String> file(IssuedDocument document, Language language) {
    var template = templates.of(document.templateCode(), document.templateVersion());
    return switch (language) {
      case ZH -> Optional.of(template.file());
      case EN -> template.translation();
    };
  }

  private PaperPress.Paper paper(IssuedDocuments.Kept kept, Language language, String file) {
    var document = kept.document();
    var print =
        new PaperPrint(
            document.number(),
            document.qrPath().isEmpty() ? "" : prints.address.of(document.qrTarget()),
            false,
            document.voided() ? prints.words.text(language, "documents.mark.void") : "",
            kept.bureauName(),
            Dates.day(Dates.dayOf(document.issuedAt()), language),
            language,
            prints.pieces.asOf(document.bureau(), document.issuedAt()));
    return new PaperPress.Paper(
        file,
        document.title().in(language),
        document.fields(),
        print,
        Optional.of(document.issuedAt()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
