package greenboard.signoffs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.quorum.Quorum;
import greenboard.quorum.RoleSlots;
import greenboard.quorum.Shortage;
import greenboard.signoffs.RoleStanding.Vote;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;

/**
 * Whether enough people are left to sign for every required role; those that sign before
 * the deployment go first.
 */
record Vacancies(DeploymentId deployment, List<RoleStanding> roles, Panel panel) {

	/** Why a role cannot be signed, by its key; only those that cannot. */
	Map<String, Blocker> blockers() {
		Map<String, Blocker> blockers = new HashMap<>();
		for (Shortage shortage : quorum().shortages()) {
			SignOffRole role = role(shortage.role());
			List<String> words = new ArrayList<>(List.of(role.title()));
			String kind = explain(role, shortage, words);
			blockers.put(role.key(),
					new Blocker(kind, Severity.HOLD, words, this.deployment.place() + "/sign-offs/" + role.key()));
		}
		return blockers;
	}

	List<Absence> absences() {
		List<Absence> absences = new ArrayList<>();
		quorum().absences().forEach((person, lost) -> {
			if (!lost.isEmpty()) {
				absences.add(new Absence(name(person), lost.stream().map((key) -> role(key).title()).toList()));
			}
		});
		return absences.stream().sorted(Comparator.comparing(Absence::name)).toList();
	}

	/**
	 * The titles of the roles that nobody is left for once somebody has signed another.
	 */
	List<String> stranded(String key, PersonId person) {
		RoleStanding standing = standing(key);
		if (this.panel.severalRoles() || standing.signers().contains(person.toString())) {
			return List.of();
		}
		String id = person.toString();
		List<String> stranded = standing.role().required() ? quorum().stranded(key, id)
				: quorum().absences().getOrDefault(id, List.of());
		return stranded.stream().map((role) -> role(role).title()).toList();
	}

	private Quorum quorum() {
		List<RoleSlots> slots = this.roles.stream()
			.filter((standing) -> standing.role().required())
			.sorted(Comparator.comparing((standing) -> standing.role().when()))
			.map((standing) -> new RoleSlots(standing.role().key(), standing.role().signatures(), standing.signers(),
					holders(standing.role())))
			.toList();
		return new Quorum(slots, this.panel.severalRoles());
	}

	private Set<String> holders(SignOffRole role) {
		return this.panel.holders(role)
			.stream()
			.filter((approver) -> !this.panel.keepsAway(approver.id()) && !spent(approver.id(), role))
			.map((approver) -> approver.id().toString())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** A stale approval can count again when what made it stale is undone. */
	private boolean spent(PersonId person, SignOffRole role) {
		return !this.panel.severalRoles() && this.roles.stream()
			.filter((standing) -> !standing.role().key().equals(role.key()))
			.flatMap((standing) -> standing.votes().stream())
			.map(Vote::signOff)
			.anyMatch((vote) -> vote.person().equals(person) && vote.meaning().approves());
	}

	private String explain(SignOffRole role, Shortage shortage, List<String> words) {
		if (shortage.roles().size() > 1) {
			words.add(joined(shortage.roles().stream().map((key) -> role(key).title()).toList()));
			words.add(names(shortage.people()));
			return Blocker.SLOT_SHARED;
		}
		Set<String> able = new LinkedHashSet<>(standing(role.key()).signers());
		able.addAll(shortage.people());
		if (!able.isEmpty()) {
			words.add(String.valueOf(role.signatures()));
			words.add(names(able));
			return Blocker.SLOT_SHORT;
		}
		List<Approver> holders = this.panel.holders(role);
		if (holders.isEmpty()) {
			return Blocker.SLOT_NOBODY;
		}
		words.add(joined(holders.stream().map(Approver::name).toList()));
		return holders.stream().anyMatch((holder) -> spent(holder.id(), role)) ? Blocker.SLOT_SPENT
				: Blocker.SLOT_STARTER;
	}

	private SignOffRole role(String key) {
		return standing(key).role();
	}

	private RoleStanding standing(String key) {
		return this.roles.stream()
			.filter((standing) -> standing.role().key().equals(key))
			.findFirst()
			.orElseThrow(() -> new SignOffRoleNotFound(key));
	}

	private String names(Collection<String> people) {
		return joined(people.stream().map(this::name).toList());
	}

	/** Who is no approver any more is called as they signed. */
	private String name(String person) {
		return this.panel.approvers()
			.stream()
			.filter((approver) -> approver.id().toString().equals(person))
			.map(Approver::name)
			.findFirst()
			.orElseGet(() -> printed(person));
	}

	private String printed(String person) {
		return this.roles.stream()
			.flatMap((standing) -> standing.votes().stream())
			.map(Vote::signOff)
			.filter((vote) -> vote.person().toString().equals(person))
			.map(SignOff::name)
			.findFirst()
			.orElse(person);
	}

	private static String joined(List<String> words) {
		int last = words.size() - 1;
		return (last < 1) ? String.join("", words)
				: String.join(", ", words.subList(0, last)) + " and " + words.get(last);
	}

}
