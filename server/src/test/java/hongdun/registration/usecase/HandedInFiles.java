package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.usecase.RemoveContents;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.SignedPapers;
import org.springframework.stereotype.Component;

/** What keeps the files of applications. */
@Component
record HandedInFiles(
    Attachments attachments, Papers papers, SignedPapers signed, RemoveContents removal) {}
