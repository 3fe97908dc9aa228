package greenboard.passkeys;

import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.passkeys.PasskeyRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccountsTest
@Import(Keyring.class)
class PasskeyCountTests {

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Keyring keyring;

	@Autowired
	private PasskeySignIn signIn;

	@Autowired
	private WebAuthnRelyingPartyOperations operations;

	@Autowired
	private Questions questions;

	@Autowired
	private JdbcClient jdbc;

	private Actor mira;

	private SoftKey key;

	@BeforeEach
	void enrol() {
		this.mira = this.accounts.stranger();
		this.key = this.keyring.key(this.mira);
	}

	@Test
	void refusesACountThatDoesNotGrowAndSaysSoInTheTrail() {
		signsIn(10);
		signsIn(11);
		for (long count : new long[] { 7, 11, 0 }) {
			refuses(count);
			assertThat(this.jdbc.sql("""
					select action || ' ' || subject_key from trail_entry where action like 'passkey.%'
					order by id desc limit 1
					""").query(String.class).single()).isEqualTo("passkey.counter-refused " + this.key.credential());
		}
		signsIn(12);
		signsIn(0xffff_ffffL);
		refuses(0);
	}

	@Test
	void believesWhatDoesNotCountAtAllUntilItBeginsTo() {
		signsIn(0);
		signsIn(0);
		signsIn(1);
		refuses(0);
	}

	@Test
	void refusesACountBelowTheOneAtEnrolment() {
		this.key = this.keyring.enrol(new SoftKey(this.keyring.origin()).counting(5), this.mira);

		refuses(5);
		refuses(0);
		signsIn(6);
	}

	/** The library compares with the count at enrolment alone. */
	@Test
	void needsARuleOfItsOwn() {
		signsIn(10);
		String question = this.signIn.ask();
		byte[] challenge = Base64.getUrlDecoder()
			.decode(JsonMapper.shared().readTree(question).get("publicKey").get("challenge").asString());

		assertThat(this.operations
			.authenticate(new RelyingPartyAuthenticationRequest(this.questions.request(challenge, List.of()),
					this.questions.assertion(this.key.counting(7).sign(question))))
			.getName()).isEqualTo(this.accounts.email(this.mira));
	}

	private void signsIn(long count) {
		String question = this.signIn.ask();
		assertThat(this.signIn.prove(SoftKey.ceremony(question), this.key.counting(count).sign(question), "192.0.2.1"))
			.isEqualTo(this.mira.person());
	}

	private void refuses(long count) {
		String question = this.signIn.ask();
		String answer = this.key.counting(count).sign(question);
		assertThatExceptionOfType(PasskeyRefused.class)
			.isThrownBy(() -> this.signIn.prove(SoftKey.ceremony(question), answer, "192.0.2.1"))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.COUNTER));
	}

}
