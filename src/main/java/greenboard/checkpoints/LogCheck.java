package greenboard.checkpoints;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import greenboard.status.Finding;
import greenboard.status.StatusCheck;

/**
 * Whether the log over the trail is being signed.
 */
@Component
@Order(27)
class LogCheck implements StatusCheck {

	private final Sealing sealing;

	LogCheck(Sealing sealing) {
		this.sealing = sealing;
	}

	@Override
	public String subject() {
		return "checkpoints.status";
	}

	@Override
	public Finding look() {
		LogStatus status = this.sealing.status();
		String trouble = status.trouble();
		if (trouble == null) {
			return Finding.fine("checkpoints.status.signed", status.size());
		}
		return this.sealing.hasStopped() ? Finding.broken("checkpoints.status.stopped", trouble)
				: Finding.broken("checkpoints.status.unsigned", trouble);
	}

}
