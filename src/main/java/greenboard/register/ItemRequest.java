package greenboard.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Answer;
import greenboard.acts.RequestKind;

/**
 * What a second person has to agree to, or had to.
 *
 * @param id its id
 * @param kind what is asked for
 * @param reason why
 * @param compensatingControl what limits the damage, for a waiver
 * @param expiresOn the last day, for a waiver
 * @param askedById the id of who asked, which may not answer
 * @param askedBy their name
 * @param askedAt when
 * @param answer what became of it, null while it is open
 * @param answerReason why, where somebody said
 * @param answeredBy who answered
 * @param answeredAt when
 */
public record ItemRequest(UUID id, RequestKind kind, String reason, @Nullable String compensatingControl,
		@Nullable LocalDate expiresOn, @Nullable UUID askedById, String askedBy, Instant askedAt,
		@Nullable Answer answer, @Nullable String answerReason, @Nullable String answeredBy,
		@Nullable Instant answeredAt) {
}
