package greenboard.accounts;

/**
 * Members of a project, what they are there, or its rules have changed. Published in the
 * same transaction, before the trail has its entry, so that whoever depends on it follows
 * at once.
 *
 * @param project the project
 */
public record ProjectChanged(ProjectId project) {
}
