package greenboard.demo;

import java.util.List;
import java.util.Set;

import greenboard.accounts.EmailAddress;
import greenboard.accounts.MemberRole;

/**
 * The people of the demo, at least one for each thing that people do with Greenboard.
 * Between them the approvers hold every role that the demo's checklists ask for.
 */
enum DemoPerson {

	MIRA("Mira Okafor", Set.of(MemberRole.MANAGER), List.of()),

	JONAS("Jonas Weber", Set.of(MemberRole.CONTRIBUTOR), List.of()),

	AIKO("Aiko Tanabe", Set.of(MemberRole.APPROVER, MemberRole.CONTRIBUTOR),
			List.of("Security Officer", "QA Lead", "Quality Lead")),

	TOMAS("Tomás Rivera", Set.of(MemberRole.APPROVER),
			List.of("Technical Lead", "Tech Lead", "DevOps Engineer", "DevOps Lead", "Deployment Lead",
					"Operations Lead")),

	NORA("Nora Lindqvist", Set.of(MemberRole.APPROVER), List.of("Product Owner", "Project Manager", "Support Lead")),

	LUCIA("Lucía Marín", Set.of(MemberRole.LEAD), List.of()),

	OMAR("Omar Haddad", Set.of(MemberRole.VIEWER), List.of()),

	PETRA("Petra Novak", Set.of(), List.of());

	private final String printedName;

	private final Set<MemberRole> roles;

	private final List<String> titles;

	DemoPerson(String printedName, Set<MemberRole> roles, List<String> titles) {
		this.printedName = printedName;
		this.roles = roles;
		this.titles = titles;
	}

	String printedName() {
		return this.printedName;
	}

	EmailAddress email() {
		return new EmailAddress(name() + "@demo.invalid");
	}

	boolean administrator() {
		return this.roles.isEmpty();
	}

	Set<MemberRole> roles() {
		return this.roles;
	}

	List<String> titles() {
		return this.titles;
	}

}
