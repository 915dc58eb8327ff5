package hongdun.portal.usecase;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 启动设置 — what is settled when the server starts: the mode and where the data is. Everything else is
 * a {@link hongdun.portal.Setting}, which the browser may change.
 */
@ConfigurationProperties(prefix = "hongdun")
record PortalSettings(@DefaultValue("own") String mode, @DefaultValue("data") Path data) {
  boolean isDemonstration() {
    return mode.equals("demonstration");
  }
}
