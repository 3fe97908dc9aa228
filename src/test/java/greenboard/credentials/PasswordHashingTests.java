package greenboard.credentials;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
@Import(PasswordHashingTests.Counted.class)
class PasswordHashingTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private CountingEncoder encoder;

	@Test
	void worksAsMuchForSomebodyUnknownAsForSomebodyKnown() {
		String known = this.accounts.withPassword(this.accounts.stranger());
		String without = this.accounts.email(this.accounts.stranger());

		for (String email : List.of(known, without, "nobody@example.test")) {
			int before = this.encoder.compared.get();
			assertThat(this.mvc.post()
				.uri("/login")
				.with(csrf())
				.param("email", email)
				.param("password", "something else entirely")).hasStatus(401);
			assertThat(this.encoder.compared.get() - before).as(email).isEqualTo(1);
		}
	}

	@Test
	void comparesWithAHashOfTheSameKindWhereThereIsNone() {
		CountingEncoder counting = new CountingEncoder();

		assertThat(new PasswordHashing(counting, 1).matches("anything", null)).isFalse();
		assertThat(counting.compared).hasValue(1);
		assertThat(counting.last).isNotEmpty();
	}

	@Test
	@Timeout(60)
	void letsNoMoreWorkAtOnceThanThereAreProcessorsFor() throws InterruptedException {
		CountDownLatch gate = new CountDownLatch(1);
		CountingEncoder waiting = new CountingEncoder() {

			@Override
			public boolean matches(CharSequence password, String hash) {
				super.matches(password, hash);
				try {
					gate.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				return true;
			}

		};
		PasswordHashing hashing = new PasswordHashing(waiting, 2);
		List<Thread> flood = Stream.generate(() -> new Thread(() -> hashing.matches("password", "hash")))
			.limit(6)
			.toList();
		flood.forEach(Thread::start);
		while (!flood.stream().allMatch((thread) -> thread.getState() == Thread.State.WAITING)) {
			Thread.onSpinWait();
		}

		assertThat(waiting.compared).hasValue(2);
		gate.countDown();
		for (Thread thread : flood) {
			thread.join();
		}
		assertThat(waiting.compared).hasValue(6);
	}

	/** Keeps nothing secret, and counts. */
	static class CountingEncoder implements PasswordEncoder {

		final AtomicInteger compared = new AtomicInteger();

		volatile String last = "";

		@Override
		public String encode(CharSequence password) {
			return "$argon2id$" + password;
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			this.compared.incrementAndGet();
			this.last = hash;
			return hash.equals(encode(password));
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Counted {

		@Bean
		CountingEncoder countingEncoder() {
			return new CountingEncoder();
		}

		@Bean
		@Primary
		PasswordHashing countedHashing(CountingEncoder encoder) {
			return new PasswordHashing(encoder, 2);
		}

	}

}
