package hongdun.registration.usecase;

import hongdun.casework.usecase.ReadPapers;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What gives mandates, and what reads the papers of matters. */
@Component
record AgentHands(
    MandateHands hands, ReadPapers papers, CounterOfficers officers, InstantSource clock) {}
