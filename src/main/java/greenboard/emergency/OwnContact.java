package greenboard.emergency;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a project names itself.
 *
 * @param id the contact's own id
 * @param role what they are called for
 * @param name who it is, null where only the role is known
 * @param phone their number as somebody wrote it, null for none
 * @param mail their address, null for none
 */
record OwnContact(UUID id, String role, @Nullable String name, @Nullable String phone, @Nullable String mail) {

	/**
	 * The contact as pages show it.
	 * @return role, name and how to reach them
	 */
	public Contact contact() {
		List<Way> ways = Stream
			.of(Optional.ofNullable(this.phone).flatMap(Way::phone), Optional.ofNullable(this.mail).flatMap(Way::mail))
			.flatMap(Optional::stream)
			.toList();
		return new Contact(this.role, this.name, ways);
	}

	/** The contact for the trail. */
	String described() {
		return Stream.of(this.name, this.phone, this.mail).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

}
