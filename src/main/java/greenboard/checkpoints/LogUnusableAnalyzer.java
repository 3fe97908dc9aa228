package greenboard.checkpoints;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Ends a failed start with the fact and its remedy instead of a stack trace.
 */
class LogUnusableAnalyzer extends AbstractFailureAnalyzer<LogUnusable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, LogUnusable cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), rootFailure);
	}

}
