package greenboard.rollcall;

import java.util.Objects;

import org.springframework.context.MessageSourceResolvable;

import greenboard.prose.Prose;
import greenboard.signed.Difference;

/**
 * One thing that is other than it was, as a sentence that a message source resolves.
 *
 * @param difference what differs
 */
record Changed(Difference difference) implements MessageSourceResolvable {

	static Changed of(Difference difference) {
		return new Changed(difference);
	}

	/**
	 * The message that says it.
	 * @return a key of the message bundles
	 */
	public String code() {
		return "rollcall.changed." + this.difference.kind();
	}

	/**
	 * Whether it makes those be asked again who answered for it.
	 * @return false for progress
	 */
	public boolean worse() {
		return this.difference.worse();
	}

	@Override
	public String[] getCodes() {
		return new String[] { code() };
	}

	@Override
	public Object[] getArguments() {
		String thing = this.difference.subject() + " " + Prose.plain(this.difference.text());
		return new Object[] { thing.strip(), Objects.requireNonNullElse(this.difference.after(), "") };
	}

}
