package greenboard.signoffs;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonManagement;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.projects.ProjectManagement;
import greenboard.templates.TemplateVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A deployment starts while somebody who could sign it goes. Whichever of the two is
 * first, it says that nobody holds the role.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class })
class StartRaceTests {

	private final ExecutorService other = Executors.newSingleThreadExecutor();

	@Autowired
	private Pen pen;

	@Autowired
	private Scene scene;

	@Autowired
	private ProjectManagement projects;

	@Autowired
	private PersonManagement people;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private PersonId kofi;

	/** How somebody stops signing. */
	enum Going {

		/** Another role in the project. */
		DEMOTED,
		/** No account any more. */
		DEACTIVATED

	}

	@BeforeEach
	void start() {
		this.pen.cleanUp();
		this.kofi = Objects.requireNonNull(this.pen.approver("Kofi", "Captain").person());
	}

	@AfterEach
	void leave() {
		this.other.shutdownNow();
		this.pen.cleanUp();
	}

	@ParameterizedTest
	@EnumSource
	void waitsForWhoIsGoingAndStartsWithoutThem(Going going) throws Exception {
		TemplateVersion template = template();
		assertNobodyHolds(this.transaction.execute((status) -> {
			go(going);
			return meanwhile(() -> this.pen.deployment(template, Actor.SYSTEM));
		}).get());
	}

	@ParameterizedTest
	@EnumSource
	void isWaitedForByWhoIsGoing(Going going) throws Exception {
		TemplateVersion template = template();
		AtomicReference<Future<Going>> gone = new AtomicReference<>();
		DeploymentId id = this.transaction.execute((status) -> {
			DeploymentId started = this.pen.deployment(template, Actor.SYSTEM);
			gone.set(meanwhile(() -> go(going)));
			return started;
		});
		gone.get().get();
		assertNobodyHolds(id);
	}

	private TemplateVersion template() {
		return this.pen.template(Pen.CHECKLIST.formatted("ferry-" + UUID.randomUUID()));
	}

	/** Begins something else and goes on once it is done or has to wait. */
	private <T> Future<T> meanwhile(Callable<T> act) {
		Future<T> future = this.other.submit(act);
		while (!future.isDone() && !somebodyWaits()) {
			Thread.onSpinWait();
		}
		return future;
	}

	private boolean somebodyWaits() {
		return this.jdbc.sql("""
				select exists (select from pg_locks where not granted
					and pid in (select pid from pg_stat_activity where datname = current_database()))
				""").query(Boolean.class).single();
	}

	private void assertNobodyHolds(DeploymentId id) {
		assertThat(this.pen.blockers(id)).contains("SLOT_NOBODY Captain");
	}

	private Going go(Going going) {
		if (going == Going.DEACTIVATED) {
			this.people.deactivate(this.kofi, Actor.SYSTEM);
		}
		else {
			this.projects.putMember(this.scene.project(), this.kofi, EnumSet.of(MemberRole.VIEWER), List.of(),
					Actor.SYSTEM);
		}
		return going;
	}

}
