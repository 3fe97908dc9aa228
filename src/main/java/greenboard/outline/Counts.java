package greenboard.outline;

import java.util.Map;

/**
 * How much of what.
 *
 * @param taskListEntries task-list items as GitHub would render them in the source
 * @param ticked how many of them are ticked there
 * @param items entries that became items, parents included
 * @param leafItems items without items below them
 * @param signOffRoles roles, from whatever form
 * @param rollbackTriggers triggers, from whatever form
 * @param maxDepth how deep items nest, 1 for a flat list, 0 without items
 * @param headings headings by level
 * @param tables tables
 */
public record Counts(int taskListEntries, int ticked, int items, int leafItems, int signOffRoles, int rollbackTriggers,
		int maxDepth, Map<Integer, Integer> headings, int tables) {
}
