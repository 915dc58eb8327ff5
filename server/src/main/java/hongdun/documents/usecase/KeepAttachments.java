package hongdun.documents.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.files.FileInspection;
import hongdun.documents.files.FileName;
import hongdun.documents.files.FileStore;
import hongdun.documents.files.VirusScan;
import hongdun.documents.files.VirusScan.Verdict;
import hongdun.documents.persistence.AttachmentRecords;
import hongdun.portal.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 收存附件 — keeps a file people hand in, or names every fault of it. */
@Component
class KeepAttachments implements Attachments {
  private static final Logger LOG = LoggerFactory.getLogger(KeepAttachments.class);
  private static final int MEGABYTE = 1024 * 1024;

  private final FileStore files;
  private final AttachmentRecords records;
  private final Settings settings;
  private final InstantSource clock;

  KeepAttachments(
      FileStore files, AttachmentRecords records, Settings settings, InstantSource clock) {
    this.files = files;
    this.records = records;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Received receive(String fileName, InputStream content, long declaredSize) {
    long largest = settings.of(DocumentsSettings.LARGEST_ATTACHMENT);
    byte[] bytes;
    try {
      bytes = content.readNBytes(Math.toIntExact(largest) + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length == 0) {
      return new Received.Refused(List.of(new Fault("documents.attachment.empty", List.of())));
    }
    var faults = new ArrayList<Fault>();
    boolean tooLarge = declaredSize > largest || bytes.length > largest;
    if (tooLarge) {
      faults.add(
          new Fault(
              "documents.attachment.size",
              List.of(megabytes(Math.max(declaredSize, bytes.length)), megabytes(largest))));
    }
    var finding =
        new FileInspection(
                settings.of(DocumentsSettings.MOST_PIXELS),
                settings.of(DocumentsSettings.MOST_PAGES).intValue())
            .inspect(bytes);
    // What was cut off at the limit is damaged by the cut only.
    finding.faults().stream()
        .filter(fault -> !tooLarge || !fault.messageKey().equals("documents.attachment.damaged"))
        .forEach(faults::add);
    if (finding.kind().isEmpty() || !faults.isEmpty()) {
      return new Received.Refused(List.copyOf(faults));
    }
    var strange = scanned(bytes);
    if (strange.isPresent()) {
      return new Received.Refused(List.of(strange.get()));
    }
    var sha256 = sha256(bytes);
    // Asked for first, so that a content whose record never comes goes with the next removals.
    records.askRemoval(sha256, clock.instant());
    var kept = ByteBuffer.wrap(bytes);
    files.keep(kept, sha256);
    return new Received.Sound(
        FileName.of(fileName, finding.kind().get()).value(),
        finding.kind().get().contentType(),
        sha256,
        kept);
  }

  /** What the bureau's scanner has against it; a content nobody could check is not taken. */
  private Optional<Fault> scanned(byte[] content) {
    var scanner = settings.of(DocumentsSettings.SCANNER);
    if (scanner.isEmpty()) {
      return Optional.empty();
    }
    int colon = scanner.lastIndexOf(':');
    var daemon =
        new VirusScan(scanner.substring(0, colon), Integer.parseInt(scanner.substring(colon + 1)));
    return switch (daemon.scan(content)) {
      case Verdict.Clean() -> Optional.empty();
      case Verdict.Found(var name) -> {
        LOG.warn("The scanner found {} in a file that was handed in; it was refused", name);
        yield Optional.of(new Fault("documents.attachment.virus", List.of()));
      }
      case Verdict.Unchecked(var why) -> {
        LOG.warn("A file could not be scanned and was refused: {}", why);
        yield Optional.of(new Fault("documents.attachment.unscanned", List.of()));
      }
    };
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Attachment keep(Received.Sound file) {
    // Until the record is there, nobody removes the content; was it removed meanwhile, it comes
    // back.
    records.lock(file.sha256());
    files.keep(file.content(), file.sha256());
    return records.add(
        file.fileName(),
        file.contentType(),
        file.size(),
        file.sha256(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public Optional<Attachment> find(long id) {
    return records.find(id);
  }

  @Override
  public List<Attachment> findAll(Collection<Long> ids) {
    return records.findAll(ids);
  }

  @Override
  public InputStream open(Attachment attachment) {
    return files.open(attachment.sha256());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void erase(Collection<Long> attachments) {
    records.erase(attachments, clock.instant());
  }

  /** Whole megabytes, rounded up: 11 for 10.2. */
  private static String megabytes(long bytes) {
    return Long.toString((bytes + MEGABYTE - 1) / MEGABYTE);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
