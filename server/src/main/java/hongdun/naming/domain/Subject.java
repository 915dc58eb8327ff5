package hongdun.naming.domain;

import hongdun.naming.NameParts;
import java.time.LocalDate;

/**
 * 核查对象 — a name with everything that is needed to judge it on a day.
 *
 * @param industryCode the class of the main scope item by GB/T 4754, empty while unknown
 */
public record Subject(
    NameParts name,
    String industryCode,
    LocalDate on,
    Place place,
    Gazetteer gazetteer,
    WordLists words,
    Neighbours neighbours) {}
