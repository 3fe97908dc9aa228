package greenboard.commands;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Gives every form of a page that changes something a name for what it asks for, beside
 * the token against forgery that is there already.
 */
class CommandFields implements RequestDataValueProcessor {

	private final RequestDataValueProcessor before;

	CommandFields(RequestDataValueProcessor before) {
		this.before = before;
	}

	@Override
	public String processAction(HttpServletRequest request, String action, String method) {
		return this.before.processAction(request, action, method);
	}

	@Override
	public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
		return this.before.processFormFieldValue(request, name, value, type);
	}

	@Override
	public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
		Map<String, String> fields = this.before.getExtraHiddenFields(request);
		if (fields == null || fields.isEmpty()) {
			return fields;
		}
		Map<String, String> more = new HashMap<>(fields);
		more.put(CommandReader.FIELD, UUID.randomUUID().toString());
		return more;
	}

	@Override
	public String processUrl(HttpServletRequest request, String url) {
		return this.before.processUrl(request, url);
	}

	/**
	 * Puts these in front of what the framework adds.
	 */
	@Component
	static class Everywhere implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof RequestDataValueProcessor before) ? new CommandFields(before) : bean;
		}

	}

}
