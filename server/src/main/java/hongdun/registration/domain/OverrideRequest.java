package hongdun.registration.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.registration.ApplicationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 再次告知审批 — an officer asks whether a further notice may name what an earlier one left out.
 *
 * @param unit the section of the officer who asks
 * @param remarks the whole notice as he would give it
 * @param fields those of its fields that are neither new nor were named before
 */
public record OverrideRequest(
    long id,
    ApplicationId application,
    int submission,
    MatterId matter,
    UnitId bureau,
    OfficerId officer,
    UnitId unit,
    List<Remark> remarks,
    Set<String> fields,
    String reason,
    Instant askedAt,
    Optional<Answer> answer) {
  public OverrideRequest {
    remarks = List.copyOf(remarks);
    fields = Set.copyOf(fields);
  }

  /** 答复 — what the head of department decided, and on what grounds. */
  public record Answer(OfficerId by, boolean granted, String grounds, Instant at) {}
}
