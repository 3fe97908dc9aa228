package greenboard.emergency;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contacts of a checklist.
 *
 * @param contacts whom to call, in the order of the document
 * @param remarks what stands there besides, plain text
 */
record ContactSheet(List<Contact> contacts, List<String> remarks) {

	/** Nobody. */
	static final ContactSheet EMPTY = new ContactSheet(List.of(), List.of());

	ContactSheet plus(ContactSheet other) {
		return new ContactSheet(Stream.concat(this.contacts.stream(), other.contacts.stream()).toList(),
				Stream.concat(this.remarks.stream(), other.remarks.stream()).toList());
	}

	/**
	 * What is left once a project names its own: whoever cannot be reached through the
	 * checklist is left out where the project has somebody for that role.
	 * @param own the project's own contacts
	 * @return the contacts that say something that those do not
	 */
	ContactSheet filledBy(List<Contact> own) {
		Set<String> roles = own.stream().map(Contact::key).collect(Collectors.toSet());
		return new ContactSheet(this.contacts.stream()
			.filter((contact) -> !contact.ways().isEmpty() || !roles.contains(contact.key()))
			.toList(), this.remarks);
	}

}
