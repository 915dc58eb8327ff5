package hongdun.casework;

/** 规则版本 — the code of the rule set a matter began under, for example R2022. */
public record RuleSet(String code) {}
