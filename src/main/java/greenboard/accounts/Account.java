package greenboard.accounts;

/**
 * An active person as a request needs them, read in one statement.
 *
 * @param actor who they are and what they may
 * @param email the address that they sign in with
 * @param preferences how they like their pages
 */
public record Account(Actor actor, String email, Preferences preferences) {
}
