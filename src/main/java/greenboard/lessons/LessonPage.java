package greenboard.lessons;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.board.Masthead;
import greenboard.register.DeploymentHead;

/**
 * What can be learned from a deployment.
 *
 * @param mast what stands on top
 * @param head the deployment
 * @param manage whether the reader may take and leave
 * @param lines what went wrong, oldest first
 * @param destinations the sections that an item can go to, null when the template is gone
 */
record LessonPage(Masthead mast, DeploymentHead head, boolean manage, List<Line> lines,
		@Nullable List<Destination> destinations) {

	/**
	 * Something that went wrong, and what was made of it.
	 *
	 * @param trouble what went wrong
	 * @param lesson what was made of it, null while nobody has decided or when nothing
	 * came of it
	 * @param lost who took it into a draft that is gone, null unless nothing came of it
	 * @param proposal the item that is proposed, or what was filled in
	 * @param draft whether the reader has the draft that it went into
	 */
	record Line(Trouble trouble, @Nullable Lesson lesson, @Nullable Lesson lost, Proposal proposal, boolean draft) {
	}

	/**
	 * Why there is nothing to learn.
	 * @return the last part of a message key, null when there is something
	 */
	public @Nullable String nothing() {
		if (this.head.open()) {
			return "open";
		}
		return !this.head.troubled() ? "well" : this.lines.isEmpty() ? "unwritten" : null;
	}

}
