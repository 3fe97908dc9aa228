package greenboard.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Account;
import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonId;
import greenboard.accounts.ProjectId;
import greenboard.accounts.Scope;

/**
 * Finds out who acts through a token. A person's token never exceeds its owner, a
 * project's is at home in that project alone.
 */
@Component
public class TokenBearers {

	private static final Duration RARELY = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Actors actors;

	private final Clock clock;

	TokenBearers(JdbcClient jdbc, Actors actors, Clock clock) {
		this.jdbc = jdbc;
		this.actors = actors;
		this.clock = clock;
	}

	/**
	 * Who acts through a token.
	 * @param text what was sent
	 * @return the person or the project behind it, with no more than its scopes
	 * @throws TokenRefused when it opens nothing
	 */
	@Transactional
	public Actor actor(String text) {
		Token token = this.jdbc
			.sql("select id, name, person_id, project_id, scopes, expires_at, used_at, revoked_at from api_token "
					+ "where hash = ?")
			.param(Secret.sha256(text))
			.query((row, index) -> token(row))
			.optional()
			.orElseThrow(() -> new TokenRefused(unknown(text)));
		Instant now = this.clock.instant();
		refuse(token.revoked, "This token was revoked.");
		refuse(!now.isBefore(token.expiresAt), "This token has expired.");
		Actor actor = (token.person != null) ? ofPerson(token.person, token) : ofProject(token);
		if (token.usedAt == null || !now.isBefore(token.usedAt.plus(RARELY))) {
			this.jdbc.sql("update api_token set used_at = ? where id = ?")
				.params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), token.id)
				.update();
		}
		return actor;
	}

	private static String unknown(String text) {
		return TokenText.wellFormed(text) ? "This token is unknown; it may have been revoked."
				: "This is no token: its check digits do not match, so a character is wrong or missing.";
	}

	private static void refuse(boolean broken, String why) {
		if (broken) {
			throw new TokenRefused(why);
		}
	}

	private Actor ofPerson(UUID person, Token token) {
		Actor owner = this.actors.account(new PersonId(person))
			.map(Account::actor)
			.orElseThrow(() -> new TokenRefused("The owner of this token was deactivated."));
		return new Actor(owner.id(), owner.name(), owner.person(), owner.administrator(), owner.roles(), token.scopes);
	}

	private static Actor ofProject(Token token) {
		Set<MemberRole> roles = EnumSet.of(MemberRole.VIEWER);
		if (token.scopes.contains(Scope.SETTLE)) {
			roles.add(MemberRole.CONTRIBUTOR);
		}
		if (token.scopes.contains(Scope.MANAGE)) {
			roles.add(MemberRole.MANAGER);
		}
		UUID project = Objects.requireNonNull(token.project);
		return new Actor(token.id, token.name, null, false, Map.of(new ProjectId(project), roles), token.scopes);
	}

	private static Token token(ResultSet row) throws SQLException {
		OffsetDateTime usedAt = row.getObject("used_at", OffsetDateTime.class);
		return new Token(row.getObject("id", UUID.class), row.getString("name"), row.getObject("person_id", UUID.class),
				row.getObject("project_id", UUID.class), scopes((String[]) row.getArray("scopes").getArray()),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(),
				(usedAt != null) ? usedAt.toInstant() : null, row.getObject("revoked_at") != null);
	}

	private static Set<Scope> scopes(String[] names) {
		return Arrays.stream(names).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
	}

	private record Token(UUID id, String name, @Nullable UUID person, @Nullable UUID project, Set<Scope> scopes,
			Instant expiresAt, @Nullable Instant usedAt, boolean revoked) {
	}

}
