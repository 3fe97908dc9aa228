package greenboard.records;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;

/**
 * Makes PDF/A-2a of markup, with fonts of its own and without fetching anything, whatever
 * the markup asks for.
 */
final class Pdf {

	private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

	private static final int REGULAR = 400;

	private static final int BOLD = 700;

	private Pdf() {
	}

	/**
	 * Makes a document.
	 * @param markup well-formed XHTML
	 * @return the bytes of the PDF
	 */
	static byte[] of(String markup) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
		builder.usePdfUaAccessibility(true);
		builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
		font(builder, "DejaVuSans.ttf", "Sans", REGULAR);
		font(builder, "DejaVuSans-Bold.ttf", "Sans", BOLD);
		font(builder, "DejaVuSansMono.ttf", "Mono", REGULAR);
		fetchNothing(builder);
		builder.withProducer("Greenboard");
		builder.withHtmlContent(markup, null);
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
		FSSupplier<InputStream> bytes = () -> Objects.requireNonNull(Pdf.class.getResourceAsStream(FONTS + file));
		builder.useFont(bytes, family, weight, FontStyle.NORMAL, true);
	}

	private static void fetchNothing(PdfRendererBuilder builder) {
		builder.useUriResolver((base, uri) -> null);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
	}

}
