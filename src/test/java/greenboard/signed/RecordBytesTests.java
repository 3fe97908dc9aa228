package greenboard.signed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import greenboard.readiness.Status;
import greenboard.signed.Records.Draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class RecordBytesTests {

	private static final Path KEPT = Path.of("src/test/resources/signed/record.json");

	/** Kept records are read for years: whoever changes the form makes another type. */
	@Test
	void theFormStaysAsItIs() throws IOException {
		RecordBytes bytes = Records.record().bytes();
		assertThat(new String(bytes.value(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(KEPT).strip());
		assertThat(bytes.digest()).isEqualTo("bf2f6c9fbe29eabd6af20245d6e44a3e995624025b1081f9cfd5ac2813461826");
	}

	@Test
	void whatWasKeptIsReadAgain() throws IOException {
		RecordBytes kept = new RecordBytes(Files.readString(KEPT).strip().getBytes(StandardCharsets.UTF_8));
		assertThat(kept.record()).isEqualTo(Records.record());
		assertThat(kept).isEqualTo(Records.record().bytes()).hasSameHashCodeAs(Records.record().bytes());
	}

	@Test
	void theDigestIsThatOfTheBytes() {
		assertThat(new RecordBytes("abc".getBytes(StandardCharsets.US_ASCII)).digest())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void theBytesCannotBeChanged() {
		RecordBytes bytes = Records.record().bytes();
		bytes.value()[0] = 'x';
		assertThat(bytes).isEqualTo(Records.record().bytes());
	}

	@Test
	void refusesATextThatIsNoUnicode() {
		SignedRecord record = Records.item("SAF-1", (item) -> item.text("Brakes \ud83d")).apply(Records.record());
		assertThatIllegalArgumentException().isThrownBy(record::bytes);
	}

	@ParameterizedTest
	@MethodSource("forgeries")
	void refusesWhatIsNoRecordOfThisType(String json) {
		RecordBytes bytes = new RecordBytes(json.getBytes(StandardCharsets.UTF_8));
		assertThatIllegalArgumentException().isThrownBy(bytes::record);
	}

	static Stream<Arguments> forgeries() throws IOException {
		String kept = Files.readString(KEPT).strip();
		return Stream.of(argumentSet("no JSON", "record"), argumentSet("no object", "[]"),
				argumentSet("cut", kept.substring(0, kept.length() - 1)),
				argumentSet("another type", kept.replace("sign-off-record/1", "sign-off-record/2")),
				argumentSet("no type", kept.replace(",\"type\":\"greenboard.sign-off-record/1\"", "")),
				argumentSet("something more", kept.replace("{\"artifactDigest\"", "{\"a\":\"b\",\"artifactDigest\"")),
				argumentSet("something less",
						kept.replace("\"version\":\"4.2\"", "\"version\":null").replace(",\"version\":null", "")),
				argumentSet("said twice",
						kept.replace("{\"artifactDigest\"", "{\"artifactDigest\":null,\"artifactDigest\"")),
				argumentSet("another state", kept.replace("\"FAILED\"", "\"MENDED\"")),
				argumentSet("waived by nobody", kept.replace("\"DONE\"", "\"WAIVED\"")),
				argumentSet("the same item twice", kept.replace("SAF-2", "SAF-1")));
	}

	@Test
	void refusesBytesThatAreNoUtf8() {
		byte[] bytes = Records.record().bytes().value();
		bytes[bytes.length - 5] = (byte) 0xff;
		assertThatIllegalArgumentException().isThrownBy(() -> new RecordBytes(bytes).record());
	}

	@Test
	void anItemIsKeptByItself() {
		SignedItem item = Records.item("SAF-4", "Crossing is guarded", Status.WAIVED)
			.evidence(Records.REPORT)
			.details("* both sides")
			.item();
		assertThat(SignedItem.of(item.json())).isEqualTo(item);
		assertThat(SignedItem.of(" " + item.json().replace(",", ", "))).isEqualTo(item);
		assertThatIllegalArgumentException().isThrownBy(() -> SignedItem.of("{}"));
	}

	@Test
	void aFileIsKeptWithItsDigestBesideTheLinks() {
		SignedItem.File file = new SignedItem.File("brakes.pdf", "Brake report", 48213, "9f".repeat(32));
		SignedItem item = Records.item("SAF-1", "Brakes were tested", Status.DONE)
			.evidence(file, Records.REPORT)
			.item();
		assertThat(item.json()).contains("\"evidence\":[{\"title\":\"Brake report\","
				+ "\"url\":\"https://depot.example/brakes/7\"},{\"name\":\"brakes.pdf\",\"sha256\":\"" + "9f".repeat(32)
				+ "\",\"size\":\"48213\",\"title\":\"Brake report\"}]");
		assertThat(SignedItem.of(item.json())).isEqualTo(item);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SignedItem.of(item.json().replace("\"size\":\"48213\",", "")));
		assertThatIllegalArgumentException().isThrownBy(
				() -> SignedItem.of(item.json().replace("\"size\":", "\"url\":\"https://a.example\",\"size\":")));
	}

	@Test
	void aWaivedItemHasAWaiverAndNoOtherHas() {
		Draft done = Records.item("A", "a", Status.DONE);
		assertThatIllegalArgumentException().isThrownBy(() -> new SignedItem("A", done.item().under(), "a", "",
				Status.WAIVED, true, done.item().weight(), null, done.item().evidence(), null));
		assertThatIllegalArgumentException().isThrownBy(() -> new SignedItem("A", done.item().under(), "a", "",
				Status.DONE, true, done.item().weight(), null, done.item().evidence(), Records.WAIVER));
	}

}
