package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.OpenWork;
import hongdun.agency.UnitId;
import hongdun.casework.persistence.OwnersNow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 在办事项 — how many open matters lie with a unit or an officer, for whoever would close or leave. */
@Component
class OpenMatters implements OpenWork {
  private final OwnersNow owners;

  OpenMatters(OwnersNow owners) {
    this.owners = owners;
  }

  @Override
  @Transactional(readOnly = true)
  public long ofUnit(UnitId unit) {
    return owners.ofUnit(unit);
  }

  @Override
  @Transactional(readOnly = true)
  public long ofOfficer(OfficerId officer) {
    return owners.ofOfficer(officer);
  }
}
