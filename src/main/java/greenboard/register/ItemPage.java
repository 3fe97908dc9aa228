package greenboard.register;

import java.util.List;

/**
 * One item with everything about it but its trail.
 *
 * @param head the deployment
 * @param section the title of the section that it stands in
 * @param item the item
 * @param requests what second people were asked, newest first
 */
public record ItemPage(DeploymentHead head, String section, BoardItem item, List<ItemRequest> requests) {
}
