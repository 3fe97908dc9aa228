package greenboard.signoffs;

import org.jspecify.annotations.Nullable;

import greenboard.passkeys.Assertion;
import greenboard.signed.StatementBytes;

/**
 * What somebody said with a signature.
 *
 * @param statement the statement byte for byte
 * @param assertion what their passkey answered, null where they typed their password
 */
public record KeptStatement(StatementBytes statement, @Nullable Assertion assertion) {
}
