package hongdun.journeys;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** 文书列表 — finds issued papers where a page lists them. */
final class Papers {
  static final String RECEIPT = "receipt";
  static final String LICENCE = "licence-original";
  static final String CORRECTION = "correction-notice";
  static final String REFUSAL = "refusal-notice";

  private static final Map<String, Map<String, String>> TITLES =
      Map.of(
          RECEIPT, Map.of("zh", "凭证", "en", "Receipt"),
          LICENCE, Map.of("zh", "营业执照（正本）", "en", "Business licence (original)"),
          CORRECTION, Map.of("zh", "补正材料通知", "en", "Notice of corrections"),
          REFUSAL, Map.of("zh", "不予登记通知书", "en", "Notice of refusal of registration"));

  private Papers() {}

  static String addressOf(Visitor visitor, String paper) {
    var title = String.valueOf(TITLES.getOrDefault(paper, Map.of()).get(visitor.view().language()));
    return String.valueOf(
        visitor
            .page()
            .locator("main a[href^=\"/documents/\"]")
            .filter(new Locator.FilterOptions().setHasText(title))
            .last()
            .getAttribute("href"));
  }
}
