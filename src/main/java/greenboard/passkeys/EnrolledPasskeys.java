package greenboard.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.audit.KeptEntry;
import greenboard.audit.Projection;

/**
 * Holds the passkeys that are stored against those that the system's chain says people
 * have enrolled and revoked, so that nobody's is put in the place of another's.
 */
@Component
class EnrolledPasskeys implements Projection {

	private static final int PAGE = 1000;

	private static final String DIGEST = "sha256:";

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	EnrolledPasskeys(AuditTrail trail, JdbcClient jdbc) {
		this.trail = trail;
		this.jdbc = jdbc;
	}

	/**
	 * What matters of a passkey.
	 *
	 * @param owner whose it is
	 * @param keyDigest SHA-256 of its public key's DER form, as hexadecimal digits
	 * @param revoked whether it was revoked
	 */
	private record Enrolled(@Nullable UUID owner, String keyDigest, boolean revoked) {
	}

	@Override
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences(UUID chain) {
		if (!chain.equals(AuditTrail.SYSTEM)) {
			return List.of();
		}
		Map<String, Enrolled> told = told();
		Map<String, Enrolled> stored = stored();
		TreeSet<String> credentials = new TreeSet<>(told.keySet());
		credentials.addAll(stored.keySet());
		return credentials.stream()
			.filter((credential) -> !Objects.equals(told.get(credential), stored.get(credential)))
			.map("The passkey %s is not the one that was enrolled"::formatted)
			.toList();
	}

	private Map<String, Enrolled> told() {
		Map<String, Enrolled> told = new TreeMap<>();
		List<KeptEntry> page = this.trail.kept(AuditTrail.SYSTEM, 0, PAGE);
		while (!page.isEmpty()) {
			page.forEach((entry) -> follow(entry.entry(), told));
			page = this.trail.kept(AuditTrail.SYSTEM, page.get(page.size() - 1).seq(), PAGE);
		}
		return told;
	}

	private static void follow(AuditEntry entry, Map<String, Enrolled> told) {
		String credential = entry.subjectKey();
		if (credential != null && entry.action().equals("passkey.enrolled")) {
			told.put(credential, new Enrolled(entry.actorId(), digest(entry.after()), false));
		}
		else if (credential != null && entry.action().equals("passkey.revoked")) {
			told.put(credential, new Enrolled(entry.actorId(), digest(entry.before()), true));
		}
	}

	private static String digest(@Nullable String described) {
		String text = String.valueOf(described);
		return text.substring(text.lastIndexOf(DIGEST) + DIGEST.length());
	}

	private Map<String, Enrolled> stored() {
		Map<String, Enrolled> stored = new TreeMap<>();
		this.jdbc.sql("select credential_id, person_id, public_key, cose_key, revoked_at from passkey").query((row) -> {
			stored.put(new Bytes(row.getBytes("credential_id")).toBase64UrlString(), enrolled(row));
		});
		return stored;
	}

	/** The key that signs in and the key that packs show have to be one. */
	private static Enrolled enrolled(ResultSet row) throws SQLException {
		String shown = PublicKeyForm.digest(row.getBytes("public_key"));
		String used = PublicKeyForm
			.digest(PublicKeyForm.of(new ImmutablePublicKeyCose(row.getBytes("cose_key"))).der());
		return new Enrolled(row.getObject("person_id", UUID.class), shown.equals(used) ? shown : shown + " or " + used,
				row.getObject("revoked_at") != null);
	}

}
