package hongdun.documents.usecase;

import hongdun.portal.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 文书设置 — what the files people hand in may be. */
@Configuration(proxyBeanMethods = false)
class DocumentsSettings {
  /** No more than a form may carry. */
  private static final long LARGEST_FORM = 20;

  static final Setting<Long> LARGEST_ATTACHMENT =
      Setting.size(
          "hongdun.documents.largest-attachment",
          "documents.setting.largest-attachment",
          "10MB",
          LARGEST_FORM);
  static final Setting<Long> MOST_PIXELS =
      Setting.number(
          "hongdun.documents.most-pixels",
          "documents.setting.most-pixels",
          120_000_000,
          1_000_000,
          500_000_000);
  static final Setting<Long> MOST_PAGES =
      Setting.number("hongdun.documents.most-pages", "documents.setting.most-pages", 500, 1, 5_000);

  /** 病毒检查服务 — host and port of a ClamAV daemon; nothing is asked without one. */
  static final Setting<String> SCANNER =
      Setting.ruled(
          "hongdun.documents.scanner",
          "documents.setting.scanner",
          "",
          text -> text.matches("[A-Za-z0-9.-]{1,253}:[1-9][0-9]{0,4}"),
          "documents.setting.fault.scanner");

  @Bean
  Setting<String> scanner() {
    return SCANNER;
  }

  @Bean
  Setting<Long> largestAttachment() {
    return LARGEST_ATTACHMENT;
  }

  @Bean
  Setting<Long> mostPixels() {
    return MOST_PIXELS;
  }

  @Bean
  Setting<Long> mostPages() {
    return MOST_PAGES;
  }
}
