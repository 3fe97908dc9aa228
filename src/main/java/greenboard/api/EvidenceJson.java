package greenboard.api;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.evidence.ShownFile;
import greenboard.register.BoardItem;

/**
 * A link or a file that shows that an item holds.
 *
 * @param url where a link leads; where a file is fetched, from the root of this server
 * @param title what it shows
 * @param name the name of a file, null for a link
 * @param size how many bytes a file has, null for a link
 * @param sha256 the SHA-256 of a file in lower-case hexadecimal digits, null for a link
 */
record EvidenceJson(String url, String title, @Nullable String name, @Nullable Long size, @Nullable String sha256) {

	private static final String ROOT = "/api/v1";

	static EvidenceJson of(BoardItem.Evidence evidence) {
		BoardItem.File file = evidence.file();
		return (file != null)
				? new EvidenceJson(ROOT + evidence.url(), evidence.title(), file.name(), file.size(), file.sha256())
				: new EvidenceJson(evidence.url(), evidence.title(), null, null, null);
	}

	static EvidenceJson of(DeploymentId id, ShownFile file) {
		return new EvidenceJson("%s%s/evidence/%s".formatted(ROOT, id.place(), file.id()), file.title(), file.name(),
				file.size(), file.sha256());
	}

}
