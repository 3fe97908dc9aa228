package greenboard.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Link;
import greenboard.outline.Phase;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;

/**
 * An item of a deployment, in the outline's shape with what became of it.
 *
 * @param key its key
 * @param text its words
 * @param ticked whether it is done
 * @param critical whether it knocks the band out
 * @param optional whether not applicable needs no reason
 * @param weight its weight inside its category
 * @param category its resolved category
 * @param phase its resolved phase
 * @param linked the record that it follows
 * @param details what stands below it
 * @param line where it stands in the template's source
 * @param state its state; of a parent or a linked item, worked out
 * @param note its note or the reason for its state
 * @param owner the address of who it is assigned to
 * @param settledBy the address of who settled it, the name of a token
 * @param settledAt when
 * @param evidence links and files that show that it holds
 * @param version goes up with every change; the entity tag of the item
 * @param items the items below it
 */
record ItemJson(String key, String text, boolean ticked, boolean critical, boolean optional, BigDecimal weight,
		@Nullable String category, Phase phase, @Nullable Link linked, String details, int line, Status state,
		@Nullable String note, @Nullable String owner, @Nullable String settledBy, @Nullable Instant settledAt,
		List<EvidenceJson> evidence, int version, List<ItemJson> items) {

	static ItemJson of(BoardItem item) {
		return new ItemJson(item.key(), item.text(), item.state() == Status.DONE, item.critical(), item.optional(),
				item.weight(), item.category(), item.phase(), item.linked(), item.details(), item.line(), item.state(),
				item.note(), (item.owner() != null) ? item.owner().email() : null, doer(item.settledBy()),
				item.settledAt(), item.evidence().stream().map(EvidenceJson::of).toList(), item.version(),
				item.items().stream().map(ItemJson::of).toList());
	}

	private static @Nullable String doer(BoardItem.@Nullable Doer doer) {
		if (doer == null) {
			return null;
		}
		return (doer.email() != null) ? doer.email() : doer.name();
	}

}
