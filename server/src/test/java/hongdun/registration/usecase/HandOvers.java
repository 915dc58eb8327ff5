package hongdun.registration.usecase;

import hongdun.casework.usecase.AnswerHandOver;
import hongdun.casework.usecase.HandOverMatters;
import hongdun.casework.usecase.ReadHandOvers;
import org.springframework.stereotype.Component;

/** What is done of hand-overs, for the tests. */
@Component
record HandOvers(HandOverMatters order, AnswerHandOver answer, ReadHandOvers read) {}
