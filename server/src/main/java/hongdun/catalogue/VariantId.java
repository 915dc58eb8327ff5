package hongdun.catalogue;

/** 审批模式编号 — the identity of one version of a variant; a matter keeps the one it began under. */
public record VariantId(long value) {}
