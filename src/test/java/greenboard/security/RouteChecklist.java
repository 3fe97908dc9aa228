package greenboard.security;

/**
 * The checklist that the addresses are tried on, with room for the key of its last
 * security item.
 */
final class RouteChecklist {

	static final String SOURCE = """
			---
			title: Shop
			categories: {Build: 40, Security: 60}
			roles:
			  - {title: Security Officer, group: technical, when: before, required: true}
			triggers:
			  - {key: errors, text: "Error rate > 5 %% for 10 minutes"}
			---

			# Shop

			## Build <!-- category: Build, phase: prepare -->

			- [ ] Compiled <!-- key: BLD-1 -->
			- [ ] Packaged <!-- key: BLD-2 -->
			  - [ ] Image pushed <!-- key: BLD-3 -->

			## Security <!-- category: Security, phase: prepare -->

			- [ ] Scanned <!-- key: SEC-1, critical -->
			- [ ] Keys rotated <!-- key: SEC-2, critical -->
			- [ ] Headers set <!-- key: %s -->

			## Partner feed (if applicable) <!-- category: Build, phase: prepare -->

			- [ ] Feed announced <!-- key: FEED-1 -->

			## Success criteria <!-- phase: verify -->

			- Fewer errors than before

			## Rollback plan

			1. Stop the new release
			2. Start the old one
			""";

	private RouteChecklist() {
	}

}
