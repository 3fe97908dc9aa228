package greenboard.register;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.StatementLog;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.register.DeploymentFilter.Period;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the list costs with 10, 1,000 and 10,000 deployments: statements, and rows that
 * PostgreSQL itself counts as read. The copies are never committed.
 */
@SpringBootTest
@Import({ TestDatabase.class, StatementLog.class, Scene.class })
class DashboardCostTests {

	private static final int PAGE = 50;

	private static final String COLUMNS = """
			select string_agg(column_name, ', ') from information_schema.columns
			where table_schema = current_schema() and table_name = 'deployment' and column_name not in ('id', 'target_at')
			""";

	private static final String READ = """
			select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables
			where relname = 'deployment'
			""";

	@Autowired
	private Scene scene;

	@Autowired
	private Register register;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestDatabase.Owner owner;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private StatementLog log;

	@Test
	void readsNoMoreRowsOfAThousandOrTenThousandThanOfAHundred() {
		Actor lead = this.scene.person("Lea", MemberRole.LEAD);
		DeploymentId sample = this.scene.deployment();
		Cost few = cost(sample, lead, 10);
		Cost thousand = cost(sample, lead, 1_000);
		Cost tenThousand = cost(sample, lead, 10_000);

		assertThat(few.rows()).isPositive();
		assertThat(thousand.rows()).isLessThanOrEqualTo(3 * (PAGE + 1L));
		assertThat(tenThousand.rows()).isLessThanOrEqualTo(thousand.rows());
		assertThat(List.of(few.statements(), thousand.statements())).containsOnly(tenThousand.statements());
	}

	private Cost cost(DeploymentId sample, Actor lead, int deployments) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			copy(sample, deployments);
			Cost first = read(DeploymentFilter.OPEN, lead, Math.min(deployments, PAGE));
			Cost later = read(
					new DeploymentFilter(Period.OPEN, null, null, null, null,
							new Cursor(Instant.parse("2027-01-01T10:05:00Z"), sample.value()), PAGE),
					lead, Math.min(deployments - 5, PAGE));
			status.setRollbackOnly();
			return new Cost(Math.max(first.rows(), later.rows()), first.statements() + later.statements());
		}));
	}

	private void copy(DeploymentId sample, int deployments) {
		String columns = this.jdbc.sql(COLUMNS).query(String.class).single();
		this.jdbc
			.sql("insert into deployment (id, target_at, " + columns + ") "
					+ "select gen_random_uuid(), d.target_at + n * interval '1 minute', " + columns
					+ " from deployment d, generate_series(1, ?) n where d.id = ?")
			.params(deployments, sample.value())
			.update();
		this.owner.execute("analyze deployment");
	}

	private Cost read(DeploymentFilter filter, Actor lead, int shown) {
		long before = this.jdbc.sql(READ).query(Long.class).single();
		int statements = this.log
			.duringOwn(
					() -> assertThat(this.register.list(filter, lead).deployments()).hasSizeGreaterThanOrEqualTo(shown))
			.size();
		return new Cost(this.jdbc.sql(READ).query(Long.class).single() - before, statements);
	}

	private record Cost(long rows, int statements) {
	}

}
