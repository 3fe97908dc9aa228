package greenboard.people;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import greenboard.status.Finding;
import greenboard.status.StatusCheck;

/**
 * Says that there is no mail to wait for.
 */
@Component
@Order(60)
class MailCheck implements StatusCheck {

	@Override
	public String subject() {
		return "people.status.mail";
	}

	@Override
	public Finding look() {
		return Finding.notice("people.status.mail.none");
	}

}
