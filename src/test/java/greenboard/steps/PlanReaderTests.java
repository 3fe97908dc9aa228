package greenboard.steps;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import greenboard.steps.Plan.Step;

import static org.assertj.core.api.Assertions.assertThat;

class PlanReaderTests {

	private static final String TWO_PLANS = """
			1. **Back to the old release**
			   ```bash
			   # Stop what runs
			   compose -f live.yml down
			\s\s\s
			   # Take the last good version
			   # (the tag is in the log)
			   git switch --detach GOOD

			   # Start it
			   compose -f live.yml up -d
			   ```

			2. **Back to the old data**
			   ```bash
			   # Load the copy
			   psql shop < copy.sql
			   ```
			""";

	@Test
	void entriesWithSeveralCommandsOfTheirOwnArePlans() {
		List<Plan> plans = PlanReader.plans("Rollback plan", TWO_PLANS);

		assertThat(plans).extracting(Plan::title).containsExactly("Back to the old release", "Back to the old data");
		assertThat(plans.get(0).steps()).containsExactly(step("Stop what runs", "compose -f live.yml down"),
				step("Take the last good version (the tag is in the log)", "git switch --detach GOOD"),
				step("Start it", "compose -f live.yml up -d"));
		assertThat(plans.get(1).steps()).containsExactly(step("Load the copy", "psql shop < copy.sql"));
	}

	@Test
	void aListOfSingleStepsIsOnePlan() {
		List<Plan> plans = PlanReader.plans("Rolling back", """
				1. Close the door, `now`
				2. **Switch the pump**:

				   It takes a minute.

				       pump off
				3. Call the harbour
				   - the number hangs beside the radio
				""");

		assertThat(plans).containsExactly(new Plan("Rolling back", "",
				List.of(new Step("Close the door, `now`", "", List.of()),
						new Step("Switch the pump", "It takes a minute.", List.of("pump off")),
						new Step("Call the harbour", "- the number hangs beside the radio", List.of()))));
	}

	@Test
	void aListInsideAnEntryMakesItAPlan() {
		List<Plan> plans = PlanReader.plans("Emergencies", """
				1. Fire
				   1. Leave
				   2. Call
				      ```
				      dial 112
				      ```
				2. Water
				""");

		assertThat(plans).extracting(Plan::title).containsExactly("Fire", "Water");
		assertThat(plans.get(0).steps()).containsExactly(new Step("Leave", "", List.of()), step("Call", "dial 112"));
		assertThat(plans.get(1).steps()).containsExactly(new Step("Water", "", List.of()));
	}

	@Test
	void commentsInsideACommandAreNoSteps() {
		String code = """
				# Write it
				cat > a.sh <<END
				one

				# two
				END
				""";

		assertThat(PlanReader.ofCommands("Back", code).get(0).steps())
			.containsExactly(step("Write it", "cat > a.sh <<END\none\n\n# two\nEND"));
	}

	@Test
	void nothingIsAPlanOfNothing() {
		assertThat(PlanReader.plans("Rollback", "  \n")).isEmpty();
		assertThat(PlanReader.ofCommands("Rollback", "\n\n")).isEmpty();
	}

	@Property(tries = 200)
	void noCommandIsLostAndNoneChangesItsPlace(@ForAll("groups") List<List<String>> groups) {
		StringBuilder code = new StringBuilder();
		for (List<String> group : groups) {
			code.append(code.isEmpty() ? "" : "\n").append(String.join("\n", group)).append('\n');
		}

		String list = "1. Do it\n   ```sh\n" + code.toString().indent(3) + "   ```\n2. Then rest\n";

		List<String> read = PlanReader.plans("All", list)
			.stream()
			.flatMap((plan) -> plan.steps().stream())
			.flatMap((step) -> step.commands().stream())
			.flatMap(String::lines)
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
		assertThat(read)
			.isEqualTo(groups.stream().flatMap(List::stream).filter((line) -> !line.startsWith("#")).toList());
	}

	@Provide
	Arbitrary<List<List<String>>> groups() {
		Arbitrary<String> line = Arbitraries.of("make back", "# why", "psql -c 'select 1'", "#!/bin/sh", "  --quiet",
				"rm -rf \\", "echo `date`");
		return line.list()
			.ofMinSize(1)
			.ofMaxSize(4)
			.list()
			.ofMinSize(1)
			.ofMaxSize(5)
			.map((groups) -> groups.stream().map((group) -> group.stream().map((each) -> each).toList()).toList());
	}

	private static Step step(String title, String command) {
		return new Step(title, "", List.of(command));
	}

}
