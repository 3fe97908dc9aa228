package greenboard.signing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.passkeys.Keyring;
import greenboard.passkeys.SoftKey;
import greenboard.readiness.Status;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;
import greenboard.signoffs.RoleManagement;

import static org.assertj.core.api.Assertions.assertThat;

class PasskeySigningPagesTests extends SigningPages {

	@Autowired
	private RoleManagement roles;

	@Autowired
	private Keyring keyring;

	@Test
	void offersAndTakesNoPasswordWhereAPasskeyIsAskedFor() {
		assertThat(get(this.page)).bodyText().contains("name=\"password\"", "You have no passkey yet");
		this.roles.takePasskeys(this.id, Pen.SAFETY, true, Actor.SYSTEM);

		assertThat(get(this.page)).bodyText()
			.contains("This role is signed with a passkey", "This role cannot be signed without")
			.doesNotContain("name=\"password\"", "Approve as Safety Officer", "??");
		assertThat(send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY))).hasStatus(409)
			.bodyText()
			.contains("a password is not enough");
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void signsWithAPasskeyAndHandsTheStatementOut() {
		SoftKey key = this.keyring.key(this.aiko);
		Map<String, String> answer = answer(key);

		assertThat(post(this.page, this.session, answer)).hasStatus3xxRedirection();
		assertThat(this.book.all(this.id)).singleElement()
			.satisfies((signOff) -> assertThat(signOff.meaning()).isEqualTo(Meaning.APPROVE));
		assertThat(this.jdbc.sql("""
				select convert_from(bytes, 'UTF8') from trail_entry where chain = ? and action = 'sign-off.approved'
				""").param(this.id.value()).query(String.class).single())
			.contains("\"authentication\":{\"ageSeconds\":0,\"method\":\"PASSKEY\"}");
		String signature = this.book.all(this.id).get(0).id().toString();
		assertThat(get(this.id.place() + "/signatures/" + signature + "/statement.json")).bodyText()
			.contains("\"meaning\":\"APPROVE\"");
		assertThat(post(this.page, this.session, answer)).hasStatus(422).bodyText().contains("was answered before");
	}

	@Test
	void refusesAPasskeyWithTheSameWordsWhenItIsSentAgain() throws Exception {
		SoftKey key = this.keyring.key(this.aiko).counting(10);
		assertThat(post(this.page, this.session, answer(key))).hasStatus3xxRedirection();
		Map<String, String> copy = new HashMap<>(answer(key.counting(9)));
		copy.put("command", UUID.randomUUID().toString());

		MvcTestResult first = post(this.page, this.session, copy);
		assertThat(first).hasStatus(422).bodyText().contains("may have been copied");
		MvcTestResult again = post(this.page, this.session, copy);
		assertThat(again).hasStatus(422).bodyText().isEqualTo(first.getResponse().getContentAsString());
		assertThat(this.jdbc
			.sql("select count(*) from trail_entry where actor_id = ? and action = 'passkey.counter-refused'")
			.param(this.aiko.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void saysInFullWhatCannotBeSignedWithAPasskey() {
		String shown = this.pen.digest(this.id, Pen.SAFETY);
		this.pen.settle(this.id, "SAF-2", Status.DONE);
		Map<String, String> stale = Map.of("meaning", "APPROVE", "digest", shown, "seen", "2", "way", "passkey");
		Map<String, String> unsaid = Map.of("digest", shown, "seen", "2", "way", "passkey");

		assertThat(post(this.page + "/statement", this.session, stale)).hasStatus(409);
		assertThat(post(this.page, this.session, stale)).hasStatus(409)
			.bodyText()
			.contains("Nothing was signed", "since you opened the page", "SAF-2 Vests counted");
		assertThat(post(this.page + "/statement", this.session, unsaid)).hasStatus(422);
		assertThat(post(this.page, this.session, unsaid)).hasStatus(422)
			.bodyText()
			.contains("Choose what you say")
			.doesNotContain("Enter your password");
	}

	/**
	 * What the page sends once a passkey has signed; the fields beside it say nothing.
	 */
	private Map<String, String> answer(SoftKey key) {
		MvcTestResult asked = post(this.page + "/statement", this.session,
				Map.of("meaning", "APPROVE", "digest", this.pen.digest(this.id, Pen.SAFETY)));
		String question = new String(asked.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		return Map.of("meaning", "REJECT", "way", "passkey", "ceremony", SoftKey.ceremony(question), "answer",
				key.sign(question), "comment", "other words");
	}

}
