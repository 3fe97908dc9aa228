package greenboard.register;

import greenboard.acts.DeploymentId;

/**
 * A request that awaits a second person.
 *
 * @param deployment where
 * @param label the deployment in words: project, version and environment
 * @param itemKey the item
 * @param itemText its words, inline Markdown
 * @param request what is asked for
 */
public record AwaitingRequest(DeploymentId deployment, String label, String itemKey, String itemText,
		ItemRequest request) {
}
