package hongdun.catalogue;

import hongdun.agency.Role;
import java.util.Map;
import java.util.Set;

/**
 * 审批模式 — who takes which review step and by when: data of a bureau with dates. It says who and by
 * when, never whether.
 *
 * @param code for example ONE_REVIEW_ONE_APPROVE
 * @param roles the roles that may take a step, by the step's code
 * @param apart groups of steps that must be taken by different persons (C5)
 */
public record Variant(
    String code, int promisedDays, Map<String, Set<Role>> roles, Set<Set<String>> apart) {}
