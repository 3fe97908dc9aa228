package greenboard.runbook;

import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody else changed the step first; nothing was saved. A message source resolves it
 * to a sentence that says what the step is now.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class StepOvertaken extends RuntimeException implements MessageSourceResolvable {

	private final int number;

	private final StepState state;

	private final String by;

	StepOvertaken(RunStep step) {
		super("Step " + step.number() + " is " + step.state());
		this.number = step.number();
		this.state = step.state();
		RunStep.Moment latest = step.latest();
		this.by = (latest != null) ? latest.by() : "";
	}

	int number() {
		return this.number;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "runbook.overtaken." + this.state.name().toLowerCase(Locale.ROOT) };
	}

	@Override
	public Object[] getArguments() {
		return new Object[] { this.number, this.by };
	}

}
