package greenboard.templates;

import org.jspecify.annotations.Nullable;

import greenboard.markdown.Checklist;
import greenboard.markdown.Outline;

/**
 * Reads a source, keeping the item keys of an earlier outline.
 */
interface SourceReader {

	Checklist read(byte[] source, @Nullable Outline previous);

}
