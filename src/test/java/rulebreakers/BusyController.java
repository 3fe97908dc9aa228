package rulebreakers;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Is injected from behind, answers too much, and gives an entity away. */
@Controller
class BusyController {

	@Autowired
	String field;

	@Autowired
	void setter(String value) {
		this.field = value;
	}

	@GetMapping("/1")
	List<AccountEntity> first() {
		return List.of();
	}

	@GetMapping("/2")
	void second() {
	}

	@GetMapping("/3")
	void third() {
	}

	@GetMapping("/4")
	void fourth() {
	}

	@GetMapping("/5")
	void fifth() {
	}

}
