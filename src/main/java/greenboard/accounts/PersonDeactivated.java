package greenboard.accounts;

/**
 * A person may no longer sign in. Published in the transaction that decided it.
 *
 * @param person who
 */
public record PersonDeactivated(PersonId person) {
}
