package greenboard.entries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import greenboard.acts.Addition;
import greenboard.acts.Text;
import greenboard.outline.Link;
import greenboard.outline.Outline;
import greenboard.outline.Phase;

/**
 * What an item says, as opposed to what became of it.
 *
 * @param text its words, inline Markdown
 * @param details what stands below it, Markdown
 * @param leaf whether it has no items below it
 * @param critical whether it knocks the band out; only where it counts
 * @param optional whether not applicable needs no reason
 * @param weight its weight inside its category
 * @param category what the score weighs it under
 * @param phase when it is worked
 * @param linked the record that it follows
 * @param conditionDue until when it has to be settled, where it is the condition of a
 * sign-off
 */
@Embeddable
public record Content(String text, String details, boolean leaf, boolean critical, boolean optional, BigDecimal weight,
		@Nullable String category, @Enumerated(EnumType.STRING) Phase phase,
		@Enumerated(EnumType.STRING) @Nullable Link linked, @Nullable Instant conditionDue) {

	/**
	 * Takes the words over.
	 */
	public Content {
		weight = weight.stripTrailingZeros();
	}

	/**
	 * What a template says.
	 * @param source the entry of the template
	 * @param optionalSection whether it stands in a section that is optional as a whole
	 * @return the same
	 */
	public static Content of(Outline.Item source, boolean optionalSection) {
		Link linked = source.leaf() ? source.linked() : null;
		boolean counts = source.leaf() && source.phase() == Phase.PREPARE && linked == null;
		return new Content(source.text(), source.details(), source.leaf(), source.critical() && counts,
				source.optional() || optionalSection, source.weight(), source.category(), source.phase(), linked, null);
	}

	/**
	 * What somebody adds to a running deployment.
	 * @param addition the item to be added
	 * @param optional whether its section is optional
	 * @param category the category of its section
	 * @param phase the phase of its section
	 * @return what it says
	 * @throws greenboard.acts.InvalidField when something filled in cannot be taken
	 */
	public static Content of(Addition addition, boolean optional, @Nullable String category, Phase phase) {
		return new Content(Text.required("text", addition.text(), Text.WORDS), details(addition.details()), true,
				addition.critical(), optional, BigDecimal.ONE, category, phase, null, null);
	}

	/**
	 * The condition of a sign-off.
	 * @param text its words, inline Markdown
	 * @param due until when it has to be settled
	 * @return what it says
	 * @throws greenboard.acts.InvalidField when the words cannot be taken
	 */
	public static Content ofCondition(String text, Instant due) {
		return new Content(Text.required("text", text, Text.WORDS), "", true, false, false, BigDecimal.ONE, null,
				Phase.PREPARE, null, due);
	}

	private static String details(@Nullable String details) {
		return Objects.requireNonNullElse(Text.optional("details", details, Text.DETAILS), "");
	}

	/**
	 * The same in other words.
	 * @param text its words, inline Markdown
	 * @param details what stands below it, Markdown; null for nothing
	 * @return what it says since
	 * @throws greenboard.acts.InvalidField when the words cannot be taken
	 */
	public Content reworded(String text, @Nullable String details) {
		return new Content(Text.required("text", text, Text.WORDS), details(details), this.leaf, this.critical,
				this.optional, this.weight, this.category, this.phase, this.linked, this.conditionDue);
	}

	/**
	 * Whether it counts towards readiness.
	 * @return true for what is to be prepared and follows nothing
	 */
	public boolean counts() {
		return this.leaf && this.phase == Phase.PREPARE && this.linked == null && !condition();
	}

	/**
	 * Whether it is the condition of a sign-off.
	 * @return true when it has a time until when it has to be settled
	 */
	public boolean condition() {
		return this.conditionDue != null;
	}

}
