package greenboard.emergency;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class ContactPropertyTests {

	private static final String SEED = "20261126";

	@Property(tries = 500, seed = SEED)
	void aTableReadsTheSameInAnyOrderOfItsColumns(@ForAll("columns") List<String> columns,
			@ForAll("people") Map<String, String> person) {
		String table = row(columns) + row(columns.stream().map((column) -> "---").toList())
				+ row(columns.stream().map(person::get).toList());
		assertThat(ContactReader.read(table).contacts()).singleElement()
			.returns(person.get("Role"), Contact::role)
			.returns(person.get("Name"), Contact::name)
			.satisfies((contact) -> assertThat(contact.ways()).extracting(Way::shown)
				.containsExactlyInAnyOrder(person.get("Phone"), person.get("Email")));
	}

	@Property(tries = 1000, seed = SEED)
	void nothingButCallsMailsAndPagesIsEverALink(@ForAll("texts") String text) {
		ContactReader.read(text)
			.contacts()
			.forEach((contact) -> assertThat(contact.ways()).extracting(Way::href)
				.allMatch(
						(href) -> href.matches("tel:\\+?[0-9]{3,15}(;ext=[0-9]{1,7})?|mailto:[^\\s<>\"']+@[^\\s<>\"']+"
								+ "|(?i:https?)://[^\\s<>\"']+")));
	}

	@Property(tries = 500, seed = SEED)
	void anyTextIsRead(@ForAll @StringLength(max = 400) String text) {
		assertThat(ContactReader.read(text)).isNotNull();
	}

	@Provide
	Arbitrary<List<String>> columns() {
		return Arbitraries.shuffle("Role", "Name", "Phone", "Email");
	}

	@Provide
	Arbitrary<Map<String, String>> people() {
		Arbitrary<String> words = Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(9);
		Arbitrary<String> phones = Arbitraries.strings().numeric().ofLength(7).map((digits) -> "+46 8 " + digits);
		return net.jqwik.api.Combinators.combine(words, words, words, phones)
			.as((role, name, mail, phone) -> Map.of("Role", role + " Lead", "Name", name + " Smith", "Phone", phone,
					"Email", mail + "@example.test"));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
			.of("javascript:", "tel:", "mailto:", "https://", "data:", "[a](", ")", "<", ">", "\"", "'",
					"+46 8 123 45 67", "a@example.test", ": ", "\n", "- ", "| ", "x", "&", "%0a", "**", "____")
			.list()
			.ofMaxSize(14)
			.map((parts) -> String.join("", parts));
	}

	private static String row(List<String> cells) {
		return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
	}

}
