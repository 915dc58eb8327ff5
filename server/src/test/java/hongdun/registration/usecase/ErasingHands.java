package hongdun.registration.usecase;

import hongdun.portal.usecase.CopyOwnData;
import hongdun.portal.usecase.EraseOwnData;
import hongdun.portal.usecase.FinishErasures;
import org.springframework.stereotype.Component;

/** What copies and erases the data of an applicant. */
@Component
record ErasingHands(
    CopyOwnData copying,
    EraseOwnData asking,
    FinishErasures rounds,
    Withdraw withdraw,
    FillIn fillIn) {}
