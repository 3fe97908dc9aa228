package greenboard.status;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import greenboard.status.Finding.Condition;

/**
 * The status page, at an address that is open to administrators alone.
 */
@Controller
class StatusController {

	private final StatusReport report;

	private final Clock clock;

	StatusController(StatusReport report, Clock clock) {
		this.report = report;
		this.clock = clock;
	}

	@GetMapping("/status")
	String page(Model model) {
		List<StatusLine> lines = this.report.now();
		model.addAttribute("lines", lines);
		model.addAttribute("pressing", lines.stream().filter((line) -> line.finding().condition().pressing()).toList());
		model.addAttribute("alarm", lines.stream().anyMatch((line) -> line.finding().condition() == Condition.BROKEN));
		model.addAttribute("now", this.clock.instant());
		return "status/status";
	}

}
