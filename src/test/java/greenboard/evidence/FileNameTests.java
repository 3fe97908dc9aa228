package greenboard.evidence;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people call their files is kept as far as it does no harm.
 */
class FileNameTests {

	static Stream<Arguments> names() {
		return Stream.of(Arguments.of("scan.pdf", "scan.pdf"), Arguments.of("C:\\Users\\sara\\scan.pdf", "scan.pdf"),
				Arguments.of("/etc/passwd", "passwd"), Arguments.of("../../../etc/cron.d/x", "x"),
				Arguments.of("..", "file"), Arguments.of("a/..", "file"), Arguments.of("", "file"),
				Arguments.of("   ", "file"), Arguments.of("folder/", "file"), Arguments.of(null, "file"),
				Arguments.of("a\r\nSet-Cookie: b.txt", "aSet-Cookie: b.txt"), Arguments.of("a\0.txt\u007f", "a.txt"),
				Arguments.of("line\u2028break.txt", "linebreak.txt"), Arguments.of("scan\u202efdp.exe", "scanfdp.exe"),
				Arguments.of("say \"yes\".txt", "say \"yes\".txt"),
				Arguments.of("Prüfung – 检查 🚂.pdf", "Prüfung – 检查 🚂.pdf"),
				Arguments.of("Pru\u0308fung.pdf", "Prüfung.pdf"), Arguments.of("half\ud83d.txt", "half?.txt"),
				Arguments.of("نمونه\u200cها.txt", "نمونه\u200cها.txt"), Arguments.of(" .profile ", ".profile"));
	}

	@ParameterizedTest
	@MethodSource("names")
	void keepsWhatStandsBehindTheLastFolder(String given, String kept) {
		assertThat(FileName.of(given)).isEqualTo(kept);
	}

	@Test
	void cutsTheMiddleOutOfALongName() {
		String name = FileName.of("🚂".repeat(300) + ".pdf");

		assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.LONGEST);
		assertThat(name).endsWith("🚂….pdf");
		assertThat(FileName.of("a".repeat(150) + "." + "b".repeat(150))).hasSize(FileName.LONGEST).endsWith("b…");
	}

}
