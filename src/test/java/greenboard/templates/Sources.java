package greenboard.templates;

import java.nio.charset.StandardCharsets;

/**
 * Sources for the tests of templates.
 */
final class Sources {

	/** Weighted, with a role. */
	static final String WEIGHTED = """
			---
			title: Web application
			categories: {Infrastructure: 40, Security: 60}
			roles:
			  - {title: Security Officer, group: technical, when: before, required: true}
			---

			# Web application

			## Infrastructure

			- [ ] Containers are defined
			- [ ] Backups were restored

			## Security

			- [ ] Secrets are rotated <!-- critical -->
			""";

	/** Without weights. */
	static final String PLAIN = """
			# Small release

			- [ ] Tests are green
			- [ ] Notes are written
			""";

	private Sources() {
	}

	static byte[] bytes(String source) {
		return source.getBytes(StandardCharsets.UTF_8);
	}

}
