package greenboard.records;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import greenboard.register.DeploymentHead;
import greenboard.revision.Progress.Signature;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.RoleStanding;
import greenboard.signoffs.RoleStanding.Vote;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;

/**
 * The signatures that count, as a document names them.
 */
@Component
class Signatures {

	private final SignOffBook book;

	Signatures(SignOffBook book) {
		this.book = book;
	}

	Map<String, List<Signature>> of(DeploymentHead head) {
		return this.book.roles(head.id(), head.standings())
			.stream()
			.collect(Collectors.toMap((standing) -> standing.role().key(), Signatures::counting));
	}

	private static List<Signature> counting(RoleStanding standing) {
		return standing.votes().stream().filter(Vote::counts).map(Vote::signOff).map(Signatures::signature).toList();
	}

	private static Signature signature(SignOff signOff) {
		return new Signature(signOff.name(),
				(signOff.meaning() == Meaning.CONDITION) ? "approved with a condition" : "approved",
				LocalDate.ofInstant(signOff.at(), ZoneOffset.UTC));
	}

}
