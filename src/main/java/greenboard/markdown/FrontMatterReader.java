package greenboard.markdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.SignOffRole;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.outline.Phase;
import greenboard.source.UnreadableChecklist;
import greenboard.source.Warnings;
import greenboard.source.YamlValue;
import greenboard.words.PhaseRules;
import greenboard.words.RoleTitles;
import greenboard.words.Wording;

/**
 * Makes sense of the front matter: known keys by their form, unknown ones with a warning.
 */
final class FrontMatterReader {

	private static final Pattern KEY = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

	private static final BigDecimal MOST = BigDecimal.valueOf(100);

	private final Warnings warnings;

	FrontMatterReader(Warnings warnings) {
		this.warnings = warnings;
	}

	/**
	 * Reads the front matter.
	 * @param values the mapping that it is
	 * @return what it says
	 * @throws UnreadableChecklist when a known key has a value of another form
	 */
	FrontMatter read(YamlValue values) {
		Map<String, YamlValue> known = new LinkedHashMap<>();
		for (Map.Entry<String, YamlValue> entry : values.entries().entrySet()) {
			switch (Wording.normal(entry.getKey())) {
				case "title", "key", "categories", "bands", "roles", "phases", "environments", "environment",
						"triggers", "rollback-triggers", "rollback-action", "version", "metadata" ->
					known.put(Wording.normal(entry.getKey()), entry.getValue());
				default -> this.warnings.add(entry.getValue().line(),
						"The front matter's key \"" + entry.getKey() + "\" is not known; it was left out.");
			}
		}
		YamlValue environments = known.getOrDefault("environments", known.get("environment"));
		YamlValue triggers = known.getOrDefault("triggers", known.get("rollback-triggers"));
		return new FrontMatter(text(known.get("title")), key(known.get("key")), metadata(known), texts(environments),
				categories(known.get("categories")), bands(known.get("bands")), roles(known.get("roles")),
				triggers(triggers), text(known.get("rollback-action")), phases(known.get("phases")));
	}

	private static @Nullable String text(@Nullable YamlValue value) {
		String text = (value != null) ? value.text() : "";
		return text.isBlank() ? null : text.strip();
	}

	private static List<String> texts(@Nullable YamlValue value) {
		return (value == null) ? List.of() : value.items().stream().map((item) -> item.text().strip()).toList();
	}

	private static @Nullable String key(@Nullable YamlValue value) {
		String key = text(value);
		if (value != null && key != null && !KEY.matcher(key).matches()) {
			throw value.refused("The key \"" + key + "\" may have small letters, digits and hyphens only, 63 at most.");
		}
		return key;
	}

	private static Map<String, String> metadata(Map<String, YamlValue> known) {
		Map<String, String> metadata = new LinkedHashMap<>();
		String version = text(known.get("version"));
		if (version != null) {
			metadata.put("version", version);
		}
		YamlValue more = known.get("metadata");
		if (more != null) {
			more.entries().forEach((name, value) -> metadata.put(name, value.text().strip()));
		}
		return metadata;
	}

	private Map<String, BigDecimal> categories(@Nullable YamlValue value) {
		Map<String, BigDecimal> categories = new LinkedHashMap<>();
		if (value == null) {
			return categories;
		}
		if (value.isList()) {
			value.items()
				.forEach((item) -> categories.put(item.required("name").text().strip(),
						weight(item.required("weight"))));
		}
		else {
			value.entries().forEach((name, weight) -> categories.put(name.strip(), weight(weight)));
		}
		BigDecimal sum = categories.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		if (!categories.isEmpty() && sum.compareTo(MOST) != 0) {
			this.warnings.add(value.line(), "The weights of the categories add up to " + sum.toPlainString()
					+ "; they must add up to 100 before the template is published.");
		}
		return categories;
	}

	private static BigDecimal weight(YamlValue value) {
		BigDecimal weight = Attributes.decimal(value.text());
		if (weight == null || weight.signum() == 0 || weight.compareTo(MOST) > 0) {
			throw value
				.refused("A category's weight is a number above 0 and at most 100, not \"" + value.text() + "\".");
		}
		return weight;
	}

