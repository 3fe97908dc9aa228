package greenboard.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.springframework.context.support.ResourceBundleMessageSource;

import greenboard.acts.DeploymentId;
import greenboard.security.Site;

import static org.assertj.core.api.Assertions.assertThat;

class EventsTests {

	private static final Instant TARGET = Instant.parse("2027-03-27T21:00:00Z");

	private final Events events = new Events(new Site(URI.create("https://go.example.test"), List.of()), messages());

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/calendar", "messages/board");
		messages.setDefaultEncoding("UTF-8");
		return messages;
	}

	@Provide
	Arbitrary<String> naughty() {
		return Arbitraries
			.of(",", ";", "\\", "\r\n", "\n", ":", "\"", "\uD83D\uDE80", "ü", "عربي", " ", "\t", "BEGIN:VEVENT", "x",
					"\\n", "'", "{0}")
			.list()
			.ofMaxSize(60)
			.map((parts) -> String.join("", parts));
	}

	@Property(tries = 300)
	void areReadAgainAsTheyWereWritten(@ForAll("naughty") String words) throws IOException, ParserException {
		String label = "A" + words + "Z";
		String written = this.events.write("Greenboard", List.of(new Planned(new DeploymentId(UUID.randomUUID()), label,
				TARGET, List.of(), "HOLD", 2, false, 0, TARGET)));

		List<VEvent> found = new CalendarBuilder().build(new StringReader(written)).getComponents(Component.VEVENT);
		assertThat(found).hasSize(1);
		assertThat(found.get(0).getSummary().getValue()).isEqualTo(label.replaceAll("\\p{Cntrl}+", " "));
		assertThat(written.split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
	}

}
