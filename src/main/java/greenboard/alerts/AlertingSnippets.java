package greenboard.alerts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

import greenboard.outline.RollbackTrigger.Rule;
import greenboard.prose.Prose;
import greenboard.rollback.Trigger;
import greenboard.words.Span;

/**
 * What people copy into Prometheus and Alertmanager so that alerts reach a trigger.
 *
 * @param project the project's key
 * @param deployment the deployment's id
 * @param trigger the trigger
 */
record AlertingSnippets(String project, String deployment, Trigger trigger) {

	private static final String PLACEHOLDER = "replace_me_";

	private static final int LONGEST_PLACEHOLDER = 60;

	private static final int WIDE = 10_000;

	/**
	 * A file of rules for Prometheus. The name of the metric cannot be known, so a
	 * placeholder stands for it.
	 * @return YAML
	 */
	public String rule() {
		Map<String, Object> rule = new LinkedHashMap<>();
		rule.put("alert", "GreenboardRollbackTrigger");
		rule.put("expr", expression());
		String window = window();
		if (window != null) {
			rule.put("for", window);
		}
		rule.put("labels", labels());
		rule.put("annotations", Map.of("summary", untemplated(Prose.plain(this.trigger.text()))));
		Map<String, Object> group = new LinkedHashMap<>();
		group.put("name", "greenboard-" + this.deployment + "-" + this.trigger.key());
		group.put("rules", List.of(rule));
		return "# Put your own expression in the place of " + PLACEHOLDER + "…\n"
				+ yaml(Map.of("groups", List.of(group)));
	}

	/**
	 * The parts of Alertmanager's configuration that send a project's alerts here.
	 * @param webhook the address that takes them
	 * @return YAML
	 */
	public String route(String webhook) {
		String receiver = "greenboard-" + this.project;
		Map<String, Object> sent = new LinkedHashMap<>();
		sent.put("receiver", receiver);
		sent.put("matchers", List.of(AlertLabels.PROJECT + "=\"" + this.project + "\""));
		sent.put("group_by", List.of(AlertLabels.DEPLOYMENT, AlertLabels.TRIGGER));
		sent.put("group_wait", "5s");
		sent.put("group_interval", "10s");
		sent.put("continue", true);
		Map<String, Object> route = new LinkedHashMap<>();
		route.put("receiver", "your-own-receiver");
		route.put("routes", List.of(sent));
		Map<String, Object> hook = new LinkedHashMap<>();
		hook.put("url", webhook);
		hook.put("send_resolved", true);
		hook.put("http_config",
				Map.of("authorization", Map.of("credentials_file", "/etc/prometheus/greenboard-" + this.project)));
		Map<String, Object> ours = new LinkedHashMap<>();
		ours.put("name", receiver);
		ours.put("webhook_configs", List.of(hook));
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("route", route);
		file.put("receivers", List.of(Map.of("name", "your-own-receiver"), ours));
		return "# Add the inner route and the second receiver to your own file\n" + yaml(file);
	}

	/**
	 * The command that sends a test alert over the same path.
	 * @return one line for a shell
	 */
	public String test() {
		StringBuilder command = new StringBuilder(
				"amtool alert add --alertmanager.url=http://localhost:9093 alertname=GreenboardTest");
		labels().forEach((name, value) -> command.append(' ').append(name).append('=').append(value));
		return command.append(' ')
			.append(AlertLabels.TEST)
			.append("=true ")
			.append(AlertLabels.CHANGE)
			.append('=')
			.append(this.trigger.arming().change())
			.toString();
	}

	private Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put(AlertLabels.PROJECT, this.project);
		labels.put(AlertLabels.DEPLOYMENT, this.deployment);
		labels.put(AlertLabels.TRIGGER, this.trigger.key());
		return labels;
	}

	private String expression() {
		Rule rule = this.trigger.rule();
		if (rule == null) {
			return PLACEHOLDER + "expression > 0";
		}
		String unit = Objects.requireNonNullElse(rule.unit(), "").replace("%", "percent");
		String comparator = rule.comparator().equals("=") ? "==" : rule.comparator();
		return placeholder(rule.metric() + " " + unit) + " " + comparator + " "
				+ new BigDecimal(rule.value().replace(",", "")).toPlainString();
	}

	private @Nullable String window() {
		Rule rule = this.trigger.rule();
		return (rule != null && rule.window() != null) ? Span.brief(rule.window()) : null;
	}

	private static String placeholder(String words) {
		String name = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
		return PLACEHOLDER + name.substring(0, Math.min(name.length(), LONGEST_PLACEHOLDER));
	}

	/** Braces would begin a template there. */
	private static String untemplated(String text) {
		return text.replace("{{", "{{ \"{{\" }}");
	}

	private static String yaml(Object value) {
		DumpSettings settings = DumpSettings.builder()
			.setDefaultFlowStyle(FlowStyle.BLOCK)
			.setWidth(WIDE)
			.setSplitLines(false)
			.build();
		return new Dump(settings).dumpToString(value);
	}

}
