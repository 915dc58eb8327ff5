package hongdun.register.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 登记簿设置 — how the book is shown.
 *
 * @param queriesPerMinute how many searches one address may make a minute
 */
@ConfigurationProperties(prefix = "hongdun.register", ignoreUnknownFields = false)
record RegisterSettings(@DefaultValue("60") int queriesPerMinute) {}
