package greenboard.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.markdown.Checklist;
import greenboard.revision.Amendment;
import greenboard.source.UnreadableChecklist;
import greenboard.templates.PublicationRefused;

/**
 * What every change in the preview has in common: it is written into the draft, the
 * preview follows at the place that was changed, and what could not be done is said on
 * top of it.
 */
@Component
class DraftEdits {

	/** What was not done, and why: an attribute, and where on the page it is said. */
	static final String NOTICES = "notices";

	private final DraftManagement drafts;

	private final MessageSource messages;

	DraftEdits(DraftManagement drafts, MessageSource messages) {
		this.drafts = drafts;
		this.messages = messages;
	}

	String write(UUID draft, int revision, String place, Actor actor, RedirectAttributes redirect, Locale locale,
			Function<Checklist, List<Amendment>> change) {
		return said(draft, place, redirect, locale, () -> {
			this.drafts.change(draft, revision, actor, change);
			return null;
		});
	}

	String said(UUID draft, String place, RedirectAttributes redirect, Locale locale, Supplier<?> act) {
		try {
			act.get();
		}
		catch (DraftChanged ex) {
			notice(redirect, this.messages.getMessage("imports.error.changed", null, locale));
		}
		catch (UnusableNumber ex) {
			notice(redirect, this.messages.getMessage("imports.error.weight", null, locale));
		}
		catch (UnusableTitle ex) {
			notice(redirect, this.messages.getMessage(ex.sentence(), locale));
		}
		catch (UnreadableChecklist | PublicationRefused ex) {
			notice(redirect, ex.getMessage());
		}
		boolean refused = redirect.getFlashAttributes().containsKey(NOTICES);
		return "redirect:/templates/drafts/" + draft + "#" + (refused ? NOTICES : place);
	}

	private static void notice(RedirectAttributes redirect, @Nullable String sentence) {
		redirect.addFlashAttribute(NOTICES, Stream.ofNullable(sentence).toList());
	}

}
