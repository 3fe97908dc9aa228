package greenboard.checkpoints;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import greenboard.audit.Auditable;
import greenboard.merkle.Checkpoint;

/**
 * Decides when this node seals: every five seconds where something waits for it, and at
 * once behind a signature and a decision. Stops for good when the log is not what was
 * signed.
 */
@Component
class Sealing {

	private static final Logger logger = LoggerFactory.getLogger(Sealing.class);

	private static final Pattern URGENT = Pattern.compile("(sign-off|decision|log-key)\\..*");

	private final Sealer sealer;

	private final TaskExecutor executor;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	private final AtomicBoolean wanted = new AtomicBoolean();

	private volatile LogStatus status = new LogStatus(0, null);

	private volatile boolean stopped;

	Sealing(Sealer sealer, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
		this.sealer = sealer;
		this.executor = executor;
	}

	@Scheduled(fixedDelayString = "${greenboard.checkpoint-every:PT5S}")
	void sealUnlessAnotherNodeDoes() {
		seal(false);
	}

	@TransactionalEventListener
	void sealAtOnce(Auditable event) {
		if (URGENT.matcher(event.happening().action()).matches() && this.wanted.compareAndSet(false, true)) {
			this.executor.execute(() -> {
				this.wanted.set(false);
				seal(true);
			});
		}
	}

	/**
	 * Seals.
	 * @param patient whether to wait while another node is at it: then all that was
	 * committed before is sealed afterwards
	 * @return what came of it
	 */
	LogStatus seal(boolean patient) {
		this.oneAtATime.lock();
		try {
			if (!this.stopped) {
				this.status = attempt(patient);
			}
			return this.status;
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	private LogStatus attempt(boolean patient) {
		try {
			Checkpoint newest = this.sealer.seal(patient);
			return new LogStatus((newest != null) ? newest.size() : this.status.size(), null);
		}
		catch (LogInconsistent ex) {
			this.stopped = true;
			logger.error(
					"Nothing is signed any more: {}. The log is not what was signed before; find out why, then start anew",
					ex.getMessage());
			return trouble(ex);
		}
		catch (RuntimeException ex) {
			LogStatus trouble = trouble(ex);
			if (!trouble.equals(this.status)) {
				logger.error("The log could not be signed, it is tried again", ex);
			}
			return trouble;
		}
	}

	private LogStatus trouble(RuntimeException ex) {
		boolean known = ex instanceof LogInconsistent || ex instanceof LogUnusable;
		String message = known ? String.valueOf(ex.getMessage()).replaceFirst("\\.$", "")
				: "the application's log file says why";
		return new LogStatus(this.status.size(), message);
	}

	boolean hasStopped() {
		return this.stopped;
	}

	LogStatus status() {
		return this.status;
	}

}
