package greenboard.signoffs;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.passkeys.Assertion;
import greenboard.signed.Statement;
import greenboard.signed.StatementBytes;

/**
 * Makes statements and keeps them with the signatures that were given for them, for good.
 */
@Component
class Statements {

	private static final Duration VALID = Duration.ofMinutes(2);

	private static final int NONCE_LENGTH = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final TrailPosition trail;

	private final JdbcClient jdbc;

	Statements(TrailPosition trail, JdbcClient jdbc) {
		this.trail = trail;
		this.jdbc = jdbc;
	}

	Statement of(DeploymentId id, Prepared prepared, String name, Instant now) {
		Signature signature = prepared.signature();
		Instant due = signature.due();
		Statement.Condition condition = (signature.condition() != null && due != null)
				? new Statement.Condition(signature.condition(), due.toString()) : null;
		return new Statement(id.value(), signature.digest(), prepared.role().key(), signature.meaning().name(),
				condition, signature.comment(), new Statement.Signer(prepared.person().value(), name),
				this.trail.of(id), this.trail.checkpoint(), nonce(),
				now.plus(VALID).truncatedTo(ChronoUnit.SECONDS).toString());
	}

	private static String nonce() {
		byte[] bytes = new byte[NONCE_LENGTH];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Without an assertion the signer typed their password. */
	void keep(UUID signOff, StatementBytes statement, @Nullable Assertion assertion) {
		this.jdbc.sql("""
				insert into sign_off_statement (sign_off_id, statement, credential_id, public_key, client_data,
					authenticator_data, signature, backup_eligible, backed_up)
				values (:id, :statement, :credential, :key, :client, :authenticator, :signature, :eligible, :backedUp)
				""")
			.param("id", signOff)
			.param("statement", statement.value())
			.param("credential", (assertion != null) ? assertion.credential() : null, Types.BINARY)
			.param("key", (assertion != null) ? assertion.publicKey() : null, Types.BINARY)
			.param("client", (assertion != null) ? assertion.clientData() : null, Types.BINARY)
			.param("authenticator", (assertion != null) ? assertion.authenticatorData() : null, Types.BINARY)
			.param("signature", (assertion != null) ? assertion.signature() : null, Types.BINARY)
			.param("eligible", (assertion != null) ? assertion.backupEligible() : null, Types.BOOLEAN)
			.param("backedUp", (assertion != null) ? assertion.backedUp() : null, Types.BOOLEAN)
			.update();
	}

	Optional<KeptStatement> of(DeploymentId deployment, UUID signOff) {
		return this.jdbc.sql("""
				select t.*, s.person_id from sign_off_statement t join sign_off s on s.id = t.sign_off_id
				where s.deployment_id = ? and s.id = ?
				""").params(deployment.value(), signOff).query(Statements::kept).optional();
	}

	private static KeptStatement kept(ResultSet row, int index) throws SQLException {
		byte[] credential = row.getBytes("credential_id");
		Assertion assertion = (credential != null) ? new Assertion(new PersonId(row.getObject("person_id", UUID.class)),
				credential, row.getBytes("public_key"), row.getBytes("client_data"), row.getBytes("authenticator_data"),
				row.getBytes("signature")) : null;
		return new KeptStatement(new StatementBytes(row.getBytes("statement")), assertion);
	}

}
