package greenboard.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import greenboard.board.Masthead;
import greenboard.outline.Outline.Block;
import greenboard.outline.Outline.Block.Kind;
import greenboard.prose.Prose;
import greenboard.register.Board;
import greenboard.register.BoardSection;
import greenboard.signoffs.SignOffRole;

/**
 * What the checklist holds besides its items: whom to call, what to type, when to go
 * back.
 *
 * @param mast what stands on top
 * @param parts its contents by kind
 * @param roles who signs off
 */
record ReferencePage(Masthead mast, Map<Kind, List<Part>> parts, List<SignOffRole> roles) {

	/**
	 * One piece of it.
	 *
	 * @param section the section that it stands in
	 * @param title what it is about, may be empty
	 * @param html its content, safe HTML; empty for commands
	 * @param code a command to copy, empty for anything else
	 */
	record Part(String section, String title, String html, String code) {

		static Part of(BoardSection section, Block block) {
			boolean code = block.kind() == Kind.COMMANDS;
			return new Part(section.title(), block.title(), code ? "" : Prose.html(block.value()),
					code ? block.value() : "");
		}

	}

	static ReferencePage of(Board board, List<SignOffRole> roles) {
		Map<Kind, List<Part>> parts = new EnumMap<>(Kind.class);
		board.allSections()
			.forEach((section) -> section.blocks()
				.forEach((block) -> parts.computeIfAbsent(block.kind(), (kind) -> new ArrayList<>())
					.add(Part.of(section, block))));
		return new ReferencePage(Masthead.of(board.head()), parts, roles);
	}

	/**
	 * Whether there is anything to show.
	 * @return true when the checklist holds nothing but items
	 */
	public boolean empty() {
		return this.parts.isEmpty() && this.roles.isEmpty();
	}

}
