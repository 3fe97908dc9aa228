package greenboard.emergency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactReaderTests {

	@Test
	void readsALineWithANumberAndAnAddress() {
		Contact support = only("Support: +46 8 123 45 67, help@example.test");
		assertThat(support.role()).isEqualTo("Support");
		assertThat(support.name()).isNull();
		assertThat(support.ways()).containsExactly(new Way(Way.Kind.PHONE, "+46 8 123 45 67", "tel:+4681234567"),
				new Way(Way.Kind.MAIL, "help@example.test", "mailto:help@example.test"));
	}

	@Test
	void readsALineWithANameAndAPage() {
		Contact lead = only("- **DevOps Lead**: Sara Lindqvist, tel. (0)8-123 456, https://chat.example.test/ops");
		assertThat(lead.role()).isEqualTo("DevOps Lead");
		assertThat(lead.name()).isEqualTo("Sara Lindqvist");
		assertThat(lead.ways()).extracting(Way::href).containsExactly("tel:08123456", "https://chat.example.test/ops");
	}

	@ParameterizedTest
	@ValueSource(strings = { "- **DevOps Lead**: [Name, Phone, Email]", "DevOps Lead: ____", "DevOps Lead: TBD",
			"DevOps Lead: ______ / ______", "DevOps Lead: XXX-XXX-XXXX", "DevOps Lead:",
			"| Role | Name | Phone |\n|--|--|--|\n| DevOps Lead | ____ | |" })
	void knowsABlank(String line) {
		assertThat(only(line)).returns("DevOps Lead", Contact::role).returns(true, Contact::blank);
	}

	@Test
	void readsATableWhateverItsColumnsAreCalled() {
		ContactSheet sheet = ContactReader.read("""
				| Who | How to reach them | For |
				|-----|-------------------|-----|
				| Ann | ann@example.test or 555-0100 22 | Database |
				| Ben | [Mail](mailto:ben@example.test) | Network |
				""");
		assertThat(sheet.contacts()).extracting(Contact::role).containsExactly("Ann", "Ben");
		assertThat(sheet.contacts().get(0).name()).contains("Database");
		assertThat(sheet.contacts().get(0).ways()).extracting(Way::href)
			.containsExactly("tel:555010022", "mailto:ann@example.test");
		assertThat(sheet.contacts().get(1).ways()).extracting(Way::href).containsExactly("mailto:ben@example.test");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Pager: [call](javascript:alert(1))", "Pager: [call](data:text/html,x)",
			"Pager: <javascript:alert(1)>", "Pager: <script>alert(1)</script>", "Pager: javascript:alert(1)",
			"Pager: [call](tel:javascript)", "Pager: [call](vbscript:x)" })
	void linksNothingElse(String line) {
		assertThat(only(line).ways()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Shift: since 2026-11-26", "Host: 10.20.30.40", "Hours: 08:00-17:00", "Order: 12/24" })
	void callsNoDateAndNoMachine(String line) {
		assertThat(only(line).ways()).isEmpty();
	}

	@Test
	void keepsWhatIsNoContact() {
		ContactSheet sheet = ContactReader.read("Call in this order.\n\n- Support: 112 112 112");
		assertThat(sheet.remarks()).containsExactly("Call in this order.");
		assertThat(sheet.contacts()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "+46 (0)8 123 45 67, +4681234567", "0046 8 123 45 67, +4681234567", "(555) 010-0199, 5550100199",
			"112, 112", "+1 555.010.0199 x12, +15550100199;ext=12", "08/123 456 ext. 7, 08123456;ext=7" })
	void dialsWhatWasWritten(String written, String dialled) {
		assertThat(PhoneNumber.of(written)).contains(new PhoneNumber(written, dialled));
	}

	@ParameterizedTest
	@ValueSource(strings = { "12", "", "call", "1234567890123456", "+46 8 <b>", "tel:112", "1;phone-context=x" })
	void dialsNothingElse(String written) {
		assertThat(PhoneNumber.of(written)).isEmpty();
	}

	private static Contact only(String markdown) {
		ContactSheet sheet = ContactReader.read(markdown);
		assertThat(sheet.contacts()).as(sheet.toString()).hasSize(1);
		return sheet.contacts().get(0);
	}

}
