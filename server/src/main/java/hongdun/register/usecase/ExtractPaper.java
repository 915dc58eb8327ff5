package hongdun.register.usecase;

import hongdun.documents.PaperTemplate;
import hongdun.shared.BilingualText;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 登记信息查询证明 — a certified extract of the book, for whoever asks. */
@Component
class ExtractPaper implements PaperTemplate {
  static final String CODE = "register.extract";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String file() {
    return "register/extract_v1";
  }

  @Override
  public Optional<String> translation() {
    return Optional.of("register/extract_v1_en");
  }

  @Override
  public BilingualText title() {
    return new BilingualText("登记信息查询证明", "Certified extract of the register");
  }

  @Override
  public String numberPattern() {
    return "（{short}）登查字〔{year}〕第{n}号";
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "uscc",
        "companyName",
        "asOf",
        "asOfEn",
        "standing",
        "standingEn",
        "facts.label",
        "facts.labelEn",
        "facts.value",
        "facts.valueEn",
        "entries.day",
        "entries.dayEn",
        "entries.kind",
        "entries.kindEn");
  }
}
