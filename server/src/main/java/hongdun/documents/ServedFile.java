package hongdun.documents;

import hongdun.documents.Attachments.Attachment;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * 文件输出 — the one way a file leaves the server: shown in place, never sniffed, never let to act as a
 * page, never kept by a cache. Who may have it was decided before.
 */
public final class ServedFile {
  private ServedFile() {}

  /** A paper as PDF under its title and number. */
  public static ResponseEntity<Resource> pdf(String name, byte[] content, String sha256) {
    return response(name + ".pdf", MediaType.APPLICATION_PDF_VALUE, sha256, content.length)
        .body(new ByteArrayResource(content));
  }

  /** An attachment as it was handed in; opened only when it is really sent. */
  public static ResponseEntity<Resource> attachment(
      Attachment attachment, InputStreamSource content) {
    return response(
            attachment.fileName(), attachment.contentType(), attachment.sha256(), attachment.size())
        .body(new InputStreamResource(content));
  }

  private static ResponseEntity.BodyBuilder response(
      String name, String contentType, String sha256, long size) {
    var disposition =
        ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok()
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", disposition)
        .cacheControl(CacheControl.noStore())
        .eTag("\"" + sha256 + "\"")
        .contentType(MediaType.parseMediaType(contentType))
        .contentLength(size);
  }
}
