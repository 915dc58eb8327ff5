package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.Attachments.Attachment;
import hongdun.documents.Attachments.Received;
import hongdun.documents.usecase.RemoveContents;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.SignedPapers;
import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What keeps the files of applications. */
@Component
record HandedInFiles(
    Attachments attachments,
    Papers papers,
    SignedPapers signed,
    RemoveContents removal,
    PlatformTransactionManager transactions) {
  Attachment keep(String name, byte[] content) {
    var received = attachments.receive(name, new ByteArrayInputStream(content), content.length);
    return new TransactionTemplate(transactions)
        .execute(_ -> attachments.keep((Received.Sound) received));
  }
}
