package hongdun.portal.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 安全联系方式 — whom to tell of a weakness.
 *
 * @param contact an address as of RFC 9116: mailto:security@example.gov.cn, or a page
 */
@ConfigurationProperties(prefix = "hongdun.security", ignoreUnknownFields = false)
record SecurityContact(Optional<URI> contact) {}
