package greenboard.outline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a checklist's source says, as a tree: the one shape that the preview, a template
 * version and a deployment's start share. Lines count from 1 in the repaired source; text
 * is Markdown unless said otherwise.
 *
 * @param title the document's title, plain text
 * @param key the template's key from the front matter, null where it has none
 * @param metadata the template's fields ("version", "document version", "prepared by" …)
 * in the order of the source, keys in lower camel case
 * @param environments the environments named in the front matter, may be empty
 * @param deploymentFields what is asked for when a deployment starts
 * @param counts how much of what
 * @param sections the top-level sections in the order of the source
 * @param signOffRoles who signs off
 * @param rollbackTriggers when the deployment is taken back
 * @param rollbackAction the sentence that says what to do when a trigger fires, where the
 * source has one
 * @param categories what the score weighs; empty where the source has no weights
 * @param bands the named ranges of the score, best first; never empty
 * @param outsideTheScore keys of prepare leaves without a category in a weighted
 * checklist
 * @param warnings what the importer could not be sure of, by line
 */
public record Outline(String title, @Nullable String key, Map<String, String> metadata, List<String> environments,
		List<DeploymentField> deploymentFields, Counts counts, List<Section> sections, List<SignOffRole> signOffRoles,
		List<RollbackTrigger> rollbackTriggers, @Nullable String rollbackAction, List<Category> categories,
		List<Band> bands, List<String> outsideTheScore, List<Warning> warnings) {

	/**
	 * Something asked for when a deployment starts.
	 *
	 * @param name the field as the source names it ("Deployment Date")
	 * @param value what the source already says ("Production"), null for a blank
	 * @param line where it stands
	 */
	public record DeploymentField(String name, @Nullable String value, int line) {
	}

	/**
	 * A heading, or a plain list item that holds entries, and what stands below it.
	 *
	 * @param title plain text
	 * @param level 1 to 6 for headings; one more than the section around it for a list
	 * item; 0 for what stands before the first heading
	 * @param line where it stands
	 * @param phase its phase, its own or inherited
	 * @param category its category, its own or inherited, null where nothing says one
	 * @param optional whether its title says "(if applicable)" or the like, or a section
	 * around it does
	 * @param offset when it is worked, relative to the target time
	 * @param notes its plain text, Markdown, empty where there is none
	 * @param blocks its contacts, references, commands and the like
	 * @param items its items
	 * @param sections the sections inside it
	 */
	public record Section(String title, int level, int line, Phase phase, @Nullable String category, boolean optional,
			@Nullable Offset offset, String notes, List<Block> blocks, List<Item> items, List<Section> sections) {
	}

	/**
	 * When a section is worked, relative to the target time; ISO 8601 durations or
	 * periods ("-PT4H", "P2W").
	 *
	 * @param from begin
	 * @param to end
	 * @param every how often
	 */
	public record Offset(@Nullable String from, @Nullable String to, @Nullable String every) {
	}

	/**
	 * Plain content of a kind of its own.
	 *
	 * @param kind which kind
	 * @param title what it is about, plain text, may be empty
	 * @param value its content, Markdown; code for commands, without its fence
	 * @param line where it stands
	 */
	public record Block(Kind kind, String title, String value, int line) {

		/** The kinds of content that pages show in a form of their own. */
		public enum Kind {

			/** Who to call. */
			CONTACTS,
			/** Where to read more. */
			REFERENCES,
			/** What to type. */
			COMMANDS,
			/** What success looks like. */
			CRITERIA,
			/** What is known to go wrong. */
			RISKS,
			/** Ordered steps. */
			RUNBOOK,
			/** A table of any other kind. */
			TABLE,
			/** Any other content that is kept. */
			NOTES

		}

	}

	/**
	 * One task-list entry.
	 *
	 * @param key made once from the section and the place, safe in an address
	 * @param text its words, inline Markdown
	 * @param ticked whether the source has it ticked
	 * @param critical whether it knocks the band out
	 * @param optional whether not-applicable needs no reason
	 * @param weight its weight inside its category, above 0
	 * @param category its category, its own or inherited
	 * @param phase its phase, its own or inherited
	 * @param linked the record that it follows, null for most
	 * @param details what stands below it, Markdown, empty where nothing does
	 * @param line where it stands
	 * @param items the items below it
	 */
	public record Item(String key, String text, boolean ticked, boolean critical, boolean optional, BigDecimal weight,
			@Nullable String category, Phase phase, @Nullable Link linked, String details, int line, List<Item> items) {

		/**
		 * Whether it is settled by itself rather than through the items below it.
		 * @return true without items below it
		 */
		public boolean leaf() {
			return this.items.isEmpty();
		}

	}

	/**
	 * Who signs off.
	 *
	 * @param key safe in an address, unique in the outline
	 * @param title "Security Officer"
	 * @param group technical or business
	 * @param when before or after the deployment
	 * @param required whether the go waits for it
	 * @param covers categories or section titles that it covers; empty for all
	 * @param signatures how many signatures it takes, 1 or more
	 * @param line where it stands, 0 for the front matter
	 */
	public record SignOffRole(String key, String title, Group group, When when, boolean required, List<String> covers,
			int signatures, int line) {

		/** The side that a role signs for. */
		public enum Group {

			/** Engineering, operations, security. */
			TECHNICAL,
			/** Those who ask for the deployment. */
			BUSINESS

		}

		/** Whether the go or the closing waits for a role. */
		public enum When {

			/** Before the deployment: gates the go. */
			BEFORE,
			/** After the deployment: gates the closing. */
			AFTER

		}

	}

	/**
	 * What the score weighs.
	 *
	 * @param name as the source names it
	 * @param weight out of 100
	 * @param leafItems prepare leaves in it that count
	 */
	public record Category(String name, BigDecimal weight, int leafItems) {
	}

	/**
	 * A named range of the score, from its limit up to the next better band's.
	 *
	 * @param name "DEPLOY"
	 * @param from its lower limit, inclusive, 0 to 100
	 * @param go whether it allows a go
	 * @param text what it means
	 */
	public record Band(String name, BigDecimal from, boolean go, String text) {
	}

	/**
	 * What the importer was not sure of.
	 *
	 * @param line where, 0 for the document as a whole
	 * @param message what, and what was done about it
	 */
	public record Warning(int line, String message) {
	}

}
