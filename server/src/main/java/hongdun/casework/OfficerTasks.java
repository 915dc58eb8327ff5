package hongdun.casework;

import hongdun.agency.OfficerId;
import java.util.Collection;

/** 待办提醒 — what a room above has waiting for officers, put on their desks once for each. */
public interface OfficerTasks {
  /** 再次告知审批: a request for a further notice waits for one of these to answer it. */
  void overrideAsked(long request, MatterId matter, Collection<OfficerId> deciders);
}
