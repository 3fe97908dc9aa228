package greenboard.pack;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PackTooLargeTests {

	private static final long MEGA = 1024 * 1024;

	@Test
	void isSaidBeforeTheMemoryIsFull() {
		assertThatNoException().isThrownBy(() -> PackTooLarge.unlessFits(200 * MEGA, 1024 * MEGA));
		assertThatExceptionOfType(PackTooLarge.class).isThrownBy(() -> PackTooLarge.unlessFits(200 * MEGA, 512 * MEGA))
			.withMessageContaining("have 200 MB")
			.withMessageContaining("the 512 MB of memory");
	}

}
