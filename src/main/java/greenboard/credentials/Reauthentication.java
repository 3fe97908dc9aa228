package greenboard.credentials;

import java.time.Clock;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import greenboard.accounts.Account;
import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.PersonId;
import greenboard.audit.Proof;

/**
 * Makes sure again that who is signed in sits there. Guessing is slowed down like
 * guessing at the sign-in page.
 */
@Service
public class Reauthentication {

	private final SignInAttempts attempts;

	private final Passwords passwords;

	private final Actors actors;

	private final ObjectProvider<OneClick> oneClick;

	private final Clock clock;

	Reauthentication(SignInAttempts attempts, Passwords passwords, Actors actors, ObjectProvider<OneClick> oneClick,
			Clock clock) {
		this.attempts = attempts;
		this.passwords = passwords;
		this.actors = actors;
		this.oneClick = oneClick;
		this.clock = clock;
	}

	/**
	 * Whether a password has to be typed.
	 * @param request what somebody sends
	 * @return true unless one click is enough for them
	 */
	public boolean asksForPassword(HttpServletRequest request) {
		return this.oneClick.stream().noneMatch((one) -> one.offeredTo(request));
	}

	/**
	 * Lets somebody through who is who they say.
	 * @param actor who is signed in
	 * @param password what was typed
	 * @param request what they send
	 * @throws TooManyAttempts when the attempt comes too early
	 * @throws WrongPassword when the password is another
	 */
	public void confirm(Actor actor, @Nullable String password, HttpServletRequest request) {
		if (asksForPassword(request)) {
			prove(Objects.requireNonNull(actor.person()), Objects.requireNonNullElse(password, ""),
					request.getRemoteAddr());
			HttpSession session = request.getSession(false);
			if (session != null) {
				RememberedProof.remember(session, Proof.Method.PASSWORD, this.clock.instant());
			}
		}
	}

	/**
	 * Proves a person by the password that holds.
	 * @param person who
	 * @param password what was typed
	 * @param address where the request comes from
	 * @return their account
	 * @throws TooManyAttempts when the attempt comes too early
	 * @throws WrongPassword when the password is another
	 */
	public Account prove(PersonId person, String password, String address) {
		Account account = this.actors.account(person).orElseThrow(WrongPassword::new);
		EmailAddress email = new EmailAddress(account.email());
		this.attempts.begin(email, address);
		if (!this.passwords.matches(person, password)) {
			throw new WrongPassword();
		}
		this.attempts.succeeded(email, address);
		return account;
	}

}
