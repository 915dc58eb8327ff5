package hongdun.register.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 开放数据中的主体 — an entity as a line of the daily files: what its page shows, nothing else. */
public record OpenEntity(
    String code,
    String name,
    @Nullable String type,
    String state,
    String legalRepresentative,
    @Nullable BigDecimal capitalYuan,
    @Nullable LocalDate established,
    @Nullable LocalDate term,
    String authority,
    String region,
    String domicile,
    String scope) {}
