package greenboard.live;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;

/**
 * One page that follows. It holds no thread: it writes when the connection takes
 * something, and what is not written yet is the newest of each kind, never a queue. A
 * reader that takes nothing is dropped by the web server's own time limit.
 */
final class OpenStream implements WriteListener, AsyncListener {

	private final @Nullable UUID deployment;

	private final Onlooker onlooker;

	private final Instant since;

	private final Pending pending;

	private volatile Actor actor;

	private @Nullable AsyncContext context;

	private @Nullable ServletOutputStream out;

	private Consumer<OpenStream> left = (stream) -> {
	};

	private boolean writable;

	private boolean unflushed;

	private boolean over;

	private boolean completed;

	/**
	 * A stream that does not flow yet.
	 * @param deployment what it follows, null for the list
	 * @param told where the trail ended when the reader looked
	 * @param onlooker who reads
	 * @param since when it was opened
	 */
	OpenStream(@Nullable UUID deployment, long told, Onlooker onlooker, Instant since) {
		this.deployment = deployment;
		this.onlooker = onlooker;
		this.actor = onlooker.actor();
		this.since = since;
		this.pending = new Pending(told);
	}

	/**
	 * From here on the web server says when there is something to be written to.
	 * @param started the request
	 * @param gone told when it is over
	 * @throws IOException when the reader is gone
	 */
	void begin(AsyncContext started, Consumer<OpenStream> gone) throws IOException {
		ServletOutputStream stream = started.getResponse().getOutputStream();
		synchronized (this) {
			this.left = gone;
			this.context = started;
			this.out = stream;
		}
		started.setTimeout(0);
		started.addListener(this);
		stream.setWriteListener(this);
	}

	@Nullable UUID deployment() {
		return this.deployment;
	}

	Onlooker onlooker() {
		return this.onlooker;
	}

	Instant since() {
		return this.since;
	}

	/** Who it is, with the rights of the last look. */
	Actor actor() {
		return this.actor;
	}

	void mayNow(Actor present) {
		this.actor = present;
	}

	synchronized void changed(long seq) {
		if (this.pending.changed(seq)) {
			drain();
		}
	}

	/** A list has no sequence of its own. */
	synchronized void changed() {
		this.pending.changed();
		drain();
	}

	synchronized void here(String sentence) {
		if (this.pending.here(sentence)) {
			drain();
		}
	}

	synchronized void beat() {
		this.pending.beat();
		drain();
	}

	/** Ends it because a newer page of the same person needs the place, and says so. */
	void retire() {
		synchronized (this) {
			this.pending.full();
			drain();
		}
		end();
	}

	/** Ends it from this side; never waits for a reader that takes nothing. */
	void end() {
		synchronized (this) {
			if (!this.over) {
				this.pending.clear();
				this.over = true;
				complete(!this.writable);
			}
		}
		this.left.accept(this);
	}

	private void complete(boolean certainly) {
		AsyncContext begun = this.context;
		ServletOutputStream stream = this.out;
		if (begun != null && stream != null && !this.completed && (certainly || stream.isReady())) {
			this.completed = true;
			begun.complete();
		}
	}

	@Override
	public synchronized void onWritePossible() {
		this.writable = true;
		if (this.over) {
			complete(true);
		}
		else {
			drain();
		}
	}

	private void drain() {
		ServletOutputStream stream = this.out;
		try {
			while (stream != null && this.writable && !this.over && stream.isReady() && write(stream)) {
				continue;
			}
		}
		catch (IOException | IllegalStateException ex) {
			this.over = true;
		}
	}

	/* Each write and each flush asks first whether the connection takes it. */
	private boolean write(ServletOutputStream stream) throws IOException {
		if (this.unflushed) {
			stream.flush();
			this.unflushed = false;
			return true;
		}
		byte[] next = this.pending.next();
		if (next.length > 0) {
			stream.write(next);
			this.unflushed = true;
		}
		return next.length > 0;
	}

	/* The web server ends what has failed. */
	@Override
	public void onError(Throwable failure) {
		gone();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		gone();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		end();
	}

	/*
	 * Completing it keeps the web server from sending a page about the error behind the
	 * events.
	 */
	@Override
	public void onError(AsyncEvent event) {
		gone();
		event.getAsyncContext().complete();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// nobody starts it again
	}

	private void gone() {
		synchronized (this) {
			this.over = true;
			this.completed = true;
		}
		this.left.accept(this);
	}

}
