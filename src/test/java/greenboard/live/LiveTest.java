package greenboard.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.Settling;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.purpose.Start;
import greenboard.readiness.Status;
import greenboard.templates.TemplateManagement;

/**
 * A deployment that people follow over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, TestAccounts.class, TestClock.class })
abstract class LiveTest {

	@Autowired
	protected TestAccounts accounts;

	@Autowired
	protected Rounds rounds;

	@Autowired
	protected Streams streams;

	@Autowired
	protected ItemManagement items;

	@LocalServerPort
	protected int port;

	protected ProjectSummary project;

	protected Actor ann;

	protected Actor ben;

	protected DeploymentId deployment;

	private final List<Follower> followers = new ArrayList<>();

	@BeforeEach
	void startsADeployment(@Autowired TemplateManagement templates, @Autowired DeploymentManagement deployments) {
		this.project = this.accounts.project();
		this.ann = this.accounts.member("Ann", this.project.id(), MemberRole.MANAGER);
		this.ben = this.accounts.member("Ben", this.project.id(), MemberRole.CONTRIBUTOR);
		String source = "# Followed " + this.project.key() + "\n\n## Build\n\n" + "- [ ] It holds\n".repeat(9);
		this.deployment = deployments
			.start(new Start(templates.publish(null, source.getBytes(StandardCharsets.UTF_8), Actor.SYSTEM).version(),
					this.project.id(), "1", "production", Instant.parse("2027-03-01T20:00:00Z"), this.ann.person(),
					null, Map.of()), this.ann);
	}

	@AfterEach
	void leave() {
		this.followers.forEach(Follower::close);
	}

	protected Follower follow(Actor actor, String query) throws IOException, InterruptedException {
		return follow(actor, this.port, this.deployment.place() + "/changes" + query);
	}

	protected Follower follow(Actor actor, int where, String address) throws IOException, InterruptedException {
		Follower follower = Follower.of(where, address, this.accounts.session(actor));
		this.followers.add(follower);
		return follower;
	}

	protected void tick(ItemManagement there, int number) {
		there.settle(this.deployment, new Settling("BUI-" + number, Status.DONE, null, List.of(), Expected.seen(0)),
				this.ben);
	}

}
