package greenboard.projects;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.audit.KeptEntry;
import greenboard.audit.Projection;

/**
 * Holds the members that are stored, with their roles and titles, against those that the
 * system's chain tells of. Entries of older versions do not name the very member; where
 * there are any, a member whom no newer entry names is left alone.
 */
@Component
class ToldMembers implements Projection {

	private static final int PAGE = 1000;

	private final AuditTrail trail;

	private final Members members;

	ToldMembers(AuditTrail trail, Members members) {
		this.trail = trail;
		this.members = members;
	}

	@Override
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences(UUID chain) {
		if (!chain.equals(AuditTrail.SYSTEM)) {
			return List.of();
		}
		Told told = told();
		Map<String, Membership> stored = this.members.all();
		TreeSet<String> keys = new TreeSet<>(told.members.keySet());
		keys.addAll(stored.keySet());
		return keys.stream()
			.filter((key) -> !told.agrees(key, stored.get(key)))
			.map("The roles of member %s are not those that were given"::formatted)
			.toList();
	}

	private Told told() {
		Told told = new Told();
		List<KeptEntry> page = this.trail.kept(AuditTrail.SYSTEM, 0, PAGE);
		while (!page.isEmpty()) {
			page.forEach((entry) -> told.follow(entry.entry()));
			page = this.trail.kept(AuditTrail.SYSTEM, page.get(page.size() - 1).seq(), PAGE);
		}
		return told;
	}

	/** What the chain tells; what is told of one who was removed is empty. */
	private static final class Told {

		private final Map<String, String> members = new TreeMap<>();

		private boolean older;

		void follow(AuditEntry entry) {
			if (entry.action().equals("member.changed") || entry.action().equals("member.removed")) {
				String key = entry.subjectKey();
				this.older |= (key == null);
				if (key != null) {
					this.members.put(key, (entry.after() != null) ? entry.after() : "");
				}
			}
		}

		/** Whoever is called otherwise by now has the same roles. */
		boolean agrees(String key, @Nullable Membership stored) {
			String told = this.members.get(key);
			if (told == null) {
				return this.older;
			}
			return (stored != null) ? told.endsWith(": " + stored.describe()) : told.isEmpty();
		}

	}

}
