package greenboard.security;

import java.util.Objects;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.Actor;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.calendar.TestCalendars;
import greenboard.credentials.InvitationManagement;
import greenboard.credentials.TokenList;
import greenboard.passkeys.Keyring;

/**
 * What of people and projects an address can name.
 */
@TestComponent
class RouteAccounts {

	private final TestAccounts accounts;

	private final InvitationManagement invitations;

	private final TokenList tokenList;

	private final Keyring keyring;

	private final JdbcClient jdbc;

	RouteAccounts(TestAccounts accounts, InvitationManagement invitations, TokenList tokenList, Keyring keyring,
			JdbcClient jdbc) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.tokenList = tokenList;
		this.keyring = keyring;
		this.jdbc = jdbc;
	}

	/** Gives what is one's own, and what is another person's or project's. */
	void give(RouteIds ids, Actor own, Actor foreign, ProjectSummary project, ProjectSummary other) {
		Actor member = this.accounts.member(project, MemberRole.VIEWER);
		Actor elsewhere = this.accounts.member(other, MemberRole.VIEWER);
		ids.put("projects", project.key(), other.key());
		ids.put("people", Objects.requireNonNull(member.id()), null);
		ids.put("members", Objects.requireNonNull(member.id()), elsewhere.id());
		ids.put("projects/tokens", this.tokenList.of(project.id()).get(0).id(),
				this.tokenList.of(other.id()).get(0).id());
		ids.put("account/tokens", token(own), token(foreign));
		ids.put("people/tokens", token(own), null);
		ids.put("contacts", RouteContacts.of(project, this.jdbc), RouteContacts.of(other, this.jdbc));
		ids.put("calendar", TestCalendars.of(own, this.jdbc), null);
		ids.put("passkeys", passkey(own), passkey(foreign));
		ids.put("sessions", session(own), session(foreign));
		ids.put("invitations", this.invitations.invite("Ivy", new EmailAddress(UUID.randomUUID() + "@example.test"),
				false, Actor.SYSTEM), null);
	}

	private UUID token(Actor person) {
		return this.tokenList.of(Objects.requireNonNull(person.person())).get(0).id();
	}

	private UUID passkey(Actor person) {
		this.keyring.key(person);
		return only("select id from passkey where person_id = ?", person);
	}

	private UUID session(Actor person) {
		this.accounts.session(person);
		return only("select handle from session where person_id = ?", person);
	}

	private UUID only(String sql, Actor person) {
		return this.jdbc.sql(sql).param(person.id()).query(UUID.class).single();
	}

}
