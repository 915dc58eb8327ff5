package hongdun.naming.domain;

import java.util.Optional;

/**
 * 读法 — one way to read a name: its parts in the order of the Name Provisions (Art. 6), wherever
 * they stand in it. A part that is not there is empty.
 *
 * @param division as written, without brackets: 成都, 四川省成都市
 * @param place the code of the lowest division it names, if that is one of today's or of the past
 * @param bracketed whether the division stands in brackets behind the trade name: 远景(成都)科技
 * @param branch what a branch adds to its parent's name: 青羊分公司
 * @param group whether 集团 belongs to the form or stands in brackets (Art. 14)
 * @param reason the key of why this reading stands where it stands
 */
public record Reading(
    String division,
    Optional<String> place,
    boolean bracketed,
    String tradeName,
    String industry,
    String form,
    String branch,
    boolean group,
    String reason) {}
