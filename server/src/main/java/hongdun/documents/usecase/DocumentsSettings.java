package hongdun.documents.usecase;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the papers.
 *
 * @param largestAttachment the largest file accepted
 * @param mostPixels the most pixels an image may have once unpacked
 * @param mostPages the most pages a PDF may have
 */
@ConfigurationProperties(prefix = "hongdun.documents", ignoreUnknownFields = false)
record DocumentsSettings(
    @DefaultValue("10MB") DataSize largestAttachment,
    @DefaultValue("120000000") long mostPixels,
    @DefaultValue("500") int mostPages) {}
