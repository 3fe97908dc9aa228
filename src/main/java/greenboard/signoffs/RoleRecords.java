package greenboard.signoffs;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import greenboard.acts.DeploymentId;
import greenboard.outline.Outline.SignOffRole.When;

/**
 * Reads what each role of a deployment answers for, as it is now.
 */
@Component
@Transactional(readOnly = true)
public class RoleRecords {

	private final SignOffs signOffs;

	private final Presents presents;

	RoleRecords(SignOffs signOffs, Presents presents) {
		this.signOffs = signOffs;
		this.presents = presents;
	}

	/**
	 * The roles that sign before the deployment, in the order of its checklist.
	 * @param deployment the deployment
	 * @return each with its record and its holders
	 * @throws greenboard.acts.DeploymentNotFound when there is none
	 */
	public List<RoleRecord> before(DeploymentId deployment) {
		Present present = this.presents.of(deployment);
		Roll roll = this.signOffs.roll(deployment);
		return roll.asked()
			.stream()
			.map(Roll.Asked::role)
			.filter((role) -> role.when() == When.BEFORE)
			.map((role) -> new RoleRecord(role, present.record(role), roll.panel().holders(role)))
			.toList();
	}

}
