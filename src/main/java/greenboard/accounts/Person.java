package greenboard.accounts;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import greenboard.names.PrintedName;

/**
 * Somebody with an account. People are deactivated, never deleted: the trail names them.
 */
@Entity
class Person {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private String name;

	private String email;

	private boolean administrator;

	@Enumerated(EnumType.STRING)
	private Theme theme = Theme.AUTO;

	private boolean singleKeys = true;

	private Instant createdAt;

	private @Nullable Instant deactivatedAt;

	@SuppressWarnings("NullAway.Init")
	protected Person() {
	}

	Person(String name, EmailAddress email, boolean administrator, Instant createdAt) {
		this.id = UUID.randomUUID();
		this.name = PrintedName.of(name);
		this.email = email.value();
		this.administrator = administrator;
		this.createdAt = createdAt;
	}

	void rename(String name) {
		this.name = PrintedName.of(name);
	}

	void prefer(Preferences preferences) {
		this.theme = preferences.theme();
		this.singleKeys = preferences.singleKeys();
	}

	void makeAdministrator(boolean administrator) {
		this.administrator = administrator;
	}

	void deactivate(Instant at) {
		this.deactivatedAt = at;
	}

	void activate() {
		this.deactivatedAt = null;
	}

	PersonId id() {
		return new PersonId(this.id);
	}

	String name() {
		return this.name;
	}

	String email() {
		return this.email;
	}

	boolean administrator() {
		return this.administrator;
	}

	boolean active() {
		return this.deactivatedAt == null;
	}

	Preferences preferences() {
		return new Preferences(this.theme, this.singleKeys);
	}

	PersonSummary summary() {
		return new PersonSummary(id(), this.name, this.email);
	}

}
