package greenboard.alerts;

import java.util.List;

import greenboard.board.Masthead;
import greenboard.prose.Prose;
import greenboard.register.DeploymentHead;
import greenboard.rollback.Trigger;

/**
 * How alerts reach a trigger, as its page shows it.
 *
 * @param mast what stands on top
 * @param trigger the trigger
 * @param project the project's key
 * @param snippets what to copy
 * @param webhook the address that takes alerts
 * @param waiting whether the page waits for the test alert
 * @param strays alerts that came and matched nothing, newest first
 */
record WiringPage(Masthead mast, Trigger trigger, String project, AlertingSnippets snippets, String webhook,
		boolean waiting, List<StrayAlert> strays) {

	static WiringPage of(DeploymentHead head, Trigger trigger, String webhook, boolean waiting,
			List<StrayAlert> strays) {
		String project = head.project().key();
		return new WiringPage(Masthead.of(head), trigger, project,
				new AlertingSnippets(project, head.id().toString(), trigger), webhook,
				waiting && !trigger.arming().armed(), strays);
	}

	/**
	 * The trigger's sentence.
	 * @return safe HTML
	 */
	public String html() {
		return Prose.inline(this.trigger.text());
	}

	/**
	 * Where this page is.
	 * @return its address, from the root of the application
	 */
	public String place() {
		return this.mast.place() + "/triggers/" + this.trigger.key() + "/alerts";
	}

}
