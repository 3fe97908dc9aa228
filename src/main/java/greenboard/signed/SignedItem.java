package greenboard.signed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

import greenboard.canonical.CanonicalJson;
import greenboard.readiness.Status;

/**
 * One leaf of a checklist as it was signed.
 *
 * @param key the item's key
 * @param under the words of the items that it hangs below, outermost first
 * @param text its words, inline Markdown
 * @param details what stands below it, Markdown, empty where nothing does
 * @param state what became of it
 * @param critical whether it knocks the band out
 * @param weight its weight inside its category
 * @param category what the score weighs it under
 * @param evidence what shows that it holds
 * @param waiver the risk that was accepted, for a waived item and for no other
 */
public record SignedItem(String key, List<String> under, String text, String details, Status state, boolean critical,
		BigDecimal weight, @Nullable String category, List<Evidence> evidence, @Nullable Waiver waiver) {

	/**
	 * Brings the weight and the evidence into one form.
	 * @throws IllegalArgumentException when an item is waived without a waiver, or has
	 * one without being waived
	 */
	public SignedItem {
		if ((state == Status.WAIVED) != (waiver != null)) {
			throw new IllegalArgumentException(key + " is " + state + ", its waiver is " + waiver);
		}
		under = List.copyOf(under);
		weight = weight.stripTrailingZeros();
		evidence = evidence.stream()
			.sorted(Comparator.comparing(Evidence::identity)
				.thenComparing(Evidence::title)
				.thenComparing(Object::toString))
			.toList();
	}

	/**
	 * What shows that an item holds; its members tell of which kind it is.
	 */
	@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
	@JsonSubTypes({ @JsonSubTypes.Type(Link.class), @JsonSubTypes.Type(File.class) })
	public sealed interface Evidence {

		/**
		 * What it shows.
		 * @return its title
		 */
		String title();

		/**
		 * What tells it from other evidence.
		 * @return the address of a link, the digest of a file
		 */
		String identity();

	}

	/**
	 * A link that shows that an item holds.
	 *
	 * @param url its address
	 * @param title what it shows
	 */
	public record Link(String url, String title) implements Evidence {

		@Override
		public String identity() {
			return this.url;
		}

	}

	/**
	 * A file that shows that an item holds.
	 *
	 * @param name its name
	 * @param title what it shows
	 * @param size how many bytes it has
	 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
	 */
	public record File(String name, String title, long size, String sha256) implements Evidence {

		private static final int SHORT = 12;

		@Override
		public String identity() {
			return "sha256:" + this.sha256;
		}

		/**
		 * The beginning of the digest, which people compare.
		 * @return 12 hexadecimal digits
		 */
		public String digest() {
			return this.sha256.substring(0, Math.min(SHORT, this.sha256.length()));
		}

	}

	/**
	 * A risk that was accepted.
	 *
	 * @param reason why the item will not be done in time
	 * @param compensatingControl what limits the damage meanwhile
	 * @param until the last day, in UTC, on which it holds
	 * @param grantedBy the name of who granted it, as it was then
	 */
	public record Waiver(String reason, String compensatingControl, LocalDate until, String grantedBy) {

		String words() {
			return "%s; %s; until %s; %s".formatted(this.reason, this.compensatingControl, this.until, this.grantedBy);
		}

	}

	/**
	 * An item that was kept by itself.
	 * @param json what {@link #json()} gave, in whatever order and spacing
	 * @return the item
	 * @throws IllegalArgumentException when it is no item
	 */
	public static SignedItem of(String json) {
		return CanonicalJson.read(json, SignedItem.class);
	}

	/**
	 * The item by itself, to be compared without reading the whole record.
	 * @return canonical JSON
	 * @throws IllegalArgumentException when a text is no Unicode
	 */
	public String json() {
		return CanonicalJson.of(this);
	}

	boolean settled() {
		return this.state != Status.OPEN && this.state != Status.FAILED;
	}

	boolean saysTheSameAs(SignedItem other) {
		return this.text.equals(other.text) && this.under.equals(other.under) && this.details.equals(other.details);
	}

	boolean weighsTheSameAs(SignedItem other) {
		return this.weight.equals(other.weight)
				&& ((this.category != null) ? this.category.equals(other.category) : other.category == null);
	}

	/** The evidence that another state of the item does not have. */
	List<Evidence> evidenceNotIn(SignedItem other) {
		Set<String> there = other.evidence.stream().map(Evidence::identity).collect(Collectors.toSet());
		return this.evidence.stream().filter((one) -> !there.contains(one.identity())).toList();
	}

	String words() {
		String above = this.under.stream().map((words) -> words + " / ").collect(Collectors.joining());
		return above + this.text + (this.details.isEmpty() ? "" : "\n" + this.details);
	}

	String weighing() {
		return "%s, weight %s".formatted((this.category != null) ? this.category : "no category",
				this.weight.toPlainString());
	}

}
