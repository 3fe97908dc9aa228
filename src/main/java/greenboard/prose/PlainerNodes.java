package greenboard.prose;

import java.util.Map;
import java.util.Set;

import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders what would not fit into a page in a plainer form: a heading as a strong
 * paragraph, an image as a link to it, a task's box as a character.
 */
final class PlainerNodes implements NodeRenderer {

	private final HtmlNodeRendererContext context;

	private final HtmlWriter writer;

	PlainerNodes(HtmlNodeRendererContext context) {
		this.context = context;
		this.writer = context.getWriter();
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Heading.class, Image.class, TaskListItemMarker.class);
	}

	@Override
	public void render(Node node) {
		if (node instanceof Heading) {
			heading(node);
		}
		else if (node instanceof Image image) {
			image(image);
		}
		else if (node instanceof TaskListItemMarker marker) {
			this.writer.text(marker.isChecked() ? "\u2611 " : "\u2610 ");
		}
	}

	private void heading(Node heading) {
		this.writer.line();
		this.writer.tag("p");
		this.writer.tag("strong");
		children(heading);
		this.writer.tag("/strong");
		this.writer.tag("/p");
		this.writer.line();
	}

	private void image(Image image) {
		if (insideLink(image)) {
			children(image);
			return;
		}
		String address = this.context.urlSanitizer().sanitizeLinkUrl(image.getDestination());
		this.writer.tag("a", Map.of("href", this.context.encodeUrl(address)));
		if (image.getFirstChild() == null) {
			this.writer.text(address);
		}
		children(image);
		this.writer.tag("/a");
	}

	private static boolean insideLink(Node node) {
		for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
			if (parent instanceof Link || parent instanceof Image) {
				return true;
			}
		}
		return false;
	}

	private void children(Node parent) {
		for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
			this.context.render(child);
		}
	}

}
