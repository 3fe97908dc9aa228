package greenboard.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import({ TestDatabase.class, TestAccounts.class })
class PublishingRaceTests {

	private static final int PEOPLE = 6;

	@Autowired
	private TemplateManagement templates;

	@Autowired
	private TemplateLibrary library;

	@Autowired
	private TestAccounts accounts;

	private Actor manager;

	private String key;

	@BeforeEach
	void signIn() {
		this.manager = this.accounts.administrator();
		this.key = "t-" + UUID.randomUUID().toString().substring(0, 8);
	}

	@Test
	void givesEverybodyAVersionWithoutGapsInTheNumbers() throws Exception {
		List<Published> published = atOnce(
				IntStream.range(0, 18).mapToObj((i) -> Sources.PLAIN + "- [ ] Number " + i + "\n").toList());

		assertThat(published).allMatch(Published::created)
			.extracting((one) -> one.version().number())
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 18).boxed().toList());
	}

	@Test
	void makesOneVersionOfTheSameSource() throws Exception {
		List<Published> published = atOnce(IntStream.range(0, PEOPLE).mapToObj((i) -> Sources.PLAIN).toList());

		assertThat(published).extracting(Published::created).containsOnlyOnce(true);
		assertThat(this.library.versions(this.key)).hasSize(1);
	}

	private List<Published> atOnce(List<String> sources) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
		try {
			List<Callable<Published>> calls = sources.stream()
				.<Callable<Published>>map(
						(source) -> () -> this.templates.publish(this.key, Sources.bytes(source), this.manager))
				.toList();
			List<Published> published = new ArrayList<>();
			for (Future<Published> each : people.invokeAll(calls)) {
				published.add(each.get());
			}
			return published;
		}
		finally {
			people.shutdownNow();
		}
	}

}
