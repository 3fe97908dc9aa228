package greenboard.items;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.multipart.MultipartFile;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.UploadedFile;
import greenboard.deployments.ItemManagement;

/**
 * The links and files that show that an item holds.
 */
@Controller
class EvidenceController {

	private final ItemManagement items;

	private final Answers answers;

	EvidenceController(ItemManagement items, Answers answers) {
		this.items = items;
		this.answers = answers;
	}

	@PostMapping("/deployments/{id}/items/{key}/evidence")
	String add(@PathVariable DeploymentId id, @PathVariable String key, EvidenceLink link,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.items.addEvidence(id, key, link, actor);
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

	@PostMapping("/deployments/{id}/items/{key}/files")
	String attach(@PathVariable DeploymentId id, @PathVariable String key, FileForm form,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.items.addEvidence(id, key, form.upload(), actor);
		if (form.note() != null) {
			model.addAttribute("given", Map.of("note", form.note()));
		}
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

	@PostMapping("/deployments/{id}/items/{key}/evidence/{evidence}/removal")
	String remove(@PathVariable DeploymentId id, @PathVariable String key, @PathVariable UUID evidence,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.items.removeEvidence(id, key, evidence, actor);
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

	/**
	 * A file to be kept.
	 *
	 * @param file the file
	 * @param title what it shows
	 * @param note what is typed into the item's note and not saved yet, null where that
	 * is not sent along
	 */
	record FileForm(@Nullable MultipartFile file, @Nullable String title, @Nullable String note) {

		UploadedFile upload() {
			return UploadedFile.of(this.file, this.title);
		}

	}

}
