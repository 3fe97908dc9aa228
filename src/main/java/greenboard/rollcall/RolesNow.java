package greenboard.rollcall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.signed.SignedRecord;
import greenboard.signoffs.RoleRecord;

/**
 * The roles of a deployment that can be asked, as they are now.
 *
 * @param all each with its record and its holders, in the order of the checklist
 */
record RolesNow(List<RoleRecord> all) {

	Map<String, RoleRecord> byKey() {
		return this.all.stream().collect(Collectors.toMap((one) -> one.role().key(), (one) -> one));
	}

	/** What each of them answers for. */
	Map<String, SignedRecord> records() {
		return this.all.stream().collect(Collectors.toMap((one) -> one.role().key(), RoleRecord::record));
	}

	/** The keys of those that somebody holds. */
	Set<String> of(@Nullable PersonId person) {
		return this.all.stream()
			.filter((one) -> one.holders().stream().anyMatch((holder) -> holder.id().equals(person)))
			.map((one) -> one.role().key())
			.collect(Collectors.toSet());
	}

}
