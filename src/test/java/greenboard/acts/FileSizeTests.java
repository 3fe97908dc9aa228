package greenboard.acts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileSizeTests {

	@ParameterizedTest
	@CsvSource({ "0,0 bytes", "1023,1023 bytes", "1024,1 KB", "1025,2 KB", "48213,48 KB", "1047552,1023 KB",
			"1047553,1 MB", "1048576,1 MB", "1048577,1.1 MB", "10485760,10 MB", "10485761,10.1 MB",
			"104857600,100 MB" })
	void isSaidInWords(long bytes, String words) {
		assertThat(FileSize.words(bytes)).isEqualTo(words);
	}

}
