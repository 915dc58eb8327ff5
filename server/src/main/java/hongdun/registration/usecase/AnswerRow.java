package hongdun.registration.usecase;

import hongdun.registration.domain.Answer;
import hongdun.shared.BilingualText;
import java.util.Optional;

/**
 * 申请事项 — an answer ready to show: with the words of a code when it stands for something (a
 * division, scope items).
 */
public record AnswerRow(Answer answer, Optional<BilingualText> words) {}
