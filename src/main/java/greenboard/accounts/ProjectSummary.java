package greenboard.accounts;

/**
 * A project as other rooms show it.
 *
 * @param id the project's id
 * @param key the project's short name, safe in an address
 * @param name the name that people read
 */
public record ProjectSummary(ProjectId id, String key, String name) {
}
