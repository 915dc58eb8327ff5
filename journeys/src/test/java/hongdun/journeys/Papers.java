package hongdun.journeys;

import com.microsoft.playwright.Locator;

/** 文书 — the kinds of issued papers, by what pages that list them call them. */
enum Papers {
  RECEIPT("接收申请材料凭证", "Receipt"),
  CORRECTION("补正材料通知", "Notice of corrections"),
  REFUSAL("不予登记通知书", "Notice of refusal of registration"),
  REDIRECTION("不属于本机关登记管辖告知书", "Notice that another authority is competent"),
  LICENCE("营业执照（正本）", "Business licence (original)");

  private final String zh;
  private final String en;

  Papers(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The address of the newest paper of this kind that the page shown lists. */
  String addressOn(Visitor visitor) {
    var title = visitor.view().language().equals("zh") ? zh : en;
    return String.valueOf(
        visitor
            .page()
            .locator("main a[href^=\"/documents/\"]")
            .filter(new Locator.FilterOptions().setHasText(title))
            .last()
            .getAttribute("href"));
  }
}
