package hongdun.naming.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 名称登记设置 — how names are asked for.
 *
 * @param checksPerMinute how many names one address may have judged a minute
 */
@ConfigurationProperties(prefix = "hongdun.naming", ignoreUnknownFields = false)
record NamingSettings(@DefaultValue("120") int checksPerMinute) {}
