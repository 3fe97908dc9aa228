package greenboard.revision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Link;
import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.outline.Phase;

/**
 * One thing that a person wants a checklist to say. Items, roles and triggers are named
 * by their key in the outline, sections and entries by their line.
 */
public sealed interface Amendment {

	/**
	 * The title of the whole.
	 *
	 * @param title plain text
	 */
	record Title(String title) implements Amendment {
	}

	/**
	 * The template's key.
	 *
	 * @param key the key, null for none
	 */
	record Key(@Nullable String key) implements Amendment {
	}

	/**
	 * A new item behind the last one of a section.
	 *
	 * @param section the section's line
	 * @param text its words, inline Markdown
	 * @param why why it exists, plain text
	 * @param critical whether it knocks the band out
	 */
	record NewItem(int section, String text, String why, boolean critical) implements Amendment {
	}

	/**
	 * When an item is worked.
	 *
	 * @param item its key
	 * @param phase the phase
	 */
	record ItemPhase(String item, Phase phase) implements Amendment {
	}

	/**
	 * What an item counts for.
	 *
	 * @param item its key
	 * @param category the category, null for none
	 */
	record ItemCategory(String item, @Nullable String category) implements Amendment {
	}

	/**
	 * Whether an item is critical.
	 *
	 * @param item its key
	 * @param critical whether it knocks the band out
	 */
	record ItemCritical(String item, boolean critical) implements Amendment {
	}

	/**
	 * Whether an item is optional.
	 *
	 * @param item its key
	 * @param optional whether not-applicable needs no reason
	 */
	record ItemOptional(String item, boolean optional) implements Amendment {
	}

	/**
	 * How much an item counts inside its category.
	 *
	 * @param item its key
	 * @param weight above 0
	 */
	record ItemWeight(String item, BigDecimal weight) implements Amendment {
	}

	/**
	 * What an item follows.
	 *
	 * @param item its key
	 * @param link the record, null for an item that people settle
	 */
	record ItemLink(String item, @Nullable Link link) implements Amendment {
	}

	/**
	 * When a section is worked.
	 *
	 * @param line its line
	 * @param phase the phase
	 */
	record SectionPhase(int line, Phase phase) implements Amendment {
	}

	/**
	 * What a section's items count for.
	 *
	 * @param line its line
	 * @param category the category, null for none
	 */
	record SectionCategory(int line, @Nullable String category) implements Amendment {
	}

	/**
	 * What an entry is after all.
	 *
	 * @param line its line
	 * @param kind what it is
	 */
	record EntryKind(int line, Kind kind) implements Amendment {

		/** What an entry can be. */
		public enum Kind {

			/** Something to settle. */
			ITEM,
			/** Someone to sign. */
			ROLE,
			/** A reason to take the deployment back. */
			TRIGGER

		}

	}

	/**
	 * Everything that a role says.
	 *
	 * @param key its key, null to add a role
	 * @param title its title
	 * @param group technical or business
	 * @param when before or after the deployment
	 * @param required whether the go waits for it
	 * @param covers categories or section titles, empty for all
	 * @param signatures how many, 1 or more
	 */
	record Role(@Nullable String key, String title, Group group, When when, boolean required, List<String> covers,
			int signatures) implements Amendment {
	}

	/**
	 * A role that is none: what stood for it in an entry becomes an item, in a line or a
	 * table plain text, and in the front matter it goes.
	 *
	 * @param key its key
	 */
	record NoRole(String key) implements Amendment {
	}

	/**
	 * A new rollback trigger.
	 *
	 * @param text its sentence, inline Markdown
	 */
	record Trigger(String text) implements Amendment {
	}

	/**
	 * A trigger that is none: an entry becomes an item, a line plain text, and in the
	 * front matter it goes.
	 *
	 * @param key its key
	 */
	record NoTrigger(String key) implements Amendment {
	}

	/**
	 * Whether the go waits until a trigger is armed.
	 *
	 * @param key its key
	 * @param armed whether it must be armed
	 */
	record TriggerArmed(String key, boolean armed) implements Amendment {
	}

	/**
	 * What the score weighs.
	 *
	 * @param weights weights by name, in order; empty to weigh nothing
	 */
	record Categories(Map<String, BigDecimal> weights) implements Amendment {
	}

	/**
	 * The ranges of the score.
	 *
	 * @param bands all of them, best first
	 */
	record Bands(List<Band> bands) implements Amendment {
	}

}
