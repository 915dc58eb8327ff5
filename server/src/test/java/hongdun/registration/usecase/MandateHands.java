package hongdun.registration.usecase;

import org.springframework.stereotype.Component;

/** What gives mandates and acts under them. */
@Component
record MandateHands(
    KeepMandates keep,
    ConfirmRepresentatives confirm,
    FillIn fillIn,
    Visibility visibility,
    ActingFor acting) {}
