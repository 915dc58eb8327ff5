package hongdun.register.domain;

import hongdun.register.EntityState;
import hongdun.register.Establishment.PostHeld;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.List;

/** 人员命中 — a person of an entity, masked, with the posts he holds in it. */
public record PersonFound(
    String maskedName,
    String maskedNumber,
    String maskedPhone,
    List<PostHeld> posts,
    boolean shareholder,
    UnifiedSocialCreditCode code,
    String entity,
    EntityState state) {}
