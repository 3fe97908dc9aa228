package greenboard.live;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.PersonManagement;
import greenboard.accounts.TestClock;
import greenboard.projects.ProjectManagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who may not read any more is not told any more.
 */
class RightsTests extends LiveTest {

	@Autowired
	private ProjectManagement projects;

	@Autowired
	private PersonManagement people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Test
	void endsTheStreamOfWhoeverIsNoMemberAnyMore() throws IOException, InterruptedException {
		Follower bens = follow(this.ben, "");
		Follower anns = follow(this.ann, "");

		this.jdbc.sql("delete from member where person_id = ?").param(this.ben.id()).update();
		this.rounds.round();

		bens.isEnded();
		assertThat(anns.ended()).isFalse();
	}

	@Test
	void endsTheStreamOfAnEndedSession() throws IOException, InterruptedException {
		Follower bens = follow(this.ben, "");

		this.jdbc.sql("delete from session where person_id = ?").param(this.ben.id()).update();
		this.rounds.round();

		bens.isEnded();
	}

	@Test
	void endsTheStreamOfASessionWhoseTimeIsOver() throws IOException, InterruptedException {
		Follower bens = follow(this.ben, "");

		this.jdbc
			.sql("update session set created_at = created_at - interval '8 days', seen_at = seen_at - "
					+ "interval '13 hours' where person_id = ?")
			.param(this.ben.id())
			.update();
		this.rounds.round();

		bens.isEnded();
	}

	@Test
	void endsTheStreamOfWhoeverWasDeactivated() throws IOException, InterruptedException {
		Follower bens = follow(this.ben, "");

		this.jdbc.sql("update person set deactivated_at = now() where id = ?").param(this.ben.id()).update();
		this.rounds.round();

		bens.isEnded();
	}

	@Test
	void endsItAtOnceWhereTheChangeStandsInTheTrail() throws IOException, InterruptedException {
		this.rounds.stop();
		this.streams.open();
		try {
			Follower bens = follow(this.ben, "");
			Follower anns = follow(this.ann, "");

			this.people.deactivate(this.ben.person(), this.accounts.administrator());

			bens.isEnded();
			assertThat(anns.ended()).isFalse();
		}
		finally {
			this.rounds.start();
		}
	}

	@Test
	void saysNothingOfWhatSomebodyMayNotSeeInTheirList() throws IOException, InterruptedException {
		Actor stranger = this.accounts.member("Stan", this.accounts.project().id(), MemberRole.VIEWER);
		Follower others = follow(stranger, this.port, "/deployments/changes?after=" + Long.MAX_VALUE);
		Follower bens = follow(this.ben, this.port, "/deployments/changes?after=" + Long.MAX_VALUE);

		tick(this.items, 1);
		bens.hears("data: list");
		this.rounds.beat();
		others.hears("data: .");

		assertThat(others.heard()).doesNotContain("data: list");
	}

	@Test
	void letsTheOldestStreamOfAPersonMakeRoomForOneTooMany() throws IOException, InterruptedException {
		List<Follower> bens = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			bens.add(follow(this.ben, ""));
			this.clock.forward(Duration.ofMillis(1));
		}

		Follower last = follow(this.ben, "");

		assertThat(last.status()).isEqualTo(200);
		bens.get(0).hears("event: full").isEnded();
		tick(this.items, 1);
		last.hears("event: change");
		assertThat(bens.get(1).hears("event: change").heard()).doesNotContain("event: full");
		assertThat(this.streams.all().filter((one) -> this.ben.person().equals(one.actor().person()))).hasSize(20);
	}

	@Test
	void takesOnlySoManyStreamsFromOneAddress(@Autowired DeploymentProjects projects) {
		Streams few = new Streams(new LiveLimits(20, 2), projects);
		few.add(from("192.0.2.1", this.ann));
		few.add(from("192.0.2.1", this.ben));

		assertThatExceptionOfType(TooManyStreams.class)
			.isThrownBy(() -> few.add(from("192.0.2.1", this.accounts.stranger())))
			.returns(2, TooManyStreams::most);
		few.add(from("192.0.2.2", this.ann));
		assertThat(few.all()).hasSize(3);
	}

	@Test
	void makesNoRoomAtAFullAddressByRetiringAStreamElsewhere(@Autowired DeploymentProjects projects) {
		Streams few = new Streams(new LiveLimits(1, 1), projects);
		few.add(from("192.0.2.1", this.ann));
		few.add(from("192.0.2.2", this.ben));

		assertThatExceptionOfType(TooManyStreams.class).isThrownBy(() -> few.add(from("192.0.2.1", this.ben)));
		few.add(from("192.0.2.2", this.ben));
		assertThat(few.all()).hasSize(2);
	}

	@Test
	void saysNothingOfWhatSomebodyMayNotSeeWhenTheyOpenTheirList() throws IOException, InterruptedException {
		Actor stranger = this.accounts.member("Stan", this.accounts.project().id(), MemberRole.VIEWER);
		tick(this.items, 1);

		follow(this.ben, this.port, "/deployments/changes?after=0").hears("data: list");
		Follower others = follow(stranger, this.port, "/deployments/changes?after=0");
		this.rounds.beat();
		others.hears("data: .");

		assertThat(others.heard()).doesNotContain("data: list");
	}

	@Test
	void doesNotSayWhatWasMissedOfADeploymentThatSomebodyMayNotSee() throws IOException, InterruptedException {
		Actor stranger = this.accounts.member("Stan", this.accounts.project().id(), MemberRole.VIEWER);
		tick(this.items, 1);
		String since = this.deployment.place() + "/since?after=0&rows=true";
		assertThat(follow(stranger, "").status()).isEqualTo(404);

		assertThat(Follower.read(this.port, since, this.accounts.session(this.ann))).contains("BUI-1");
		assertThat(Follower.read(this.port, since, this.accounts.session(stranger))).doesNotContain("BUI-1", "It holds",
				"Ben");
	}

	private OpenStream from(String address, Actor actor) {
		return new OpenStream(null, 0, new Onlooker(actor, "none", address, Locale.ENGLISH), this.clock.instant());
	}

	@Test
	void keepsNobodySignedIn() throws IOException, InterruptedException {
		Cookie session = this.accounts.session(this.ben);
		Timestamp seen = seen();
		this.clock.forward(Duration.ofMinutes(10));

		Follower.of(this.port, this.deployment.place() + "/changes", session).hears("event: change").close();
		Follower.read(this.port, this.deployment.place() + "/since", session);

		assertThat(seen()).isEqualTo(seen);
	}

	private Timestamp seen() {
		return this.jdbc.sql("select max(seen_at) from session where person_id = ?")
			.param(this.ben.id())
			.query(Timestamp.class)
			.single();
	}

}
