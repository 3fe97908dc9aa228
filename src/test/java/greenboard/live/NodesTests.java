package greenboard.live;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.Greenboard;
import greenboard.TestDatabase;
import greenboard.audit.AuditTrail;
import greenboard.audit.Receipt;
import greenboard.deployments.ItemManagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two nodes on one database: what is done on one is heard on the other, once, whatever
 * happens to the word about it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesTests extends LiveTest {

	@Autowired
	private JdbcConnectionDetails database;

	private @Nullable ConfigurableApplicationContext other;

	@BeforeEach
	void startsAnotherNode(@Autowired TestDatabase.Owner owner, @Value("${greenboard.key-file}") Path key,
			@Value("${greenboard.checkpoint-file}") Path checkpoints) {
		if (this.other == null) {
			this.other = new SpringApplicationBuilder(Greenboard.class).run("--server.port=0",
					"--spring.datasource.url=" + this.database.getJdbcUrl(),
					"--spring.datasource.username=" + this.database.getUsername(),
					"--spring.datasource.password=" + this.database.getPassword(),
					"--spring.flyway.user=" + owner.user(), "--spring.flyway.password=" + owner.secret(),
					"--greenboard.tolerate-data-loss=true", "--greenboard.node=other", "--greenboard.key-file=" + key,
					"--greenboard.checkpoint-file=" + checkpoints + "-other");
		}
	}

	@AfterAll
	void stopsIt() {
		if (this.other != null) {
			this.other.close();
			this.other = null;
		}
	}

	@Test
	void hearWhatTheOtherDoes() throws IOException, InterruptedException {
		Follower anns = follow(this.ann, "?after=1");

		tick(there(), 1);

		anns.hears("id: 2");
	}

	@Test
	void hearOfWhatIsCommittedAlone(@Autowired ConfigurableApplicationContext here,
			@Autowired PlatformTransactionManager manager) {
		List<Long> readByOthers = new ArrayList<>();
		TransactionTemplate apart = new TransactionTemplate(manager);
		apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		ApplicationListener<PayloadApplicationEvent<Receipt>> word = new ApplicationListener<>() {
			@Override
			public void onApplicationEvent(PayloadApplicationEvent<Receipt> event) {
				apart.executeWithoutResult((status) -> readByOthers.add(head(here)));
			}
		};
		here.addApplicationListener(word);
		try {
			tick(this.items, 1);
			new TransactionTemplate(manager).executeWithoutResult((status) -> {
				tick(this.items, 2);
				status.setRollbackOnly();
			});
		}
		finally {
			here.removeApplicationListener(word);
		}

		assertThat(readByOthers).containsExactly(2L);
	}

	private long head(ConfigurableApplicationContext node) {
		return node.getBean(AuditTrail.class).head(this.deployment.value()).orElseThrow().seq();
	}

	@Test
	void hearItWhenTheConnectionThatListensWasEnded() throws IOException, InterruptedException, SQLException {
		Follower anns = follow(this.ann, "?after=1");
		try (Connection connection = TestDatabase.withoutLimits(this.database);
				Statement statement = connection.createStatement()) {
			statement.execute("select pg_terminate_backend(pid) from pg_stat_activity "
					+ "where application_name = 'greenboard live' and datname = current_database()");
		}

		tick(there(), 1);
		tick(there(), 2);

		anns.hears("id: 3");
		tick(there(), 3);
		anns.hears("id: 4");
		assertThat(anns.heard().stream().filter((line) -> line.startsWith("id: "))).doesNotHaveDuplicates();
	}

	@Test
	void hearItWhenTheWordWasLost() throws IOException, InterruptedException {
		Follower anns = follow(this.ann, "?after=1");
		this.other.getBean(Workers.class).destroy();

		tick(there(), 1);

		anns.hears("id: 2");
		stopsIt();
	}

	@Test
	void tellAtOnceWhatWasMissedAndNothingTwice() throws IOException, InterruptedException {
		tick(there(), 1);
		tick(this.items, 2);
		tick(there(), 3);

		follow(this.ann, "?after=2").hears("id: 4");
		Follower upToDate = follow(this.ann, "?after=4");
		this.rounds.beat();
		upToDate.hears("data: .");

		assertThat(upToDate.heard()).doesNotContain("event: change");
		assertThat(missed(1)).contains("BUI-1", "BUI-2", "BUI-3").containsOnlyOnce("data-seq=\"4\"");
		assertThat(missed(1).split("<p>")).hasSize(4);
		assertThat(missed(3).split("<p>")).hasSize(2);
		assertThat(missed(4).split("<p>")).hasSize(1);
	}

	@Test
	void sayWhoElseIsHereAndWhoHasLeft() throws IOException, InterruptedException {
		Follower anns = follow(this.ann, "");
		Follower bens = follow(this.ben, port(this.other), this.deployment.place() + "/changes");

		anns.hears("data: Ben is here too");
		bens.hears("data: Ann is here too");

		bens.close();
		Rounds theirs = this.other.getBean(Rounds.class);
		Streams open = this.other.getBean(Streams.class);
		await().until(() -> {
			theirs.beat();
			return open.of(this.deployment.value()).isEmpty();
		});
		theirs.round();
		anns.hears("data: -");
	}

	@Test
	void endTheirStreamsWhenTheyStop() throws IOException, InterruptedException {
		Follower bens = follow(this.ben, port(this.other), this.deployment.place() + "/changes");

		stopsIt();

		bens.isEnded();
	}

	@Test
	void takeStreamsAgainOnceTheyGoOn(@Autowired Listening listening) throws IOException, InterruptedException {
		this.rounds.stop();
		listening.stop();
		this.rounds.start();
		listening.start();
		Follower anns = follow(this.ann, "?after=1");

		tick(there(), 1);

		anns.hears("id: 2");
	}

	private ItemManagement there() {
		return this.other.getBean(ItemManagement.class);
	}

	private static int port(ConfigurableApplicationContext node) {
		return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private String missed(long after) throws IOException, InterruptedException {
		return Follower.read(this.port, this.deployment.place() + "/since?after=" + after,
				this.accounts.session(this.ann));
	}

}
