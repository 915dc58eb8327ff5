package hongdun.portal;

import hongdun.shared.Language;
import java.util.Optional;

/** 文案修改 — what a bureau says in its own words instead of ours, as it holds today. */
public interface Wording {
  /** The bureau's own pattern of a key; empty where ours stands. */
  Optional<String> own(Language language, String key);
}
