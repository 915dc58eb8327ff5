package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import java.util.Set;

/**
 * 待办查询 — what an officer asks his desk for.
 *
 * @param words part of the number or subject, or a query code; empty for all
 */
public record InboxQuery(
    UnitId bureau, OfficerId officer, Set<Role> roles, InboxTab tab, String words) {}
