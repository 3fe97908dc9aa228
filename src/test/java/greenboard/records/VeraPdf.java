package greenboard.records;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * The PDF Association's reference for PDF/A and PDF/UA.
 */
final class VeraPdf {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private VeraPdf() {
	}

	/** What is wrong with a PDF/A-2a that is PDF/UA-1 too. */
	static List<String> faults(byte[] pdf) {
		return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
			.flatMap((flavour) -> faults(pdf, flavour).stream())
			.toList();
	}

	private static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			return validator.validate(parser).getTestAssertions().stream().map(VeraPdf::words).distinct().toList();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String words(TestAssertion found) {
		return found.getRuleId() + " " + found.getMessage();
	}

}
