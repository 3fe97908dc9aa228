package greenboard.deployments;

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
record Content(String text, String details, boolean leaf, boolean critical, boolean optional, BigDecimal weight,
		@Nullable String category, @Enumerated(EnumType.STRING) Phase phase,
		@Enumerated(EnumType.STRING) @Nullable Link linked, @Nullable Instant conditionDue) {

	Content {
		weight = weight.stripTrailingZeros();
	}

	static Content of(Outline.Item source, boolean optionalSection) {
		Link linked = source.leaf() ? source.linked() : null;
		boolean counts = source.leaf() && source.phase() == Phase.PREPARE && linked == null;
		return new Content(source.text(), source.details(), source.leaf(), source.critical() && counts,
				source.optional() || optionalSection, source.weight(), source.category(), source.phase(), linked, null);
	}

	static Content of(Addition addition, Section section) {
		return new Content(Text.required("text", addition.text(), Text.WORDS), details(addition.details()), true,
				addition.critical(), section.optional(), BigDecimal.ONE, section.category(), section.phase(), null,
				null);
	}

	static Content ofCondition(String text, Instant due) {
		return new Content(Text.required("text", text, Text.WORDS), "", true, false, false, BigDecimal.ONE, null,
				Phase.PREPARE, null, due);
	}

	static String details(@Nullable String details) {
		return Objects.requireNonNullElse(Text.optional("details", details, Text.DETAILS), "");
	}

	Content reworded(String text, @Nullable String details) {
		return new Content(Text.required("text", text, Text.WORDS), details(details), this.leaf, this.critical,
				this.optional, this.weight, this.category, this.phase, this.linked, this.conditionDue);
	}

	/** Whether it counts towards readiness. */
	boolean counts() {
		return this.leaf && this.phase == Phase.PREPARE && this.linked == null && !condition();
	}

	/** Whether it is the condition of a sign-off. */
	boolean condition() {
		return this.conditionDue != null;
	}

}
