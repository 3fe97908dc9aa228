package greenboard.followup;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Block;
import greenboard.outline.Outline.Block.Kind;
import greenboard.outline.Outline.Section;

/**
 * A success criterion in a checklist: a bullet in a block of criteria.
 *
 * @param section the title of the section around it
 * @param text its words, inline Markdown
 */
record Bullet(String section, String text) {

	private static final Pattern BULLETS = Pattern.compile("^ {0,3}(?:[-*+]|\\d{1,9}[.)])[ \\t]+(\\S.*)$",
			Pattern.MULTILINE);

	/** All of a checklist, each once, in the order of the source. */
	static List<Bullet> of(Outline outline) {
		return outline.sections().stream().flatMap(Bullet::of).distinct().toList();
	}

	private static Stream<Bullet> of(Section section) {
		Stream<Bullet> own = section.blocks()
			.stream()
			.filter((block) -> block.kind() == Kind.CRITERIA)
			.flatMap(Bullet::texts)
			.map((text) -> new Bullet(section.title(), text));
		return Stream.concat(own, section.sections().stream().flatMap(Bullet::of));
	}

	private static Stream<String> texts(Block block) {
		return BULLETS.matcher(block.value()).results().map((MatchResult bullet) -> bullet.group(1).strip());
	}

}
