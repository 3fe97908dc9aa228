package greenboard.revision;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.edits.SourceEdits;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.revision.Progress.Standing;
import greenboard.revision.Progress.State;
import greenboard.source.AttributeComment;

/**
 * Ticks the boxes of items, writes how they were settled into their comments and gives
 * reworded ones their new words.
 */
final class ItemLines {

	private static final List<String> ATTRIBUTES = List.of("state", "by", "at", "note", "control", "until", "evidence");

	private final Places places;

	private final Progress progress;

	private final String source;

	private final SourceEdits edits;

	ItemLines(Places places, Progress progress, String source, SourceEdits edits) {
		this.places = places;
		this.progress = progress;
		this.source = source;
		this.edits = edits;
	}

	/**
	 * Writes all items.
	 * @param outline the outline of the source
	 */
	void write(Outline outline) {
		OutlineTree.items(outline).forEach(this::write);
	}

	private void write(Item item) {
		Place place = this.places.listItem(item.line());
		if (place == null || place.box() < 0) {
			return;
		}
		AttributeComment attributes = place.attributes();
		List<State> states = states(item).toList();
		if (states.stream().anyMatch((state) -> state != null)) {
			tick(place, done(states, item));
			attributes = settled(attributes, parent(item) ? null : this.progress.items().get(item.key()));
		}
		String text = this.progress.rewordings().get(item.key());
		if (text != null && !text.isBlank()) {
			reword(place, InlineText.markdown(text), attributes);
		}
		else {
			place.write(attributes, this.source, this.edits);
		}
	}

	private Stream<@Nullable State> states(Item item) {
		if (!parent(item)) {
			Standing standing = this.progress.items().get(item.key());
			return Stream.of((standing != null) ? standing.state() : null);
		}
		Stream<@Nullable State> added = this.progress.additions()
			.stream()
			.filter((addition) -> item.key().equals(addition.parent()))
			.map((addition) -> AddedItems.state(addition, this.progress));
		return Stream.concat(item.items().stream().flatMap(this::states), added);
	}

	private boolean parent(Item item) {
		return !item.leaf()
				|| this.progress.additions().stream().anyMatch((addition) -> item.key().equals(addition.parent()));
	}

	private static boolean done(List<@Nullable State> states, Item item) {
		if (states.size() == 1 && item.leaf()) {
			return states.get(0) == State.DONE;
		}
		return states.stream().noneMatch((state) -> state == null || state == State.OPEN || state == State.FAILED)
				&& states.stream().anyMatch((state) -> state != State.NOT_APPLICABLE);
	}

	private void tick(Place place, boolean done) {
		boolean ticked = Character.toLowerCase(this.source.charAt(place.box())) == 'x';
		if (ticked != done) {
			this.edits.replace(place.box(), place.box() + 1, done ? "x" : " ");
		}
	}

	private void reword(Place place, String text, AttributeComment attributes) {
		this.edits.replace(place.start(), place.end(), attributes.isEmpty() ? text : text + " " + attributes);
		for (Place.Comment comment : place.comments()) {
			if (comment.start() >= place.end()) {
				this.edits.replace(comment.start(), comment.end(), "");
			}
		}
	}

	/**
	 * Attributes with how an item stands.
	 * @param attributes what its comment says
	 * @param standing how it stands, null to say nothing of it
	 * @return the attributes, those of another kind unchanged
	 */
	static AttributeComment settled(AttributeComment attributes, @Nullable Standing standing) {
		AttributeComment result = attributes;
		for (String name : ATTRIBUTES) {
			result = result.with(name, (standing != null) ? value(name, standing) : null);
		}
		return result;
	}

	private static @Nullable String value(String name, Standing standing) {
		return switch (name) {
			case "state" -> (standing.state() != State.OPEN)
					? standing.state().name().toLowerCase(Locale.ROOT).replace('_', ' ') : null;
			case "by" -> standing.by();
			case "at" -> (standing.at() != null) ? standing.at().truncatedTo(ChronoUnit.SECONDS).toString() : null;
			case "note" -> (standing.note() != null && !standing.note().isBlank()) ? standing.note() : null;
			case "control" -> standing.control();
			case "until" -> (standing.until() != null) ? standing.until().toString() : null;
			default -> standing.evidence().isEmpty() ? null : String.join("; ", standing.evidence());
		};
	}

}
