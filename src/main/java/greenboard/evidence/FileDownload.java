package greenboard.evidence;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Hands a file out to be saved, never to be opened here: nothing that somebody brought is
 * carried out in the name of this site.
 */
@Component
public class FileDownload {

	private static final String SHUT_IN = "sandbox; default-src 'none'; frame-ancestors 'none'";

	private final EvidenceFiles files;

	FileDownload(EvidenceFiles files) {
		this.files = files;
	}

	/**
	 * A file as an answer.
	 * @param file the file
	 * @param response what it goes out with
	 * @return the answer
	 */
	public ResponseEntity<Resource> of(ShownFile file, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", SHUT_IN);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.contentLength(file.size())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
			.body(new InputStreamResource(() -> this.files.content(file), file.name()));
	}

	/** RFC 6266, with a name in ASCII for those who do not read RFC 8187. */
	private static String disposition(String name) {
		String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
		return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain,
				UriUtils.encode(name, StandardCharsets.UTF_8));
	}

}
