package greenboard.credentials;

import greenboard.accounts.PersonId;

/**
 * A person's password is another now. Published in the transaction that changed it.
 *
 * @param person whose
 */
public record PasswordChanged(PersonId person) {
}
