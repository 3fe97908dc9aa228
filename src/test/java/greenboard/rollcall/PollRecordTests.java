package greenboard.rollcall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.decisions.TestDecisions;
import greenboard.pack.PackManagement;
import greenboard.rollcall.Five.Crew;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the roles said is part of the decision's record: in the pack and on paper.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestAccounts.class, Five.class, TestRollCalls.class, TestDecisions.class })
class PollRecordTests {

	@Autowired
	private Five five;

	@Autowired
	private TestRollCalls rollCalls;

	@Autowired
	private PollManagement management;

	@Autowired
	private TestDecisions decisions;

	@Autowired
	private PackManagement packs;

	private Crew crew;

	@BeforeEach
	void goOverADissent() {
		this.crew = this.five.start();
		this.rollCalls.call(this.crew, 5);
		this.rollCalls.answer(this.crew, 5, "NO_GO", "Given up");
		this.management.end(this.crew.id(), 1, "Wrong version", this.crew.lead());
		this.rollCalls.call(this.crew, 1, 2, 3, 4);
		this.rollCalls.answer(this.crew, 1, "GO", null);
		this.rollCalls.answer(this.crew, 2, "NO_GO", "The proxy drops one in nine");
		this.rollCalls.answer(this.crew, 3, "GO_IF", "Watch the queue");
		this.rollCalls.passOver(this.crew, 4, "On a plane");
		this.decisions.go(this.crew.id(), "We go", "Two in nine were allowed", this.crew.lead());
	}

	@Test
	void standsInThePack() throws IOException {
		byte[] pack = this.packs.of(this.crew.id(), this.crew.lead());
		JsonNode rollCall = JsonMapper.builder().build().readTree(file(pack, "decisions.json")).get(0).get("rollCall");

		assertThat(rollCall.get("number").asInt()).isEqualTo(2);
		assertThat(rollCall.get("calledBy").asString()).isEqualTo("Lena");
		assertThat(rollCall.get("answers").values()).map(PollRecordTests::words)
			.containsExactly("Role 1, Person 1, GO, null, null, false",
					"Role 2, Person 2, NO_GO, The proxy drops one in nine, null, true",
					"Role 3, Person 3, GO_IF, Watch the queue, CONDITION-1, false",
					"Role 4, Lena, ABSENT, On a plane, null, true");
		assertThat(rollCall.get("answers").get(2).get("due").asString()).isEqualTo("2100-01-01T10:00:00Z");
	}

	@Test
	void standsOnPaper() throws IOException {
		byte[] pdf = file(this.packs.withPdf(this.crew.id(), this.crew.lead()), "deployment.pdf");
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
				.contains("Roll call Called by Lena", "Role 1 Person 1 Go",
						"Role 2 Person 2 No-go (dissent) “The proxy drops one in nine”", "Role 3 Person 3 Go if",
						"Watch the queue", "Role 4 Lena No answer (dissent) “On a plane”")
				.doesNotContain("Given up");
		}
	}

	private static String words(JsonNode answer) {
		return String.join(", ", answer.get("role").asString(), answer.get("person").asString(),
				answer.get("answer").asString(), text(answer, "said"), text(answer, "condition"),
				String.valueOf(answer.get("dissent").asBoolean()));
	}

	private static String text(JsonNode answer, String name) {
		return answer.get(name).isNull() ? "null" : answer.get(name).asString();
	}

	private static byte[] file(byte[] pack, String name) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return zip.readAllBytes();
				}
			}
		}
		throw new IllegalStateException("No " + name);
	}

}
