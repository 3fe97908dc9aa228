package greenboard.items;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.UploadedFile;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A file on its way from a form to the item, and back to whoever saves it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class EvidenceFilePagesTests {

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Register register;

	@Autowired
	private MockMvcTester mvc;

	private Cookie session;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.session = this.accounts
			.session(this.accounts.member("Sara", this.scene.project(), MemberRole.CONTRIBUTOR));
		this.id = this.scene.deployment();
	}

	@Test
	void isAttachedByAPlainForm() {
		assertThat(send("retest.txt", "All closed").param("title", "Retest").exchange())
			.hasRedirectedUrl(this.id.place() + "/items/BLD-1");

		assertThat(page()).bodyText()
			.contains("enctype=\"multipart/form-data\"", "type=\"file\"", "File, up to 10 MB", ">Retest</a>",
					"retest.txt", "10 bytes", "Remove the file Retest", "attached a file");
		assertThat(page()).bodyText().containsPattern(">Retest: retest.txt, 10 bytes, sha256:[0-9a-f]{12}…<");
		assertThat(this.mvc.get().uri(this.id.place()).cookie(this.session)).bodyText()
			.contains("retest.txt, 10 bytes");
		assertThat(this.mvc.get().uri(this.id.place() + "/checklist.md").cookie(this.session)).bodyText()
			.contains("Retest: retest.txt, 10 bytes, sha256:");
	}

	@Test
	void leavesANoteInTheMakingAlone() {
		for (String content : new String[] { "All closed", "" }) {
			assertThat(send("retest.txt", content).param("note", "Half a sent").header("HX-Request", "true").exchange())
				.bodyText()
				.contains(">Half a sent</textarea>");
		}
		assertThat(page()).bodyText().doesNotContain("Half a sent");
	}

	@Test
	void isRefusedWhereItWasChosen() {
		assertThat(send("empty.txt", "").param("title", "Retest of \"May\"").exchange())
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("empty.txt is empty, so it was not attached.", "aria-describedby=\"f-BLD-1-file-error\"",
					"value=\"Retest of &quot;May&quot;\"");
		assertThat(this.mvc.post()
			.uri(this.id.place() + "/items/BLD-1/files")
			.with(csrf())
			.cookie(this.session)
			.param("title", "Nothing")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose a file first.");
	}

	@Test
	void isAttachedOnceUnderOneName() {
		String command = UUID.randomUUID().toString();
		MvcTestResult first = send("retest.txt", "All closed").param("command", command).exchange();
		String attached = attached();
		this.items.removeEvidence(this.id, "BLD-1", UUID.fromString(attached), Actor.SYSTEM);

		assertThat(first).hasStatus(HttpStatus.FOUND);
		assertThat(send("retest.txt", "All closed").param("command", command).exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(this.register.item(this.id, "BLD-1", Actor.SYSTEM).item().evidence()).isEmpty();
		for (MockMultipartMvcRequestBuilder other : List.of(send("retest.txt", "All cl0sed"),
				send("other.txt", "All closed"))) {
			assertThat(other.param("command", command).exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@ParameterizedTest
	@CsvSource({ "retest.pdf,%PDF-1.7,application/pdf,retest.pdf,retest.pdf",
			"page.html,<script>alert(1)</script>,application/octet-stream,page.html,page.html",
			"picture.svg,<svg onload='alert(1)'/>,application/octet-stream,picture.svg,picture.svg",
			"shell.jsp,<%= 7 * 7 %>,application/octet-stream,shell.jsp,shell.jsp",
			"../../etc/passwd,root,application/octet-stream,passwd,passwd",
			"C:\\temp\\a.txt,text,text/plain,a.txt,a.txt",
			"'say \"yes\"; x=y.txt',text,text/plain,say _yes__ x_y.txt,say%20%22yes%22%3B%20x%3Dy.txt",
			"'a\r\nX-Evil: 1.txt',text,text/plain,aX-Evil_ 1.txt,aX-Evil%3A%201.txt",
			"Prüfung 🚂.txt,text,text/plain,Pr_fung _.txt,Pr%C3%BCfung%20%F0%9F%9A%82.txt" })
	void isSavedAndNeverOpened(String name, String content, String kind, String plain, String encoded) {
		String place = attach(name, content);
		MvcTestResult answer = this.mvc.get().uri(place).cookie(this.session).exchange();

		assertThat(answer).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded)
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
			.hasHeader(HttpHeaders.CONTENT_TYPE, kind)
			.hasHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()))
			.doesNotContainHeader("X-Evil");
		assertThat(answer).bodyText().isEqualTo(content);
	}

	@Test
	void isHandedOutPieceByPieceAndWhole() {
		byte[] content = new byte[3 * 1024 * 1024 + 17];
		for (int index = 0; index < content.length; index++) {
			content[index] = (byte) (index * 31 + index / 4096);
		}
		this.items.addEvidence(this.id, "BLD-1",
				UploadedFile.of(new MockMultipartFile("file", "large.bin", null, content), null), Actor.SYSTEM);

		MvcTestResult answer = this.mvc.get()
			.uri(this.id.place() + "/evidence/" + attached())
			.cookie(this.session)
			.exchange();
		assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(content);
	}

	@Test
	void isSeenByThoseWhoSeeTheDeployment() {
		String place = attach("retest.txt", "All closed");
		Cookie viewer = this.accounts.session(this.accounts.member(this.scene.project(), MemberRole.VIEWER));
		Cookie stranger = this.accounts.session(this.accounts.stranger());
		String elsewhere = place.replace(this.id.value().toString(), this.scene.deployment().value().toString());

		assertThat(this.mvc.get().uri(place).cookie(viewer)).hasStatusOk();
		assertThat(this.mvc.get().uri(place).cookie(stranger)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri(elsewhere).cookie(viewer)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private String attach(String name, String content) {
		this.items.addEvidence(this.id, "BLD-1", UploadedFile.of(file(name, content), null), Actor.SYSTEM);
		return this.id.place() + "/evidence/" + attached();
	}

	private String attached() {
		Pattern link = Pattern.compile("href=\"[^\"]*/evidence/([0-9a-f-]{36})\"");
		return link.matcher(String.valueOf(body(page())))
			.results()
			.findFirst()
			.map((MatchResult found) -> found.group(1))
			.orElseThrow();
	}

	private MvcTestResult page() {
		return this.mvc.get().uri(this.id.place() + "/items/BLD-1").cookie(this.session).exchange();
	}

	private static @Nullable String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MockMultipartMvcRequestBuilder send(String name, String content) {
		return this.mvc.post()
			.uri(this.id.place() + "/items/BLD-1/files")
			.multipart()
			.part(new MockPart("file", name, content.getBytes(StandardCharsets.UTF_8)))
			.with(csrf())
			.cookie(this.session);
	}

	private static MockMultipartFile file(String name, String content) {
		return new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8));
	}

}
