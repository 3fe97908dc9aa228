package greenboard.live;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * What a stream has yet to say: of each kind the newest, so that it stays as small as it
 * is however long nobody takes it.
 */
final class Pending {

	private static final byte[] NOTHING = {};

	private static final int RETRY_AT_LEAST = 500;

	private static final int RETRY_AT_MOST = 1500;

	private long told;

	private long seq;

	private boolean list;

	private boolean greeted;

	private boolean due;

	private boolean full;

	private @Nullable String here;

	private @Nullable String saidHere;

	/**
	 * Nothing to say yet.
	 * @param told what the reader knows already
	 */
	Pending(long told) {
		this.told = told;
		this.seq = told;
	}

	/** Whether that is news. */
	boolean changed(long upTo) {
		boolean news = upTo > this.seq;
		this.seq = Math.max(this.seq, upTo);
		return news;
	}

	void changed() {
		this.list = true;
	}

	/** Whether that is news. */
	boolean here(String sentence) {
		boolean news = !sentence.equals((this.here != null) ? this.here : this.saidHere);
		if (news) {
			this.here = sentence;
		}
		return news;
	}

	void beat() {
		this.due = true;
	}

	/** Nothing else matters any more. */
	void full() {
		clear();
		this.full = true;
	}

	void clear() {
		this.seq = this.told;
		this.list = false;
		this.due = false;
		this.full = false;
		this.here = null;
		this.greeted = true;
	}

	/**
	 * Takes the next event.
	 * @return its bytes, none when there is nothing to say
	 */
	byte[] next() {
		if (!this.greeted) {
			this.greeted = true;
			return bytes("retry: %d\n\n".formatted(ThreadLocalRandom.current().nextInt(RETRY_AT_LEAST, RETRY_AT_MOST)));
		}
		if (this.seq > this.told) {
			this.told = this.seq;
			return bytes("id: %d\nevent: change\ndata: %d\n\n".formatted(this.seq, this.seq));
		}
		if (this.list) {
			this.list = false;
			return bytes("event: change\ndata: list\n\n");
		}
		return present();
	}

	/* An event without data is not heard. */
	private byte[] present() {
		String sentence = this.here;
		if (sentence != null) {
			this.saidHere = sentence;
			this.here = null;
			return bytes("event: here\ndata: %s\n\n".formatted(sentence.replaceAll("\\R", " ")));
		}
		if (this.full) {
			this.full = false;
			return bytes("event: full\ndata: .\n\n");
		}
		if (this.due) {
			this.due = false;
			return bytes("event: beat\ndata: .\n\n");
		}
		return NOTHING;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
