package greenboard.signoffs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.canonical.CanonicalJson;
import greenboard.canonical.Sha256;
import greenboard.deployments.Scene;
import greenboard.passkeys.Keyring;
import greenboard.passkeys.SoftKey;
import greenboard.passkeys.SoftKey.Algorithm;
import greenboard.signed.Statement;
import greenboard.signed.StatementBytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class, Keyring.class })
class PasskeyStatementTests {

	private static final byte[] CONTEXT = "greenboard-signoff/v1\n".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Pen pen;

	@Autowired
	private Keyring keyring;

	@Autowired
	private PasskeySignOff passkeys;

	@Autowired
	private SignOffBook book;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TestDatabase.Owner owner;

	@Autowired
	private JdbcClient jdbc;

	private Actor aiko;

	private SoftKey key;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.aiko = this.pen.approver("Aiko", "Safety Officer");
		this.key = this.keyring.key(this.aiko);
		this.id = this.pen.deployment();
	}

	@AfterEach
	void leave() {
		this.pen.cleanUp();
	}

	@ParameterizedTest
	@EnumSource(value = Algorithm.class, mode = EnumSource.Mode.EXCLUDE, names = "ES384")
	void keepsAllThatItTakesToVerifyTheSignatureElsewhere(Algorithm algorithm) {
		SoftKey own = this.keyring.enrol(new SoftKey(this.keyring.origin(), algorithm), this.aiko);
		Map<String, Object> kept = kept(sign(own, ask(Meaning.APPROVE)));

		byte[] client = (byte[]) kept.get("client_data");
		assertThat(JsonMapper.shared().readTree(client).get("challenge").asString()).isEqualTo(Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(Sha256.of(CONTEXT, (byte[]) kept.get("statement"))));
		assertThat(kept.get("public_key")).isEqualTo(own.publicKey());
		assertThat(own.signed((byte[]) kept.get("authenticator_data"), client, (byte[]) kept.get("signature")))
			.isTrue();
		assertThat(kept).containsEntry("backup_eligible", false).containsEntry("backed_up", false);
		assertThat(this.book.all(this.id)).singleElement().satisfies((vote) -> assertThat(vote.passkey()).isTrue());
	}

	@Test
	void saysInTheStatementWhoSaidWhatOfWhat() {
		String digest = this.pen.digest(this.id, Pen.SAFETY);
		Instant due = Instant.parse("2027-04-01T10:00:00Z");
		String question = this.passkeys.ask(this.id, Pen.SAFETY,
				new Signature(Meaning.CONDITION, " Nearly ", "Count the vests", due, digest), this.aiko);
		UUID signed = sign(this.key, question);

		StatementBytes bytes = this.book.statement(this.id, signed).orElseThrow().statement();
		Statement said = bytes.statement();
		assertThat(CanonicalJson.isCanonical(bytes.value())).isTrue();
		assertThat(said.bytes().value()).isEqualTo(bytes.value());
		assertThat(said.deployment()).isEqualTo(this.id.value());
		assertThat(said.digest()).isEqualTo(digest);
		assertThat(said.role()).isEqualTo(Pen.SAFETY);
		assertThat(said.meaning()).isEqualTo("CONDITION");
		assertThat(said.comment()).isEqualTo("Nearly");
		assertThat(said.condition()).isEqualTo(new Statement.Condition("Count the vests", "2027-04-01T10:00:00Z"));
		assertThat(said.signer()).isEqualTo(new Statement.Signer(Objects.requireNonNull(this.aiko.id()), "Aiko"));
		assertThat(this.trail.kept(this.id.value(), said.trail().seq() - 1, 1)).singleElement()
			.satisfies((entry) -> assertThat(HexFormat.of().formatHex(entry.hash())).isEqualTo(said.trail().hash()));
		assertThat(Base64.getUrlDecoder().decode(said.nonce())).hasSize(32);
		assertThat(new String(bytes.value(), StandardCharsets.UTF_8)).contains("\"type\":\"greenboard/sign-off/1\"",
				"\"seq\":" + said.trail().seq() + "}");
		assertThat(this.book.all(this.id)).singleElement()
			.satisfies((vote) -> assertThat(Objects.requireNonNull(vote.condition()).due()).isEqualTo(due));
	}

	@Test
	void keepsTheStatementOfAPasswordToo() {
		UUID signed = this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, this.aiko);

		Statement said = this.book.statement(this.id, signed).orElseThrow().statement().statement();
		assertThat(said.meaning()).isEqualTo("REJECT");
		assertThat(said.comment()).isEqualTo("I have doubts");
		assertThat(kept(signed).get("signature")).isNull();
		assertThat(this.book.all(this.id)).singleElement().satisfies((vote) -> assertThat(vote.passkey()).isFalse());
	}

	@Test
	void keepsStatementsForGoodAndOnlyWithTheirOwnChallenge() {
		UUID signed = sign(this.key, ask(Meaning.APPROVE));
		UUID other = this.pen.sign(this.pen.deployment(), Pen.SAFETY, Meaning.APPROVE, this.aiko);
		List<String> changes = List.of("update sign_off_statement set statement = 'x'",
				"delete from sign_off_statement");
		for (String change : changes) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql(change + " where sign_off_id = ?").param(signed).update());
		}
		refusesOf("statement = (select statement from sign_off_statement where sign_off_id = '%s')".formatted(other),
				signed);
		refusesOf("authenticator_data = set_byte(authenticator_data, 32, 1)", signed);
		refusesOf("signature = null", signed);
	}

	/** Even to whoever owns the table. */
	private void refusesOf(String change, UUID signed) {
		this.owner.inATransaction((jdbc) -> {
			jdbc.sql("alter table sign_off_statement disable trigger user").update();
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> jdbc.sql("update sign_off_statement set " + change + " where sign_off_id = ?")
					.param(signed)
					.update())
				.withMessageContaining("check constraint");
		});
	}

	private String ask(Meaning meaning) {
		return this.passkeys.ask(this.id, Pen.SAFETY, Signature.of(meaning, meaning.approves() ? null : "I have doubts",
				this.pen.digest(this.id, Pen.SAFETY)), this.aiko);
	}

	private UUID sign(SoftKey key, String question) {
		return send(question, key.sign(question), this.aiko);
	}

	private UUID send(String question, String answer, Actor actor) {
		return this.passkeys.sign(this.id, Pen.SAFETY, SoftKey.ceremony(question), answer, actor);
	}

	private Map<String, Object> kept(UUID signOff) {
		return this.jdbc.sql("select * from sign_off_statement where sign_off_id = ?")
			.param(signOff)
			.query()
			.singleRow();
	}

}