	private static List<Band> bands(@Nullable YamlValue value) {
		if (value == null || value.items().isEmpty()) {
			return List.of();
		}
		List<Band> bands = new ArrayList<>();
		for (YamlValue item : value.items()) {
			BigDecimal from = Attributes.decimal(item.required("from").text());
			if (from == null || from.compareTo(MOST) > 0) {
				throw item
					.refused("A band begins at a number from 0 to 100, not \"" + item.required("from").text() + "\".");
			}
			if (bands.stream().anyMatch((band) -> band.from().compareTo(from) == 0)) {
				throw item.refused("Two bands begin at " + from.toPlainString() + ".");
			}
			String name = item.required("name").text().strip();
			if (bands.stream().anyMatch((band) -> band.name().equalsIgnoreCase(name))) {
				throw item.refused("Two bands are called " + name + ".");
			}
			String text = text(item.get("text"));
			bands.add(new Band(name, from, item.required("go").flag(), (text != null) ? text : ""));
		}
		bands.sort(Comparator.comparing(Band::from).reversed());
		if (bands.get(bands.size() - 1).from().signum() != 0) {
			throw value.refused("The lowest band must begin at 0.");
		}
		return List.copyOf(bands);
	}

	private List<SignOffRole> roles(@Nullable YamlValue value) {
		return (value == null) ? List.of() : value.items().stream().map(this::role).toList();
	}

	private SignOffRole role(YamlValue item) {
		if (item.isText()) {
			String title = item.text().strip();
			return new SignOffRole("", title, RoleTitles.groupOfTitle(title), When.BEFORE, true, List.of(), 1, 0);
		}
		item.warnOfOthers(this.warnings, "title", "key", "group", "when", "required", "covers", "signatures");
		String title = item.required("title").text().strip();
		String key = text(item.get("key"));
		Group group = word(item.get("group"), RoleReader::group, "A role's group is technical or business");
		When when = word(item.get("when"), RoleReader::when, "A role signs before or after");
		Integer signatures = word(item.get("signatures"), RoleReader::count, "A role takes 1 to 99 signatures");
		YamlValue required = item.get("required");
		return new SignOffRole((key != null) ? key : "", title,
				(group != null) ? group : RoleTitles.groupOfTitle(title), (when != null) ? when : When.BEFORE,
				required == null || required.flag(), texts(item.get("covers")), (signatures != null) ? signatures : 1,
				0);
	}

	private List<TriggerReader.Found> triggers(@Nullable YamlValue value) {
		if (value == null) {
			return List.of();
		}
		List<TriggerReader.Found> triggers = new ArrayList<>();
		for (YamlValue item : value.items()) {
			String text = (item.isText() ? item : item.required("text")).text().strip();
			triggers.add(TriggerReader.Found.inFrontMatter(text, item.isText() ? null : text(item.get("key")),
					item.isText() ? null : text(item.get("armed"))));
		}
		return triggers;
	}

	private static Map<String, Phase> phases(@Nullable YamlValue value) {
		Map<String, Phase> phases = new LinkedHashMap<>();
		if (value == null) {
			return phases;
		}
		value.entries().forEach((title, item) -> {
			Phase phase = PhaseRules.named(title);
			if (phase != null && item.isList()) {
				item.items().forEach((section) -> phases.put(Wording.normal(section.text()), phase));
				return;
			}
			Phase said = word(item, PhaseRules::named, "A phase is prepare, deploy, verify or roll back");
			if (said != null) {
				phases.put(Wording.normal(title), said);
			}
		});
		return phases;
	}

	private static <T> @Nullable T word(@Nullable YamlValue value, Function<String, @Nullable T> reader, String rule) {
		if (value == null) {
			return null;
		}
		T read = reader.apply(value.text());
		if (read == null) {
			throw value.refused(rule + ", not \"" + value.text() + "\".");
		}
		return read;
	}

}
