package greenboard.passkeys;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;

/**
 * What an authenticator was asked, taken up for the one answer that it gets.
 *
 * @param person who has to answer, null where that is the question
 * @param challenge what has to be signed, 32 bytes
 * @param payload what the challenge stands for, null where it stands for nothing
 */
record Ceremony(@Nullable PersonId person, byte[] challenge, byte @Nullable [] payload) {
}
