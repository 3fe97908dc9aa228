package greenboard.emergency;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import greenboard.names.PrintedName;

/**
 * What the form of one contact sends.
 *
 * @param role what they are called for
 * @param name who it is, may be blank
 * @param phone their number, may be blank where there is an address
 * @param mail their address, may be blank where there is a number
 */
public record ContactForm(
		@NotBlank(message = "{emergency.role.missing}") @Size(max = 100, message = "{emergency.long}") String role,
		@Size(max = 100, message = "{emergency.long}") String name,
		@Size(max = 100, message = "{emergency.long}") String phone,
		@Size(max = 300, message = "{emergency.mail.long}") String mail) {

	/**
	 * What was sent; what is missing is blank.
	 * @param role what they are called for
	 * @param name who it is
	 * @param phone their number
	 * @param mail their address
	 */
	public ContactForm(@Nullable String role, @Nullable String name, @Nullable String phone, @Nullable String mail) {
		this.role = given(role);
		this.name = given(name);
		this.phone = given(phone);
		this.mail = given(mail);
	}

	static ContactForm of(OwnContact contact) {
		return new ContactForm(contact.role(), contact.name(), contact.phone(), contact.mail());
	}

	/**
	 * Says what cannot be taken besides what is too long.
	 * @param errors where it is said
	 */
	void check(Errors errors) {
		if (this.phone.isBlank() && this.mail.isBlank()) {
			errors.rejectValue("phone", "emergency.unreachable");
		}
		if (!this.phone.isBlank() && Way.phone(this.phone).isEmpty()) {
			errors.rejectValue("phone", "emergency.phone.wrong");
		}
		if (!this.mail.isBlank() && Way.mail(this.mail).isEmpty()) {
			errors.rejectValue("mail", "emergency.mail.wrong");
		}
	}

	/**
	 * The contact that it describes.
	 * @param id the contact's id
	 * @return the contact, its texts on one line each
	 */
	OwnContact contact(UUID id) {
		return new OwnContact(id, PrintedName.of(this.role), printed(this.name), printed(this.phone),
				printed(this.mail));
	}

	private static String given(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String printed(String text) {
		return text.isBlank() ? null : PrintedName.of(text);
	}

}
