package greenboard.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonSummary;
import greenboard.acts.FileSize;
import greenboard.outline.Link;
import greenboard.outline.Phase;
import greenboard.readiness.Status;

/**
 * An item of a deployment's checklist.
 *
 * @param id its id
 * @param sectionId the section that it stands in
 * @param key its key, unique in the deployment and safe in an address
 * @param text its words, inline Markdown
 * @param details what stands below it, Markdown, may be empty
 * @param critical whether it knocks the band out
 * @param optional whether not applicable needs no reason
 * @param weight its weight inside its category
 * @param category what the score weighs it under, null for nothing
 * @param phase when it is worked
 * @param linked the record that it follows, null for most
 * @param conditionDue until when it has to be settled, where it is the condition of a
 * sign-off
 * @param added whether it was added after the start
 * @param state its state; of a parent or a linked item, worked out
 * @param note its note or the reason for its state
 * @param owner who it is assigned to
 * @param settledBy who gave it its state, null while nobody did
 * @param settledAt when
 * @param waivedUntil the waiver's last day
 * @param control what limits the damage while it is waived
 * @param evidence the links and files that show that it holds, oldest first
 * @param request what awaits a second person
 * @param version goes up with every change
 * @param line where it stands in the template's source
 * @param items the items below it
 */
public record BoardItem(UUID id, UUID sectionId, String key, String text, String details, boolean critical,
		boolean optional, BigDecimal weight, @Nullable String category, Phase phase, @Nullable Link linked,
		@Nullable Instant conditionDue, boolean added, Status state, @Nullable String note,
		@Nullable PersonSummary owner, @Nullable Doer settledBy, @Nullable Instant settledAt,
		@Nullable LocalDate waivedUntil, @Nullable String control, List<Evidence> evidence,
		@Nullable ItemRequest request, int version, int line, List<BoardItem> items) {

	/**
	 * Somebody as they were called when they did something.
	 *
	 * @param name the printed name at that time
	 * @param email their address, null for a token and for the application
	 */
	public record Doer(String name, @Nullable String email) {
	}

	/**
	 * A link or a file that shows that an item holds.
	 *
	 * @param id its id
	 * @param url where it leads; for a file, from the root of the application
	 * @param title what it shows
	 * @param file the file, null for a link
	 * @param addedBy who added it
	 * @param addedAt when
	 */
	public record Evidence(UUID id, String url, String title, @Nullable File file, String addedBy, Instant addedAt) {

		/**
		 * The picture beside it.
		 * @return a name in the sprite
		 */
		public String icon() {
			return (this.file != null) ? "paperclip" : "link-45deg";
		}

	}

	/**
	 * What is said of a file.
	 *
	 * @param name its name
	 * @param mediaType what it is
	 * @param size how many bytes it has
	 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
	 */
	public record File(String name, String mediaType, long size, String sha256) {

		/**
		 * How large it is, for people.
		 * @return "1.2 MB" for example
		 */
		public String words() {
			return FileSize.words(this.size);
		}

	}

	/**
	 * Whether it is settled by itself rather than through the items below it.
	 * @return true without items below it
	 */
	public boolean leaf() {
		return this.items.isEmpty();
	}

	/**
	 * Whether people settle it.
	 * @return false for parents and for items that follow another record
	 */
	public boolean settable() {
		return leaf() && this.linked == null;
	}

	/**
	 * Whether it counts towards readiness.
	 * @return true for what people prepare, conditions left out
	 */
	public boolean counts() {
		return settable() && this.phase == Phase.PREPARE && this.conditionDue == null;
	}

	/**
	 * This item and all below it.
	 * @return the items in the order of the document
	 */
	public Stream<BoardItem> withItems() {
		return Stream.concat(Stream.of(this), this.items.stream().flatMap(BoardItem::withItems));
	}

	BoardItem with(Status state, List<BoardItem> items) {
		return new BoardItem(this.id, this.sectionId, this.key, this.text, this.details, this.critical, this.optional,
				this.weight, this.category, this.phase, this.linked, this.conditionDue, this.added, state, this.note,
				this.owner, this.settledBy, this.settledAt, this.waivedUntil, this.control, this.evidence, this.request,
				this.version, this.line, items);
	}

}
