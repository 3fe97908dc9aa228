package greenboard.accounts;

/**
 * A person as other rooms show them.
 *
 * @param id the person's id
 * @param name the printed name
 * @param email the address that the interface names people by
 */
public record PersonSummary(PersonId id, String name, String email) {
}
