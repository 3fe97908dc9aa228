package greenboard.signoffs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.names.SignOffTitle;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.outline.Phase;

/**
 * What a role answers for: what is prepared for those that sign before the deployment,
 * what is done and verified for those that sign after it; of these, what the role covers.
 */
record Scope(When when, Set<String> covers) {

	static Scope of(SignOffRole role) {
		return new Scope(role.when(), role.covers().stream().map(SignOffTitle::key).collect(Collectors.toSet()));
	}

	boolean has(Leaf leaf) {
		return inTime(leaf.phase()) && (this.covers.isEmpty() || covered(leaf.item().category(), leaf.sections()));
	}

	private boolean inTime(Phase phase) {
		return switch (phase) {
			case PREPARE -> this.when == When.BEFORE;
			case DEPLOY, VERIFY -> this.when == When.AFTER;
			case ROLL_BACK -> false;
		};
	}

	private boolean covered(@Nullable String category, List<String> sections) {
		return Stream.concat(Stream.ofNullable(category), sections.stream())
			.map(SignOffTitle::key)
			.anyMatch(this.covers::contains);
	}

}
