package greenboard.emergency;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.board.Masthead;
import greenboard.register.DeploymentHead;
import greenboard.templates.TemplateVersion;

/**
 * Where the page has its contents from.
 *
 * @param kind what it is
 * @param title what it is called
 * @param place its page, from the root of the application
 * @param at the target time of a deployment, when a template's version was published
 * @param mast what stands on top of the deployment's pages, null for any other origin or
 * where the page was not asked for that deployment
 */
record Origin(Kind kind, String title, String place, Instant at, @Nullable Masthead mast) {

	/** What it can be. */
	enum Kind {

		/** The deployment whose page was left for this one. */
		ASKED,
		/** The project's newest deployment that has not ended. */
		OPEN,
		/** The version of the template that the project used last. */
		TEMPLATE

	}

	static Origin of(DeploymentHead head, boolean asked) {
		Masthead mast = Masthead.of(head);
		return new Origin(asked ? Kind.ASKED : Kind.OPEN, mast.title() + " \u2192 " + mast.environment(), mast.place(),
				mast.targetAt(), asked ? mast : null);
	}

	static Origin of(TemplateVersion version) {
		return new Origin(Kind.TEMPLATE, version.title() + " (" + version.name() + ")",
				"/templates/" + version.key() + "/versions/" + version.number(), version.publishedAt(), null);
	}

}
