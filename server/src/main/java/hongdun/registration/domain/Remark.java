package hongdun.registration.domain;

/**
 * 补正事项 — one thing a correction notice names: the field, what to do about it and the article, in
 * Chinese as printed and in English for the reading copy.
 */
public record Remark(
    String field,
    String label,
    String labelEn,
    String what,
    String whatEn,
    String basis,
    String basisEn) {}
