package greenboard.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.Text;
import greenboard.entries.Identified;

/**
 * A link that shows that an item holds.
 */
@Entity
public class Evidence extends Identified {

	private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

	private UUID deploymentId;

	private UUID itemId;

	private String url;

	private String title;

	private @Nullable UUID addedBy;

	private String addedByName;

	private Instant addedAt;

	@SuppressWarnings("NullAway.Init")
	protected Evidence() {
	}

	/**
	 * A link that somebody shows.
	 * @param deployment the deployment
	 * @param item the id of the item
	 * @param link the link
	 * @param act who shows it, and when
	 * @throws InvalidField when it is no complete link
	 */
	public Evidence(DeploymentId deployment, UUID item, EvidenceLink link, Act act) {
		this.deploymentId = deployment.value();
		this.itemId = item;
		this.url = address(link.url());
		String named = Text.optional("title", link.title(), Text.TITLE);
		this.title = (named != null) ? named : this.url.substring(0, Math.min(Text.TITLE, this.url.length()));
		this.addedBy = act.actor().id();
		this.addedByName = act.actor().name();
		this.addedAt = act.at();
	}

	private static String address(String text) {
		String url = Text.required("url", text, Text.WORDS);
		try {
			URI uri = new URI(url);
			String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
			boolean complete = scheme.equals("mailto") ? !uri.getSchemeSpecificPart().isBlank() : uri.getHost() != null;
			if (SCHEMES.contains(scheme) && complete) {
				return url;
			}
		}
		catch (URISyntaxException ex) {
			throw new InvalidField("url", Fault.NO_LINK);
		}
		throw new InvalidField("url", Fault.NO_LINK);
	}

	/**
	 * Whether it shows the same under the same title.
	 * @param other another link of the item
	 * @return true when both are equal
	 */
	public boolean sameAs(Evidence other) {
		return this.url.equals(other.url) && this.title.equals(other.title);
	}

	/**
	 * What the trail calls it.
	 * @return the title and the link
	 */
	public String label() {
		return this.title.equals(this.url) ? this.url : this.title + " " + this.url;
	}

}
