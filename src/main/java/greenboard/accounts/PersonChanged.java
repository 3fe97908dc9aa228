package greenboard.accounts;

/**
 * Somebody has another name, has lost their access or has it again. Published in the same
 * transaction, before the trail has its entry, so that whoever depends on it follows at
 * once.
 *
 * @param person who
 */
public record PersonChanged(PersonId person) {
}
