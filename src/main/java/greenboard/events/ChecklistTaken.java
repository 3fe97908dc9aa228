package greenboard.events;

import greenboard.acts.DeploymentId;
import greenboard.outline.Outline;

/**
 * A deployment has taken a checklist over: at its start, or when it moved to another
 * version of its template. Published in the same transaction, before the verdict is
 * worked out, for the rooms that keep their own part of the checklist.
 *
 * @param deployment the deployment
 * @param outline the checklist
 */
public record ChecklistTaken(DeploymentId deployment, Outline outline) {
}
