package greenboard.projects;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import greenboard.accounts.ProjectId;
import greenboard.accounts.ProjectSummary;
import greenboard.names.PrintedName;
import greenboard.names.SignOffTitle;

/**
 * The system that is deployed. Its key stands in addresses and stays when the name
 * changes.
 */
@Entity
class Project {

	private static final int LONGEST_KEY = 50;

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private String key;

	private String name;

	private boolean severalRolesPerSigner = true;

	private boolean starterMaySign;

	private boolean readerDiffers;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private String[] passkeyTitles = {};

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private String[] passkeyTitleKeys = {};

	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Project() {
	}

	Project(String key, String name, Instant createdAt) {
		this.id = UUID.randomUUID();
		this.key = key;
		this.name = PrintedName.of(name);
		this.createdAt = createdAt;
	}

	static String keyFor(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
		String key = trim(plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
		String cut = trim(key.substring(0, Math.min(key.length(), LONGEST_KEY)));
		return cut.isEmpty() ? "project" : "new".equals(cut) ? "new-project" : cut;
	}

	private static String trim(String key) {
		return key.replaceAll("^-|-$", "");
	}

	void rename(String name) {
		this.name = PrintedName.of(name);
	}

	void settle(SignOffRules rules) {
		this.severalRolesPerSigner = rules.severalRolesPerSigner();
		this.starterMaySign = rules.starterMaySign();
		this.readerDiffers = rules.readerDiffers();
		this.passkeyTitles = rules.passkeyTitles().toArray(String[]::new);
		this.passkeyTitleKeys = rules.passkeyTitles().stream().map(SignOffTitle::key).toArray(String[]::new);
	}

	SignOffRules rules() {
		return new SignOffRules(this.severalRolesPerSigner, this.starterMaySign, this.readerDiffers,
				List.of(this.passkeyTitles));
	}

	ProjectId id() {
		return new ProjectId(this.id);
	}

	String name() {
		return this.name;
	}

	ProjectSummary summary() {
		return new ProjectSummary(id(), this.key, this.name);
	}

}
