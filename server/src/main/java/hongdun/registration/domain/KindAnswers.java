package hongdun.registration.domain;

/**
 * 组织机构与期限 — how the company is governed and for how long.
 *
 * @param direction SOLE_DIRECTOR or BOARD (Company Law Art. 68, 75)
 * @param supervision NONE, ONE, BOARD or AUDIT, a committee of directors (Company Law Art. 69, 76,
 *     83)
 * @param term UNLIMITED or YEARS
 */
public record KindAnswers(String direction, String supervision, String term, String years) {}
