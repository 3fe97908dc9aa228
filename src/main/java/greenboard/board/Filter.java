package greenboard.board;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import greenboard.accounts.PersonId;
import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;

/**
 * Which items of a checklist a page shows; it stands in the page's address.
 *
 * @param show which items
 * @param section only this section, null for all
 * @param several whether items can be selected to be settled together
 */
public record Filter(Show show, @Nullable UUID section, boolean several) {

	/** Which items. */
	public enum Show {

		/** All of them. */
		ALL,
		/** Those that are open or have failed. */
		OPEN,
		/** Those that are assigned to the reader. */
		MINE,
		/** Those that knock the band out while they are open. */
		CRITICAL,
		/** Those for which somebody asked for a second person's agreement. */
		REQUESTS;

		static Show of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}

		/**
		 * How the address names it.
		 * @return its name in small letters
		 */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		boolean takes(BoardItem item, @Nullable PersonId reader) {
			return switch (this) {
				case ALL -> true;
				case OPEN -> item.settable() && (item.state() == Status.OPEN || item.state() == Status.FAILED);
				case MINE -> item.owner() != null && item.owner().id().equals(reader);
				case CRITICAL -> item.critical();
				case REQUESTS -> item.request() != null;
			};
		}

	}

	/**
	 * Where a checklist is read in this way.
	 * @param place the deployment's address
	 * @return the address with what narrows it
	 */
	public String at(String place) {
		return UriComponentsBuilder.fromPath(place)
			.queryParamIfPresent("show", Optional.of(this.show).filter((which) -> which != Show.ALL).map(Show::word))
			.queryParamIfPresent("section", Optional.ofNullable(this.section))
			.queryParamIfPresent("several", Optional.of(this.several).filter(Boolean::booleanValue))
			.toUriString();
	}

	/** The sections that it takes. */
	Stream<BoardSection> sections(Board board) {
		return (this.section == null) ? board.allSections()
				: board.section(this.section).stream().flatMap(BoardSection::withSections);
	}

	/**
	 * Whether anything narrows the page.
	 * @return true when it does not show the whole checklist
	 */
	public boolean narrow() {
		return this.show != Show.ALL || this.section != null;
	}

	/**
	 * The filter without what the reader may not do.
	 * @param rights what they may do
	 * @return a filter without selecting for those who cannot settle
	 */
	Filter allowed(Rights rights) {
		return new Filter(this.show, this.section, this.several && rights.settle());
	}

}
