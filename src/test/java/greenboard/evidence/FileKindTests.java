package greenboard.evidence;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTests {

	@ParameterizedTest
	@CsvSource({ "scan.pdf,%PDF-1.7,application/pdf", "SCAN.PDF,%PDF-1.7,application/pdf",
			"scan.pdf,<script>,application/octet-stream", "scan.pdf,%PD,application/octet-stream",
			"a.png,'\u0089PNG\r\n\u001a\n....',image/png", "a.jpeg,'\u00ff\u00d8\u00ff\u00e0',image/jpeg",
			"a.png,'\u00ff\u00d8\u00ff\u00e0',application/octet-stream", "a.zip,'PK\u0003\u0004',application/zip",
			"a.csv,'a;b\r\n1;2',text/csv", "a.log,'18:00 done\n',text/plain", "a.txt,'\u00e4\u00f6',text/plain",
			"a.txt,'a\u0000b',application/octet-stream", "a.svg,<svg/>,application/octet-stream",
			"a.html,<p>,application/octet-stream", "a.jsp,<%= 1 %>,application/octet-stream",
			"a.js,alert(),application/octet-stream", "a.xml,<a/>,application/octet-stream",
			"a.pdf.html,%PDF-1.7,application/octet-stream", "pdf.,%PDF-1.7,application/octet-stream",
			"a.exe,MZ,application/octet-stream" })
	void isBelievedWhereEndingAndContentAgree(String name, String first, String kind) {
		assertThat(FileKind.of(name, first.getBytes(StandardCharsets.ISO_8859_1)).mediaType()).isEqualTo(kind);
	}

}
