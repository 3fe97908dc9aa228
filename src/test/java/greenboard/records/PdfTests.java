package greenboard.records;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the markup says: nothing is fetched, nothing fails, and the result is PDF/A.
 */
class PdfTests {

	private static final String PAGE = "<html lang=\"en\"><head><title>Test</title><meta name=\"description\" content=\"A test\"/><style>body{font-family:Sans}</style>%s</head><body><h1>Test</h1>%s</body></html>";

	@Test
	void isTaggedAndArchivable() {
		byte[] pdf = Pdf.of(PAGE.formatted("",
				"<table><thead><tr><th scope=\"col\">Role</th></tr></thead><tbody><tr><td>Captain</td></tr></tbody></table>"));

		assertThat(VeraPdf.faults(pdf)).isEmpty();
	}

	@Test
	void wouldBeToldApartIfItWereNotArchivable() {
		assertThat(VeraPdf.faults(Pdf.of(PAGE.replace("<title>Test</title>", "").formatted("", "<p>No title</p>"))))
			.isNotEmpty();
	}

	@Test
	void fetchesNothing() throws IOException {
		List<String> asked = new CopyOnWriteArrayList<>();
		HttpServer canary = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		canary.createContext("/", (exchange) -> {
			asked.add(exchange.getRequestURI().toString());
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		canary.start();
		try {
			String there = "http://127.0.0.1:" + canary.getAddress().getPort();
			byte[] pdf = Pdf.of(PAGE.formatted(
					"""
							<link rel="stylesheet" type="text/css" href="%1$s/link.css"/>
							<style>@import url(%1$s/import.css); @font-face{font-family:x;src:url(%1$s/font.ttf)}
							body{background:url(%1$s/background.png);font-family:x,Sans} li{list-style-image:url(file:///etc/passwd)}</style>
							"""
						.formatted(there),
					"""
							<p>Still here</p><img src="%1$s/image.png" alt="x"/><img src="file:///etc/passwd" alt="x"/>
							<ul><li>One</li></ul><a href="%1$s/link">there</a><object data="%1$s/object.svg" type="image/svg+xml"></object>
							"""
						.formatted(there)));

			assertThat(text(pdf)).contains("Still here");
			assertThat(asked).isEmpty();
		}
		finally {
			canary.stop(0);
		}
	}

	@Test
	void writesLatinGreekAndCyrillicAndASubstituteForTheRest() throws IOException {
		byte[] pdf = Pdf.of(PAGE.formatted("", "<p>Łódź Ελλάδα Київ ≥ ✓ 中文 🎉 end</p>"));

		assertThat(text(pdf)).contains("Łódź Ελλάδα Київ ≥ ✓").contains("end").doesNotContain("中", "🎉");
		assertThat(VeraPdf.faults(pdf)).isEmpty();
	}

	static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	static List<String> pages(byte[] pdf) throws IOException {
		List<String> pages = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				pages.add(stripper.getText(document));
			}
		}
		return pages;
	}

}
