package greenboard.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Calls the interface as a pipeline does: a token, JSON or Markdown, nothing else.
 */
@TestComponent
class Client {

	static final String CHECKLIST = """
			---
			title: Shop
			categories: {Build: 40, Security: 60}
			---
			# Shop

			**Change number:** ____

			## Build <!-- category: Build, phase: prepare -->

			- [ ] Compiled <!-- key: BLD-1 -->
			- [ ] Tested <!-- key: BLD-2 -->
			- [ ] Mirrored (if applicable) <!-- key: BLD-3 -->

			## Security <!-- category: Security, phase: prepare -->

			- [ ] Scanned <!-- key: SEC-1, critical -->
			- [ ] Keys rotated <!-- key: SEC-2 -->
			- [ ] Headers set <!-- key: SEC-3 -->
			- [ ] All checklist items completed <!-- key: SEC-4, linked: items -->

			## Deployment day <!-- phase: deploy -->

			- [ ] Switched over <!-- key: DAY-1 -->
			""";

	private final MockMvcTester mvc;

	Client(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	MvcTestResult get(String bearer, String path) {
		return call(HttpMethod.GET, bearer, path).exchange();
	}

	MvcTestResult send(HttpMethod method, String bearer, String path, String json) {
		return call(method, bearer, path).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
	}

	MvcTestResult settle(String bearer, String deployment, String key, String json) {
		return send(HttpMethod.PUT, bearer, "/deployments/" + deployment + "/items/" + key, json);
	}

	MvcTestResult markdown(String bearer, String path, byte[] source) {
		return call(HttpMethod.POST, bearer, path).contentType("text/markdown").content(source).exchange();
	}

	MockMvcTester.MockMvcRequestBuilder call(HttpMethod method, String bearer, String path) {
		return this.mvc.method(method).uri("/api/v1" + path).header(HttpHeaders.AUTHORIZATION, bearer);
	}

	/**
	 * Publishes {@link #CHECKLIST} and starts a deployment of it.
	 */
	String start(String bearer, String project) {
		return start(bearer, project, CHECKLIST);
	}

	/**
	 * Publishes a checklist with the field "Change number" and starts a deployment of it.
	 */
	String start(String bearer, String project, String source) {
		String key = "shop-" + UUID.randomUUID();
		markdown(bearer, "/templates?key=" + key, source.getBytes(StandardCharsets.UTF_8));
		return read(send(HttpMethod.POST, bearer, "/deployments", """
				{"template": "%s", "project": "%s", "version": "1.0", "environment": "production",
				 "targetAt": "2027-01-01T10:00:00Z", "fields": {"Change number": "C-1"}}""".formatted(key, project)),
				"$.id");
	}

	static <T> T read(MvcTestResult result, String path) {
		return JsonPath.read(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
	}

}
