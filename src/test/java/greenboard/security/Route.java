package greenboard.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line of {@code routes.csv}: an address and what each kind of person gets there.
 *
 * @param method the method, {@code ANY} for a handler that takes all of them
 * @param pattern the address as the handler declares it
 * @param answers by person: {@code ok}, {@code login} or a status
 * @param gone the status for an id that is unknown or somebody else's, empty where the
 * address has no id
 * @param body what is sent along, for a page that is read its query
 */
record Route(String method, String pattern, Map<String, String> answers, String gone, String body) {

	private static final String FILE = "/routes.csv";

	private static final String FIRST_COLUMN = "method";

	private static final Set<String> REFUSALS = Set.of("401", "403", "404", "login");

	/**
	 * All that is declared. A line that begins with the name of the first column names
	 * the columns of the lines below it.
	 * @return the routes in the file's order
	 */
	static List<Route> declared() {
		List<Route> routes = new ArrayList<>();
		String[] columns = {};
		for (String line : lines()) {
			if (line.startsWith(FIRST_COLUMN)) {
				columns = line.split("\\s*;\\s*");
			}
			else {
				routes.add(of(columns, line.split("\\s*;\\s*", columns.length)));
			}
		}
		return routes;
	}

	private static List<String> lines() {
		try (InputStream file = Route.class.getResourceAsStream(FILE)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Route of(String[] columns, String[] cells) {
		Map<String, String> named = new LinkedHashMap<>();
		for (int i = 0; i < columns.length; i++) {
			named.put(columns[i], cells[i].strip());
		}
		return new Route(named.remove(FIRST_COLUMN), named.remove("pattern"), named, named.remove("gone"),
				named.remove("body"));
	}

	String name() {
		return this.method + " " + this.pattern;
	}

	/** Whether the answer goes on for as long as somebody reads it. */
	boolean streams() {
		return this.pattern.endsWith("/changes");
	}

	boolean forMachines() {
		return this.pattern.startsWith("/api/v1/");
	}

	boolean changes() {
		return Set.of("POST", "PUT", "DELETE", "PATCH").contains(this.method);
	}

	boolean hasIds() {
		return this.pattern.contains("{");
	}

	/**
	 * Somebody who gets further than the door.
	 * @return the first of those who do most of the work
	 */
	String insider() {
		return List.of("manager", "lead", "contributor", "administrator")
			.stream()
			.filter((person) -> !REFUSALS.contains(this.answers.get(person)))
			.findFirst()
			.orElse("manager");
	}

}
