package greenboard.signoffs;

import java.util.List;

import greenboard.signed.SignedRecord;

/**
 * What a role would sign now, and who holds it.
 *
 * @param role the role
 * @param record its record, made of what holds now
 * @param holders who may answer for it, by name
 */
public record RoleRecord(SignOffRole role, SignedRecord record, List<Approver> holders) {

	/**
	 * Takes the list over.
	 */
	public RoleRecord {
		holders = List.copyOf(holders);
	}

}
