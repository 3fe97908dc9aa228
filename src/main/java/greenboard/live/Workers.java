package greenboard.live;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The two threads that do everything for all streams.
 */
@Component
class Workers implements DisposableBean {

	private static final int THREADS = 2;

	private static final Log LOG = LogFactory.getLog(Workers.class);

	private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS, (work) -> {
		Thread thread = new Thread(work, "live");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * Does something in a moment.
	 * @param wait how long it can wait
	 * @param work what; nothing happens once the application stops
	 */
	void in(Duration wait, Runnable work) {
		try {
			this.threads.schedule(() -> attempt(work), wait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			LOG.debug("Left undone, since the application stops", ex);
		}
	}

	/**
	 * Does something again and again.
	 * @param pause between two times
	 * @param work what; when it fails, it is done the next time all the same
	 * @return what ends it
	 */
	Future<?> every(Duration pause, Runnable work) {
		return this.threads.scheduleWithFixedDelay(() -> attempt(work), pause.toMillis(), pause.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/**
	 * Does something now, and waits for it only so long.
	 * @param longest how long
	 * @param work what
	 */
	void now(Duration longest, Runnable work) {
		try {
			this.threads.submit(work).get(longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | TimeoutException | RejectedExecutionException ex) {
			LOG.debug("Left undone, since the application stops", ex);
		}
	}

	private static void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			LOG.warn("Pages that follow changes wait for the next round: " + ex.getMessage());
			LOG.debug("Why", ex);
		}
	}

	@Override
	public void destroy() {
		this.threads.shutdownNow();
	}

}
