package greenboard.checkpoints;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.merkle.Checkpoint;
import greenboard.merkle.SignedNote;
import greenboard.merkle.SigningKey;
import greenboard.merkle.Succession;
import greenboard.merkle.VerificationKey;
import greenboard.status.StatusTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@LogTest
class KeyKeeperTests {

	@Autowired
	private Log log;

	@Autowired
	private Vandal vandal;

	@Autowired
	private LogKeys keys;

	@Autowired
	private LogFiles installation;

	@Autowired
	private SignedCheckpoints checkpoints;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path directory;

	private Path file;

	private LogFiles files;

	@BeforeEach
	void aCopyOfTheKey() throws Exception {
		this.file = this.directory.resolve("key");
		this.files = new LogFiles(this.directory, this.file, null);
		Files.copy(this.installation.key(), this.file);
		this.vandal.backUp();
	}

	@AfterEach
	void mend() {
		this.vandal.restore();
	}

	@Test
	void theFirstStartMakesAKeyThatNobodyElseCanRead() throws Exception {
		Path key = this.installation.key();

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
		assertThat(SigningKey.parse(Files.readString(key).strip()).verification()).isEqualTo(present());
		assertThat(
				this.jdbc.sql("select after from trail_entry where action = 'log-key.made'").query(String.class).list())
			.containsExactly(present().text());
	}

	@Test
	void theDefaultIsInTheDataFolder() {
		LogFiles unnamed = new LogFiles(Path.of("/srv/data"), null, null);

		assertThat(unnamed.key()).isEqualTo(Path.of("/srv/data/log-key"));
		assertThat(unnamed.checkpoints()).isEqualTo(Path.of("/srv/data/log-checkpoints"));
	}

	@Test
	void refusesAKeyThatOthersCanRead() throws Exception {
		for (String permissions : List.of("rw-r-----", "rw----r--", "rw-rw-rw-")) {
			Files.setPosixFilePermissions(this.file, PosixFilePermissions.fromString(permissions));

			assertRefusal("Others can read the key");
		}
	}

	@Test
	void refusesToStartWithoutTheKeyOrWithAnother() throws Exception {
		Files.delete(this.file);
		assertRefusal("there is no key in");
		assertThat(this.file).doesNotExist();

		new KeyFile(this.files).write(SigningKey.create(present().name()));
		assertRefusal("to which it never was handed over");

		Files.writeString(this.file, "no key");
		assertRefusal("cannot be read");
	}

	private void assertRefusal(String fact) {
		assertThatExceptionOfType(LogUnusable.class).isThrownBy(() -> this.log.keeper(this.files).start())
			.withMessageContaining(fact)
			.satisfies((refusal) -> assertThat(refusal.remedy()).isNotBlank());
	}

	@Test
	void handsOverToANewKeyInAnEntryThatTheOldOneSigns() throws Exception {
		VerificationKey old = present();

		VerificationKey next = this.log.keeper(this.files).rotate();

		assertThat(present()).isEqualTo(next).isNotEqualTo(old);
		assertThat(SigningKey.parse(Files.readString(this.file).strip()).verification()).isEqualTo(next);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-------");
		assertThat(this.directory.resolve("key.next")).doesNotExist();
		String entry = this.jdbc.sql("select after from trail_entry where action = 'log-key.handed-over'")
			.query(String.class)
			.single();
		assertThat(Succession.open(SignedNote.parse(entry.getBytes(StandardCharsets.UTF_8)), old)).isEqualTo(next);
		assertThat(this.keys.all()).last().isEqualTo(new LogKey(next, entry));
	}

	@Test
	void signsWithTheNewKeyFromTheEntryOnAndKeepsTheOldOneForWhatWasSigned() {
		VerificationKey old = present();
		this.log.append(1);
		Sealer sealer = this.log.sealer(this.directory.resolve("checkpoints"));
		sealer.seal(true);
		String before = this.checkpoints.newest().orElseThrow();

		this.log.keeper(new LogFiles(this.directory, this.installation.key(), null)).rotate();
		sealer.seal(true);

		String after = this.checkpoints.newest().orElseThrow();
		assertThat(signer(before)).isEqualTo(old);
		assertThat(signer(after)).isEqualTo(present()).isNotEqualTo(old);
		assertThat(this.log.newest().size()).isEqualTo(this.log.count("trail_entry"));
		Checkpoint.open(note(before), List.of(old));
		restoreKey();
	}

	private void restoreKey() {
		new KeyFile(this.installation).write(new KeyFile(this.files).read().orElseThrow());
	}

	private VerificationKey signer(String note) {
		return note(note).signer(this.keys.all().stream().map(LogKey::key).toList()).orElseThrow();
	}

	private static SignedNote note(String note) {
		return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aNodeWithTheOldKeySignsNothing() {
		Sealer sealer = this.log.sealer(this.directory.resolve("checkpoints"));
		this.log.keeper(this.files).rotate();
		this.log.append(1);

		assertThatExceptionOfType(LogUnusable.class).isThrownBy(() -> sealer.seal(true))
			.withMessageContaining("holds the older key");
		Sealing sealing = new Sealing(sealer, new SyncTaskExecutor());
		sealing.sealUnlessAnotherNodeDoes();
		assertThat(StatusTexts.of(new LogCheck(sealing).look()))
			.startsWith("Act now: Not signed: The log of this database");
		assertThatExceptionOfType(LogUnusable.class).isThrownBy(() -> this.log.keeper(this.installation).start())
			.withMessageContaining("has been handed over to key " + present().id());
	}

	@Test
	void anInterruptedHandingOverIsFinishedByTheNextStart() throws Exception {
		String old = Files.readString(this.file);
		VerificationKey next = this.log.keeper(this.files).rotate();
		Files.move(this.file, this.directory.resolve("key.next"));
		Files.writeString(this.file, old);
		Files.setPosixFilePermissions(this.file, PosixFilePermissions.fromString("rw-------"));

		this.log.keeper(this.files).start();

		assertThat(SigningKey.parse(Files.readString(this.file).strip()).verification()).isEqualTo(next);
		assertThat(this.directory.resolve("key.next")).doesNotExist();
	}

	@Test
	void theCommandHandsOverAndEnds() {
		GenericApplicationContext context = new GenericApplicationContext();
		context.refresh();
		VerificationKey old = present();
		Sealer sealer = this.log.sealer(this.directory.resolve("checkpoints"));
		Rotation rotation = new Rotation(this.log.keeper(this.files), new Sealing(sealer, new SyncTaskExecutor()),
				context);

		rotation.run(new DefaultApplicationArguments("--server.port=1"));
		assertThat(present()).isEqualTo(old);
		assertThat(context.isActive()).isTrue();

		rotation.run(new DefaultApplicationArguments("rotate-key"));
		assertThat(present()).isNotEqualTo(old);
		assertThat(context.isActive()).isFalse();
	}

	@Test
	void aKeyThatNobodyIntroducedIsNoKey() {
		SigningKey intruder = SigningKey.create(present().name());
		SigningKey accomplice = SigningKey.create(present().name());
		this.keys.add(intruder.verification(), Succession.sign(accomplice, intruder));

		assertThatExceptionOfType(LogInconsistent.class).isThrownBy(this.keys::all)
			.withMessageContaining("not introduced");
		assertRefusal("were changed in the database");
	}

	private VerificationKey present() {
		List<LogKey> all = this.keys.all();
		return all.get(all.size() - 1).key();
	}

}
