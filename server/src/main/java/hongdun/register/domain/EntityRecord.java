package hongdun.register.domain;

import hongdun.register.MarketEntity;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 公示信息 — everything of an entity that is shown to anyone. */
public record EntityRecord(
    MarketEntity entity,
    BilingualText authority,
    Optional<LocalDate> term,
    List<ShownShareholder> shareholders,
    List<HistoryLine> history) {}
