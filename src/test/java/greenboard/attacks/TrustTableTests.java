package greenboard.attacks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.checkpoints.LogWitness;
import greenboard.deployments.Scene;
import greenboard.merkle.Checkpoint;
import greenboard.passkeys.Keyring;
import greenboard.signoffs.Pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What finds which attack out, on random trails: every cell of the table, those that say
 * no as well. Where a cell depends on something, both cases have to come up.
 */
@SpringBootTest(properties = "greenboard.checkpoint-every=PT24H")
@Import({ TestDatabase.class, Scene.class, Pen.class, Keyring.class, TestAccounts.class, LogWitness.class, World.class,
		Hand.class, Auditor.class, TrustTableTests.SealingAtOnce.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustTableTests {

	private static final int TRAILS = 200;

	private static final long FIRST_SEED = 1;

	@Autowired
	private World world;

	@Autowired
	private Auditor auditor;

	@Autowired
	private Hand hand;

	@Autowired
	private LogWitness witness;

	@Autowired
	private JdbcTemplate jdbc;

	private World.Made made;

	/** Nothing is sealed later than it is asked for. */
	@TestConfiguration(proxyBeanMethods = false)
	static class SealingAtOnce {

		@Bean
		TaskExecutor applicationTaskExecutor() {
			return new SyncTaskExecutor();
		}

	}

	@BeforeAll
	void work() {
		this.made = this.world.make(FIRST_SEED, TRAILS);
	}

	@Test
	void nothingIsFoundWhereNothingWasDone() {
		this.hand.takingBack(() -> {
			for (RandomTrail trail : this.made.trails()) {
				assertThat(trail.spoken()).as("%s", trail).isNotEmpty().allMatch(Auditor::believable);
				for (Column column : EnumSet.complementOf(EnumSet.of(Column.CHECKPOINT, Column.KEPT_CHECKPOINT))) {
					assertNothingIsFound(column, Blow.at(trail, 1), trail);
				}
			}
			for (Column column : EnumSet.complementOf(EnumSet.of(Column.PASSKEY, Column.CONTENT))) {
				assertNothingIsFound(column, Blow.toSystem(), this.made.trails().get(0));
			}
		});
	}

	private void assertNothingIsFound(Column column, Blow blow, RandomTrail trail) {
		assertThat(this.auditor.finds(column, blow, trail, this.made)).as("%s: %s", trail, column).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					attack                  | chain   | checkpoint | kept    | receipt | passkey         | content           | replay
					EDIT                    | YES     | YES        | YES     | YES     | IF_SIGNED_AFTER | UNASKED           | YES
					EDIT_WORDS              | YES     | YES        | YES     | YES     | IF_SIGNED_AFTER | UNASKED           | NO
					EDIT_AND_RELINK         | NO      | YES        | YES     | YES     | IF_SIGNED_AFTER | UNASKED           | UNASKED
					DELETE                  | YES     | YES        | YES     | YES     | IF_SIGNED_AFTER | UNASKED           | YES
					DELETE_AND_RELINK       | NO      | YES        | YES     | YES     | IF_SIGNED_AFTER | UNASKED           | UNASKED
					SWAP                    | YES     | YES        | YES     | YES     | IF_SIGNED_AFTER | UNASKED           | IF_TABLES_DIFFER
					INSERT_BACK_DATED       | NO      | YES        | YES     | YES     | IF_SIGNED_AFTER | UNASKED           | UNASKED
					CUT_SEALED              | NO      | YES        | YES     | YES     | IF_SIGNED_AFTER | UNASKED           | IF_TABLES_DIFFER
					CUT_UNSEALED            | NO      | NO         | NO      | YES     | UNASKED         | UNASKED           | IF_TABLES_DIFFER
					DROP                    | NO      | YES        | YES     | YES     | YES             | UNASKED           | UNASKED
					RESTORE                 | NO      | NO         | YES     | YES     | YES             | UNASKED           | NO
					REWRITE_WITH_KEY        | NO      | NO         | YES     | YES     | IF_SIGNED_AFTER | UNASKED           | UNASKED
					CHANGE_STATE            | UNASKED | UNASKED    | UNASKED | UNASKED | UNASKED         | IF_SIGNED_CONTENT | YES
					CHANGE_SCORE            | UNASKED | UNASKED    | UNASKED | UNASKED | UNASKED         | NO                | YES
					SWAP_FILE               | UNASKED | UNASKED    | UNASKED | UNASKED | UNASKED         | IF_SIGNED_CONTENT | YES
					SWAP_PASSKEY            | NO      | NO         | NO      | NO      | YES             | UNASKED           | YES
					SWAP_ROLE               | NO      | NO         | NO      | NO      | UNASKED         | UNASKED           | YES
					SWAP_PASSKEY_AND_EDIT   | YES     | YES        | YES     | YES     | YES             | UNASKED           | NO
					SWAP_PASSKEY_AND_RELINK | NO      | YES        | YES     | YES     | YES             | UNASKED           | NO
					FORGE_TICK              | NO      | NO         | NO      | NO      | NO              | UNASKED           | NO
					FORGE_SIGNATURE         | NO      | NO         | NO      | NO      | YES             | UNASKED           | NO
					""")
	void isFoundOutWhereTheTableSaysSo(Attack attack, Cell chain, Cell checkpoint, Cell kept, Cell receipt,
			Cell passkey, Cell content, Cell replay) {
		Map<Column, Cell> row = new EnumMap<>(
				Map.of(Column.CHAIN, chain, Column.CHECKPOINT, checkpoint, Column.KEPT_CHECKPOINT, kept, Column.RECEIPT,
						receipt, Column.PASSKEY, passkey, Column.CONTENT, content, Column.REPLAY, replay));
		Map<Column, Set<Boolean>> seen = new EnumMap<>(Column.class);
		List<String> otherwise = new ArrayList<>();
		if (attack == Attack.RESTORE) {
			this.hand.takingBack(() -> {
				attack.strikeAll(this.hand);
				this.made.trails().forEach((trail) -> compare(attack, trail, row, seen, otherwise));
			});
		}
		else {
			this.made.trails()
				.forEach((trail) -> this.hand.takingBack(() -> compare(attack, trail, row, seen, otherwise)));
		}

		assertThat(otherwise).isEmpty();
		row.forEach((column, cell) -> assertThat(seen.getOrDefault(column, Set.of())).as("%s", column)
			.hasSize(cell.conditional() ? 2 : cell.asked() ? 1 : 0));
	}

	private void compare(Attack attack, RandomTrail trail, Map<Column, Cell> row, Map<Column, Set<Boolean>> seen,
			List<String> otherwise) {
		Blow blow = attack.strike(this.world, trail, chance(trail, attack));
		Set<Column> finding = EnumSet.noneOf(Column.class);
		for (Column column : Column.values()) {
			Cell cell = row.get(column);
			if (cell.asked()) {
				boolean expected = cell.expected(blow, trail);
				seen.computeIfAbsent(column, (any) -> new HashSet<>()).add(expected);
				if (finds(column, blow, trail, finding) != expected) {
					otherwise.add("%s of %s: %s should have said %s".formatted(attack, trail, column, expected));
				}
			}
		}
	}

	/**
	 * A node without a file of checkpoints looks at nothing that one with a file does not
	 * look at.
	 */
	private boolean finds(Column column, Blow blow, RandomTrail trail, Set<Column> finding) {
		if (column == Column.CHECKPOINT && !finding.contains(Column.KEPT_CHECKPOINT)) {
			return false;
		}
		boolean found = this.auditor.finds(column, blow, trail, this.made);
		if (found) {
			finding.add(column);
		}
		return found;
	}

	private static SplittableRandom chance(RandomTrail trail, Attack attack) {
		return new SplittableRandom(trail.seed() * 31 + attack.ordinal());
	}

	/** The second reader was never shown anything but the rewritten log. */
	@Test
	void differentHistoriesAreFoundOutByTwoReadersTogetherAndByNeitherAlone() {
		for (RandomTrail trail : this.made.trails()) {
			this.hand.takingBack(() -> {
				Blow blow = Attack.REWRITE_WITH_KEY.strike(this.world, trail, chance(trail, Attack.REWRITE_WITH_KEY));
				Checkpoint shown = this.witness.newest();
				World.Made second = new World.Made(this.made.trails(), this.made.system(), shown);

				assertThat(this.auditor.finds(Column.CHAIN, blow, trail, second)).as("%s", trail).isFalse();
				assertThat(this.auditor.finds(Column.KEPT_CHECKPOINT, blow, trail, second)).as("%s", trail).isFalse();
				assertThat(shown.size()).isEqualTo(this.made.kept().size());
				assertThat(shown.root()).as("%s", trail).isNotEqualTo(this.made.kept().root());
			});
		}
	}

	/**
	 * SQLSTATE 42501 is a right that is missing, 23505 a unique and 23503 a foreign key.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			as          | refused by | statement
			application | 42501      | update trail_entry set bytes = bytes where chain = ?
			application | 42501      | delete from trail_entry where chain = ? and seq = 2
			application | 42501      | update trail_entry set seq = seq + 1 where chain = ? and seq = 1
			superuser   | 23505      | update trail_entry set seq = seq + 1 where chain = ? and seq = 1
			application | 23503      | delete from deployment where id = ?
			""")
	void isRefusedByTheDatabase(String who, String state, String sql) {
		for (RandomTrail trail : this.made.trails()) {
			this.hand.takingBack(() -> assertThatThrownBy(() -> run(who.equals("superuser"), sql, trail.id().value()))
				.as("%s", trail)
				.rootCause()
				.isInstanceOfSatisfying(SQLException.class, (ex) -> assertThat(ex.getSQLState()).isEqualTo(state)));
		}
	}

	private void run(boolean superuser, String sql, UUID id) {
		if (superuser) {
			this.hand.does(sql, id);
		}
		else {
			this.jdbc.update(sql, id);
		}
	}

	/** With their triggers, and by the unique constraint alone. */
	@ParameterizedTest
	@CsvSource({ "origin, 23000", "replica, 23505" })
	void twoNodesDoNotAppendAtTheSamePlace(String triggers, String state) throws SQLException {
		try (Connection one = this.hand.node(triggers); Connection other = this.hand.node(triggers)) {
			for (RandomTrail trail : this.made.trails()) {
				UUID id = trail.id().value();
				long seq = trail.length() + 1;
				Hand.begin(other);
				Hand.append(one, id, seq);
				one.commit();

				assertThatExceptionOfType(SQLException.class).as("%s", trail)
					.isThrownBy(() -> Hand.append(other, id, seq))
					.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo(state));
				other.rollback();
				this.hand.outside("select attack.cut('%s', %d)".formatted(id, seq));
			}
		}
	}

}
