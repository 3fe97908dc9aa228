package greenboard.register;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list of deployments.
 *
 * @param deployments the deployments in order
 * @param next where the next page begins, null on the last one
 */
public record DeploymentList(List<DeploymentSummary> deployments, @Nullable Cursor next) {
}
