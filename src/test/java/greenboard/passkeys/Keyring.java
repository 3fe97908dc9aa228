package greenboard.passkeys;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.Actor;

/**
 * Enrols passkeys of people for the tests of every room: import it where it is needed.
 */
@TestComponent
public class Keyring {

	private final PasskeyManagement management;

	private final RelyingParty party;

	private final JdbcClient jdbc;

	Keyring(PasskeyManagement management, RelyingParty party, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.management = management;
		this.party = party;
	}

	/** A new passkey of somebody, used by the application's own pages. */
	public SoftKey key(Actor owner) {
		return enrol(new SoftKey(this.party.origin()), owner);
	}

	/** Enrols a passkey. */
	public SoftKey enrol(SoftKey key, Actor owner) {
		String question = this.management.begin(owner);
		this.management.enrol(SoftKey.ceremony(question), key.enrol(question), "Phone", owner);
		return key;
	}

	/** What names a passkey in an address. */
	public String id(SoftKey key) {
		return this.jdbc.sql("select id from passkey where credential_id = decode(?, 'base64')")
			.param(key.base64())
			.query(UUID.class)
			.single()
			.toString();
	}

	/** Revokes all passkeys of somebody. */
	public void revoke(Actor owner) {
		this.management.of(owner).forEach((passkey) -> this.management.revoke(passkey.id(), owner));
	}

	/** Where the application's own pages are. */
	public String origin() {
		return this.party.origin();
	}

}
