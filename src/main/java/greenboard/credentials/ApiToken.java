package greenboard.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.accounts.Scope;

/**
 * A token of a person or of a project. The token itself is not here, only its hash.
 */
@Entity
class ApiToken {

	static final Duration LONGEST = Duration.ofDays(366);

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private byte[] hash;

	private String name;

	private @Nullable UUID personId;

	private @Nullable UUID projectId;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private String[] scopes;

	private @Nullable UUID createdBy;

	private Instant createdAt;

	private Instant expiresAt;

	private @Nullable Instant revokedAt;

	@SuppressWarnings("NullAway.Init")
	protected ApiToken() {
	}

	private ApiToken(String text, String name, Set<Scope> scopes, Instant createdAt, Instant expiresAt, Actor by) {
		this.id = UUID.randomUUID();
		this.hash = Secret.sha256(text);
		this.name = name;
		this.scopes = scopes.stream().sorted().map(Enum::name).toArray(String[]::new);
		this.createdAt = createdAt;
		this.expiresAt = expiresAt;
		this.createdBy = (by.person() != null) ? by.person().value() : null;
	}

	static ApiToken ofPerson(PersonId person, String text, String name, Set<Scope> scopes, Instant createdAt,
			Instant expiresAt, Actor by) {
		ApiToken token = new ApiToken(text, name, scopes, createdAt, expiresAt, by);
		token.personId = person.value();
		return token;
	}

	static ApiToken ofProject(ProjectId project, String text, String name, Set<Scope> scopes, Instant createdAt,
			Instant expiresAt, Actor by) {
		ApiToken token = new ApiToken(text, name, scopes, createdAt, expiresAt, by);
		token.projectId = project.value();
		return token;
	}

	boolean revoke(Instant at) {
		if (this.revokedAt != null) {
			return false;
		}
		this.revokedAt = at;
		return true;
	}

	boolean belongsTo(PersonId person) {
		return person.value().equals(this.personId);
	}

	boolean belongsTo(ProjectId project) {
		return project.value().equals(this.projectId);
	}

	String name() {
		return this.name;
	}

}
