package greenboard.security;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import greenboard.audit.Receipt;

/**
 * Sends the receipt of a change along with the answer to it.
 */
@Component
class ReceiptHeader {

	private static final String NAME = "Greenboard-Receipt";

	@EventListener
	void send(Receipt receipt) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpServletResponse response = attributes.getResponse();
			if (response != null) {
				response.setHeader(NAME, receipt.toString());
			}
		}
	}

}
