package greenboard.revision;

import java.util.Objects;
import java.util.function.Function;

import greenboard.outline.Outline.SignOffRole;
import greenboard.revision.Amendment.Role;

/**
 * The wishes of one role that stands in the document: every part of it an attribute, and
 * its key where the title alone would not give it again.
 */
final class RoleWishes {

	private final OutlineIndex index;

	private final int shift;

	private final Wishes.Taker taker;

	RoleWishes(OutlineIndex index, int shift, Wishes.Taker taker) {
		this.index = index;
		this.shift = shift;
		this.taker = taker;
	}

	/**
	 * Adds the wishes.
	 * @param key the role's key
	 * @param wanted what it is to say
	 * @throws IllegalArgumentException when there is no such role
	 */
	void add(String key, Role wanted) {
		SignOffRole role = this.index.role(key);
		if (role == null) {
			throw new IllegalArgumentException("No role " + key);
		}
		wish(role, Wish.ROLES, "title", wanted.title(), SignOffRole::title, wanted.title());
		wish(role, Wish.ROLES, "group", Wishes.words(wanted.group()), SignOffRole::group, wanted.group());
		wish(role, Wish.ROLES, "when", Wishes.words(wanted.when()), SignOffRole::when, wanted.when());
		wish(role, Wish.ROLES, "required", Wishes.flag(wanted.required()), SignOffRole::required, wanted.required());
		wish(role, Wish.ROLES, "covers", String.join("; ", wanted.covers()), SignOffRole::covers, wanted.covers());
		wish(role, Wish.ROLES, "signatures", String.valueOf(wanted.signatures()), SignOffRole::signatures,
				wanted.signatures());
		wish(role, Wish.ROLES + 1, "key", key, SignOffRole::key, key);
	}

	private void wish(SignOffRole role, int stage, String name, String value, Function<SignOffRole, Object> reading,
			Object wanted) {
		this.taker.take(stage, role.line(), false, name, value, (after) -> {
			SignOffRole now = after.role(role.line() + this.shift);
			return now == null || Objects.equals(reading.apply(now), wanted);
		});
	}

}
