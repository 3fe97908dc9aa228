package greenboard.signoffs;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.signoffs.SigningRefused.Reason;

/**
 * Changes who has to sign a deployment off. More can be asked at any time; less only
 * while nobody has signed, so that no vote is got rid of. Every method needs
 * {@code MANAGE} and may throw {@link greenboard.acts.DeploymentNotFound},
 * {@link greenboard.accounts.NotAllowed}, {@link greenboard.acts.NotPossible},
 * {@link SignOffRoleNotFound} and {@link SigningRefused}.
 */
@Service
public class RoleManagement {

	private final DeploymentActs acts;

	private final SignOffRoles roles;

	private final SignOffs signOffs;

	private final Signers signers;

	RoleManagement(DeploymentActs acts, SignOffRoles roles, SignOffs signOffs, Signers signers) {
		this.acts = acts;
		this.roles = roles;
		this.signOffs = signOffs;
		this.signers = signers;
	}

	/**
	 * Adds a role that covers everything and takes one signature.
	 * @param id the deployment
	 * @param title what it is called
	 * @param group technical or business
	 * @param when before or after the deployment
	 * @param required whether the go, or the closing, waits for it
	 * @param actor who
	 * @return the role's key
	 * @throws InvalidField without a title
	 */
	public String add(DeploymentId id, String title, Group group, When when, boolean required, Actor actor) {
		return this.acts.act(id, Permission.MANAGE, actor, (locked) -> {
			String name = Text.required("title", title, Text.NAME);
			List<SignOffRole> present = this.roles.of(id);
			SignOffRole role = new SignOffRole(freeKey(name, present), name, group, when, required, List.of(), 1,
					List.of(), true, false);
			if (present.stream()
				.anyMatch((other) -> other.titleKey().equals(role.titleKey()) && other.when() == when)) {
				throw new SigningRefused(Reason.ROLE_THERE, name);
			}
			this.roles.add(id, role);
			happened(locked, "sign-off-role.added", role, null, null);
			return role.key();
		});
	}

	/**
	 * Says whether the go, or the closing, waits for a role.
	 * @param id the deployment
	 * @param key the role
	 * @param required whether
	 * @param actor who
	 */
	public void require(DeploymentId id, String key, boolean required, Actor actor) {
		change(id, key, actor, (locked, role) -> {
			if (role.required() != required) {
				requireUnsigned(locked, required);
				this.roles.require(id, key, required);
				happened(locked, required ? "sign-off-role.required" : "sign-off-role.made-optional", role, null, null);
			}
		});
	}

	/**
	 * Says whether a role takes the signature of a passkey alone. The project can ask for
	 * that as well.
	 * @param id the deployment
	 * @param key the role
	 * @param passkey whether
	 * @param actor who
	 */
	public void takePasskeys(DeploymentId id, String key, boolean passkey, Actor actor) {
		change(id, key, actor, (locked, role) -> {
			if (role.passkey() != passkey) {
				requireUnsigned(locked, passkey);
				this.roles.takePasskeys(id, key, passkey);
				happened(locked, passkey ? "sign-off-role.passkey-required" : "sign-off-role.password-allowed", role,
						null, null);
			}
		});
	}

	/**
	 * Gives a role to some people alone.
	 * @param id the deployment
	 * @param key the role
	 * @param people approvers of the project; nobody for those of that title
	 * @param actor who
	 * @throws InvalidField when one of them signs nothing in the project
	 */
	public void give(DeploymentId id, String key, List<PersonId> people, Actor actor) {
		change(id, key, actor, (locked, role) -> {
			List<Approver> approvers = this.signers.of(locked.project());
			Set<PersonId> wanted = Set.copyOf(people);
			if (!approvers.stream().map(Approver::id).collect(Collectors.toSet()).containsAll(wanted)) {
				throw new InvalidField("people", Fault.NO_MEMBER);
			}
			if (!wanted.equals(Set.copyOf(role.people()))) {
				this.roles.give(id, key, List.copyOf(wanted));
				happened(locked, "sign-off-role.given", role, names(role.people(), approvers),
						names(wanted, approvers));
			}
		});
	}

	/**
	 * Removes a role.
	 * @param id the deployment
	 * @param key the role
	 * @param actor who
	 */
	public void remove(DeploymentId id, String key, Actor actor) {
		change(id, key, actor, (locked, role) -> {
			requireUnsigned(locked, false);
			this.roles.remove(id, key);
			happened(locked, "sign-off-role.removed", role, null, null);
		});
	}

	private void change(DeploymentId id, String key, Actor actor, BiConsumer<LockedDeployment, SignOffRole> change) {
		this.acts.act(id, Permission.MANAGE, actor, (locked) -> {
			SignOffRole role = this.roles.of(id, key);
			change.accept(locked, role);
			return role;
		});
	}

	private void requireUnsigned(LockedDeployment locked, boolean more) {
		if (!more && !this.signOffs.all(locked.id()).isEmpty()) {
			throw new SigningRefused(Reason.SIGNED);
		}
	}

	private static void happened(LockedDeployment locked, String action, SignOffRole role, @Nullable String before,
			@Nullable String after) {
		locked.happened(action, role.title(), null, before, after, null);
	}

	private static String names(Collection<PersonId> people, List<Approver> approvers) {
		return approvers.stream()
			.filter((approver) -> people.contains(approver.id()))
			.map(Approver::name)
			.collect(Collectors.joining(", "));
	}

	/** Safe in an address, and free. */
	private static String freeKey(String title, List<SignOffRole> present) {
		Set<String> taken = present.stream().map(SignOffRole::key).collect(Collectors.toSet());
		String key = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String first = key.isEmpty() ? "role" : key;
		String free = first;
		for (int number = 2; taken.contains(free); number++) {
			free = first + "-" + number;
		}
		return free;
	}

}
