package greenboard.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

import greenboard.accounts.PersonId;

/**
 * The passkeys of active people that were not revoked. None is ever deleted: a signature
 * in a record names it.
 */
@Component
class Passkeys implements UserCredentialRepository {

	private static final String SELECT = """
			select k.* from passkey k join person p on p.id = k.person_id
			where k.revoked_at is null and p.deactivated_at is null and\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Passkeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Somebody's passkeys, the oldest first. */
	List<Passkey> of(PersonId person) {
		return this.jdbc.sql(SELECT + "k.person_id = ? order by k.created_at, k.id")
			.param(person.value())
			.query(Passkeys::passkey)
			.list();
	}

	/** Somebody's passkey, locked until the transaction ends. */
	Optional<Passkey> lock(PersonId person, UUID id) {
		return this.jdbc.sql(SELECT + "k.person_id = ? and k.id = ? for update of k")
			.params(person.value(), id)
			.query(Passkeys::passkey)
			.optional();
	}

	/** Anybody's passkey, locked until the transaction ends. */
	Optional<KnownPasskey> lock(Bytes credential) {
		return this.jdbc.sql(SELECT + "k.credential_id = ? for update of k")
			.param(credential.getBytes())
			.query((row, index) -> new KnownPasskey(new PersonId(row.getObject("person_id", UUID.class)),
					row.getLong("sign_count"), row.getBytes("public_key"), passkey(row, index)))
			.optional();
	}

	void rename(UUID id, String name) {
		this.jdbc.sql("update passkey set name = ? where id = ?").params(name, id).update();
	}

	void revoke(UUID id) {
		this.jdbc.sql("update passkey set revoked_at = ? where id = ?").params(now(), id).update();
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
		return this.jdbc.sql(SELECT + "k.credential_id = ?")
			.param(credentialId.getBytes())
			.query(Passkeys::record)
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes userId) {
		return this.jdbc.sql(SELECT + "k.person_id = ? order by k.created_at, k.id")
			.param(UserHandle.person(userId).value())
			.query(Passkeys::record)
			.list();
	}

	/** Of a passkey that is there, only its use changes. */
	@Override
	public void save(CredentialRecord record) {
		int used = this.jdbc.sql("update passkey set sign_count = ?, used_at = ? where credential_id = ?")
			.params(record.getSignatureCount(), now(), record.getCredentialId().getBytes())
			.update();
		if (used == 0) {
			insert(record);
		}
	}

	private void insert(CredentialRecord record) {
		PublicKeyForm key = PublicKeyForm.of(record.getPublicKey());
		this.jdbc.sql("""
				insert into passkey (id, person_id, name, credential_id, algorithm, public_key, cose_key, sign_count,
					backup_eligible, backed_up, attestation, attestation_client_data, created_at)
				values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UserHandle.person(record.getUserEntityUserId()).value(), record.getLabel(),
					record.getCredentialId().getBytes(), key.algorithm(), key.der(), record.getPublicKey().getBytes(),
					record.getSignatureCount(), record.isBackupEligible(), record.isBackupState(),
					Objects.requireNonNull(record.getAttestationObject()).getBytes(),
					Objects.requireNonNull(record.getAttestationClientDataJSON()).getBytes(), now())
			.update();
	}

	@Override
	public void delete(Bytes credentialId) {
		throw new UnsupportedOperationException("Passkeys are revoked, never deleted");
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static Passkey passkey(ResultSet row, int index) throws SQLException {
		return new Passkey(row.getObject("id", UUID.class), row.getString("name"),
				new Bytes(row.getBytes("credential_id")).toBase64UrlString(),
				PublicKeyForm.digest(row.getBytes("public_key")), row.getBoolean("backed_up"),
				Objects.requireNonNull(instant(row, "created_at")), instant(row, "used_at"));
	}

	private static CredentialRecord record(ResultSet row, int index) throws SQLException {
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(new Bytes(row.getBytes("credential_id")))
			.userEntityUserId(UserHandle.of(new PersonId(row.getObject("person_id", UUID.class))))
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("cose_key")))
			.signatureCount(row.getLong("sign_count"))
			.uvInitialized(true)
			.transports(Set.of())
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backed_up"))
			.attestationObject(new Bytes(row.getBytes("attestation")))
			.attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
			.label(row.getString("name"))
			.build();
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
