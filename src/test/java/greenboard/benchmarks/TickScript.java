package greenboard.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tick as the application sent it, to be sent again and again by pgbench. What counts
 * on is counted by the database; all other values are those of the tick.
 */
final class TickScript {

	private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");

	private static final Pattern CHAIN = Pattern.compile("lock_trail\\(.*?('[0-9a-f-]{36}')");

	private static final Pattern BYTES = Pattern.compile("\\\\x(7b[0-9a-f]+)");

	private static final Pattern COUNTED = Pattern.compile("(\"at\":\")[^\"]*(\".*\"seq\":)[0-9]+(,)");

	private static final String HEAD = """
			select seq + 1 as seq, encode(hash, 'hex') as prev,
			to_char(at at time zone 'UTC', E'YYYY-MM-DD"T"HH24\\072MI\\072SS.US"Z"') as at
			from lock_trail(%s::uuid) \\gset
			""";

	private static final String ENTRY = """
			insert into trail_entry (bytes, previous_hash, hash)
			select e.bytes, decode(:prev, 'hex'), sha256(E'\\\\x00'::bytea || decode(:prev, 'hex') || e.bytes)
			from (select convert_to(%s, 'UTF8') as bytes) e;
			""";

	private TickScript() {
	}

	/**
	 * One transaction.
	 * @param tick the statements of one tick
	 * @return the script
	 */
	static String of(List<String> tick) {
		return tick.stream().map(TickScript::line).collect(Collectors.joining("", "begin;\n", "commit;\n"));
	}

	/**
	 * Each client's own transaction.
	 * @param ticks the statements of one tick for each client
	 * @return the script
	 */
	static String ofEach(List<List<String>> ticks) {
		List<String> branches = new ArrayList<>();
		for (List<String> tick : ticks) {
			branches.add("%s :client_id = %d\n%s".formatted(branches.isEmpty() ? "\\if" : "\\elif", branches.size(),
					of(tick)));
		}
		return String.join("", branches) + "\\endif\n";
	}

	private static String line(String sql) {
		if (sql.contains("lock_trail(")) {
			return HEAD.formatted(found(CHAIN, sql).group(1));
		}
		if (sql.contains("into trail_entry")) {
			String hex = found(BYTES, sql).group(1);
			return ENTRY.formatted(entry(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8)));
		}
		return escaped(countedOn(sql.replaceAll("\\s+", " "))) + ";\n";
	}

	private static String entry(String json) {
		Matcher counted = found(COUNTED, json);
		return "%s || :at || %s || :seq || %s".formatted(quoted(json.substring(0, counted.end(1))),
				quoted(counted.group(2)), quoted(json.substring(counted.start(3))));
	}

	/** Each tick is one entry and one version further. */
	private static String countedOn(String sql) {
		return sql.replaceFirst("\\bsequence=\\([^)]*\\)", "sequence=sequence+1")
			.replaceFirst("\\bversion=\\([^)]*\\)(.*) and version=\\([^)]*\\)", "version=version+1$1");
	}

	/** To pgbench, a colon and a letter are a variable, in a literal too. */
	private static String escaped(String sql) {
		return QUOTED.matcher(sql)
			.replaceAll((literal) -> Matcher.quoteReplacement(
					literal.group().matches("(?s).*[:\\\\].*") ? quoted(content(literal.group())) : literal.group()));
	}

	private static String content(String literal) {
		return literal.substring(1, literal.length() - 1).replace("''", "'");
	}

	private static String quoted(String text) {
		return "E'" + text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\072") + "'";
	}

	private static Matcher found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + pattern + " in " + text);
		}
		return matcher;
	}

}
